/** A report of hits, charts and notes: one list of parts, as PDF or as a Word file. Each figure names its rows, each row its file. */
import { z } from 'zod';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Passing } from '../door.ts';
import type { ExportReport, OutFile } from '../questions/out.ts';
import { saidOf, veiled } from './chart-said.ts';
import { readChart, type ChartOut } from './chart.ts';
import { fileName } from './file-name.ts';
import { hitOf, type KnownHit } from './hit.ts';
import { hitParts, namedIn, textParts } from './hit-parts.ts';
import { sheetPdf } from './sheet-pdf.ts';
import { sheetWord } from './sheet-word.ts';
import type { Part } from './sheet.ts';
import { stampOf, stampRows, type Stamp } from './stamp.ts';
import { noVeil, veilOf, type Veil } from './veil.ts';

const shape = z.object({
  title: z.string().trim().min(1).max(400),
  hits: z.array(z.object({ run: z.string(), rank: z.number().int() })).max(100),
  charts: z.array(z.unknown()).max(20),
  notes: z.string().max(200_000),
});

export async function reportFile(passing: Passing, given: ExportReport): Promise<OutFile> {
  const read = shape.safeParse(given);
  if (!read.success) {
    const [first] = read.error.issues;
    throw badInput('desk.out.report', { part: first?.path.join('.') ?? '', why: first?.message ?? '' });
  }
  const { title, hits: ticked, charts: drawn, notes } = read.data;
  if (ticked.length + drawn.length === 0 && notes.trim() === '') throw badInput('desk.out.empty');
  const { language, namesHidden = false, format } = given;
  const charts = drawn.map(readChart);
  const hits: KnownHit[] = [];
  for (const one of ticked) hits.push(await hitOf(passing, one));
  const stamp = await stampOf(passing, { language, namesHidden });
  const { store, ask } = passing;
  const named = [...hits.flatMap(namedIn), ...charts.flatMap(({ entities }) => entities)];
  const veil = namesHidden ? await veilOf(store, ask.caseFile, named, language) : noVeil;
  const shown = veil.text(title);
  const parts = [
    ...frontParts({ title: shown, notes, hits, charts }, stamp, veil),
    ...bodyParts(hits, charts, stamp, veil),
  ];
  const name = fileName(shown);
  return format === 'pdf'
    ? { name: `${name}.pdf`, type: 'application/pdf', bytes: await sheetPdf(shown, parts, stamp) }
    : { name: `${name}.docx`, type: wordType, bytes: await sheetWord(shown, parts, stamp) };
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Front {
  readonly title: string;
  readonly notes: string;
  readonly hits: readonly KnownHit[];
  readonly charts: readonly ChartOut[];
}

function frontParts({ title, notes, hits, charts }: Front, stamp: Stamp, veil: Veil): Part[] {
  const { tongue, w } = stamp;
  const contents: [string, string][] = [
    ...hits.map(({ hit }, i): [string, string] => [w.hit(i + 1), veil.text(tongue.both(hit.says))]),
    ...charts.map(({ name }, i): [string, string] => [w.chartNo(i + 1), veil.text(name)]),
  ];
  const paragraphs = notes.split(/\n\s*\n/).map((text) => text.trim());
  return [
    { is: 'title', text: title },
    { is: 'facts', rows: stampRows(stamp) },
    ...(contents.length === 0
      ? []
      : [{ is: 'heading', text: w.contents } as const, { is: 'facts', rows: contents } as const]),
    ...(notes.trim() === '' ? [] : [{ is: 'heading', text: w.notes } as const]),
    ...paragraphs.filter(Boolean).map((text): Part => ({ is: 'text', text: veil.text(text) })),
  ];
}

function bodyParts(hits: readonly KnownHit[], charts: readonly ChartOut[], stamp: Stamp, veil: Veil): Part[] {
  const { w } = stamp;
  const texts = new Map(hits.map((one) => [`${one.pattern.slug} ${one.kept.run.revision}`, one]));
  return [
    ...hits.flatMap((one, i): Part[] => [
      { is: 'page' },
      { is: 'heading', text: w.hit(i + 1) },
      ...hitParts(one, { stamp, veil }, `${i + 1}.`),
    ]),
    ...charts.flatMap((chart, i): Part[] => {
      const said = saidOf(chart, stamp, veil);
      const hidden = veiled(chart, veil);
      return [
        { is: 'page' },
        { is: 'heading', text: `${w.chartNo(i + 1)}${w.colon}${hidden.name}` },
        { is: 'drawing', drawing: hidden.drawing, text: w.scope },
        {
          is: 'facts',
          rows: [
            [w.legend, legendOf(chart, stamp)],
            [w.lines, chart.legend.lines.map(({ text }) => text).join(' · ')],
          ],
        },
        {
          is: 'facts',
          rows: [...said.shown, ...said.cut].map((line, j): [string, string] => [j === 0 ? w.shown : '', line]),
        },
      ];
    }),
    ...(texts.size === 0 ? [] : [{ is: 'page' } as const]),
    ...[...texts.values()].flatMap((one) => textParts(one, stamp)),
  ];
}

const legendOf = ({ legend: { kinds } }: ChartOut, { tongue }: Stamp): string =>
  tongue.list(kinds.map(({ text, count }) => `${text} ${tongue.number(count ?? 0)}`));
