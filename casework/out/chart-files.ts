/** A chart in each format that it can be taken out in: one line a format. */
import type { Passing } from '../door.ts';
import type { ChartFormat, ExportChart, OutFile } from '../questions/out.ts';
import { chartCsv } from './chart-csv.ts';
import { chartGraphml } from './chart-graphml.ts';
import type { ChartOut } from './chart.ts';
import { chartPdf } from './chart-paper.ts';
import { saidOf, veiled, type ChartSaid } from './chart-said.ts';
import { fileName } from './file-name.ts';
import { frameOf, stampOf, type Stamp } from './stamp.ts';
import { toSvg } from './svg.ts';
import { noVeil, veilOf } from './veil.ts';

type Make = (chart: ChartOut, said: ChartSaid, stamp: Stamp, paper: 'A4' | 'A3') => Promise<Buffer> | Buffer;

const formats: Readonly<Record<ChartFormat, { ending: string; type: string; make: Make }>> = {
  svg: {
    ending: 'svg',
    type: 'image/svg+xml',
    make: (chart, said, stamp) => Buffer.from(chartSvg(chart, said, stamp)),
  },
  pdf: { ending: 'pdf', type: 'application/pdf', make: chartPdf },
  csv: { ending: 'csv.zip', type: 'application/zip', make: chartCsv },
  graphml: {
    ...{ ending: 'graphml', type: 'application/graphml+xml' },
    make: (chart, said, stamp) => Buffer.from(chartGraphml(chart, said, stamp)),
  },
};

export async function chartFile(
  passing: Passing,
  given: ChartOut,
  { format, language, paper = 'A4', namesHidden = false }: Omit<ExportChart, 'chart'>,
): Promise<OutFile> {
  const stamp = await stampOf(passing, { language, namesHidden });
  const { store, ask } = passing;
  const veil = namesHidden ? await veilOf(store, ask.caseFile, given.entities, language) : noVeil;
  const chart = veiled(given, veil);
  const { ending, type, make } = formats[format];
  const bytes = await make(chart, saidOf(chart, stamp, veil), stamp, paper);
  return { name: `${fileName(chart.name)}.${ending}`, type, bytes };
}

function chartSvg(chart: ChartOut, said: ChartSaid, stamp: Stamp): string {
  const { tongue, w } = stamp;
  const { head, foot } = frameOf(stamp, chart.name);
  const kinds = chart.legend.kinds.map(({ text, count }) => `${text} ${tongue.number(count ?? 0)}`).join(', ');
  const styles = chart.legend.lines.map(({ text }) => text).join(' · ');
  const lines = [
    head.right,
    `${w.legend}${w.colon}${kinds}`,
    `${w.lines}${w.colon}${styles}`,
    ...said.shown,
    ...said.cut,
    ...foot,
    w.scope,
  ];
  return toSvg(chart.drawing, { title: chart.name, lines, language: tongue.language });
}
