/** What goes out: charts, hit sheets, reports. Who took what is in the audit before the file is made. */
import { z } from 'zod';
import type { Language } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { question } from '../door.ts';
import type { ChartOut } from '../out/chart.ts';

// Loaded when asked for, as in `look.ts`: nothing of paper is needed to look at a chart.
const load = {
  chart: () => import('../out/chart.ts'),
  files: () => import('../out/chart-files.ts'),
  hit: () => import('../out/hit-files.ts'),
  report: () => import('../out/report.ts'),
};

export const chartFormats = ['svg', 'pdf', 'csv', 'graphml'] as const;
export type ChartFormat = (typeof chartFormats)[number];

export const hitFormats = ['pdf', 'json'] as const;
export type HitFormat = (typeof hitFormats)[number];

export const reportFormats = ['pdf', 'docx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A file as a face hands it over. */
export interface OutFile {
  /** With its ending; without signs that a disk does not take. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface ExportChart {
  /** As the page has drawn it. */
  readonly chart: unknown;
  readonly format: ChartFormat;
  readonly language: Language;
  /** Of a PDF. */
  readonly paper?: 'A4' | 'A3';
  readonly namesHidden?: boolean;
}

export interface ExportHit {
  /** A kept result of the case file, and which of its hits. */
  readonly run: string;
  readonly rank: number;
  readonly format: HitFormat;
  readonly language: Language;
  readonly namesHidden?: boolean;
}

export interface ExportReport {
  readonly title: string;
  readonly hits: readonly { readonly run: string; readonly rank: number }[];
  /** As the page has drawn them. */
  readonly charts: readonly unknown[];
  /** In the words of the one who reports; empty lines part paragraphs. */
  readonly notes: string;
  readonly format: ReportFormat;
  readonly language: Language;
  readonly namesHidden?: boolean;
}

/** @throws BadInput for a format that is none of these */
function known(format: string, formats: readonly string[]): void {
  if (formats.includes(format)) return;
  throw badInput('desk.out.format', { format, formats: formats.join(', ') }, { where: { parameter: 'format' } });
}

const listed = z.object({
  name: z.string(),
  entities: z.array(z.object({ uid: z.string() })),
  bundles: z.array(z.unknown()),
});

export const out = {
  exportChart: question({
    right: 'look',
    note({ chart, format, paper, namesHidden = false }: ExportChart) {
      const { name = '', entities = [], bundles = [] } = listed.safeParse(chart).data ?? {};
      const counts = { entities: entities.length, lines: bundles.length };
      return { uids: entities.map(({ uid }) => uid), asked: { name, format, paper, namesHidden, ...counts } };
    },
    async answer(passing, { chart, format, ...asked }): Promise<OutFile> {
      known(format, chartFormats);
      const read: ChartOut = (await load.chart()).readChart(chart);
      return (await load.files()).chartFile(passing, read, { format, ...asked });
    },
  }),

  exportHit: question({
    right: 'look',
    note: ({ run, rank, format, namesHidden = false }: ExportHit) => ({ asked: { run, rank, format, namesHidden } }),
    async answer(passing, asked): Promise<OutFile> {
      known(asked.format, hitFormats);
      return (await load.hit()).hitFile(passing, asked);
    },
  }),

  exportReport: question({
    right: 'look',
    note({ title, hits, charts, format, namesHidden = false }: ExportReport) {
      const drawn = charts.flatMap((chart) => listed.safeParse(chart).data ?? []);
      const uids = [...new Set(drawn.flatMap(({ entities }) => entities.map(({ uid }) => uid)))];
      return { uids, asked: { title, hits, charts: drawn.map(({ name }) => name), format, namesHidden } };
    },
    async answer(passing, asked): Promise<OutFile> {
      known(asked.format, reportFormats);
      return (await load.report()).reportFile(passing, asked);
    },
  }),

  /** A picture that the page makes by itself: nothing is answered, but it stands in the audit who took it. */
  exportPicture: question({
    right: 'look',
    note: ({ name, uids }: { name: string; uids: readonly string[] }) => ({ uids, asked: { name, format: 'png' } }),
    answer: async (): Promise<true> => true,
  }),
};
