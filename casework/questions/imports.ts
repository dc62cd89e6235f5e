/** Imports: in, dry, listed, taken back, gone on with; what was rejected, and each row as it was written. */
import type { ListedImport } from '#importers/kit/imports.ts';
import type { ImportEntry, Ledger, RejectedRow } from '#importers/kit/ledger.ts';
import type { ImportReport, Progress } from '#importers/kit/report.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { notFound } from '#graph-schema/words/failure.ts';
import type { Answers } from '#importers/kit/recognise/recognise.ts';
import type { Suggested } from '#importers/kit/recognise/suggest.ts';
import { question, type Passing } from '../door.ts';
import type { Uploaded } from '../imports/uploads.ts';
import type { RecognisedFile } from '../imports/recognised.ts';
import type { By } from '../imports/source.ts';
import type { Step } from '../jobs/works.ts';
import type { Job } from '../state.ts';

// Loaded when asked for, as in `look.ts`.
const kit = {
  run: () => import('#importers/kit/run.ts'),
  imports: () => import('#importers/kit/imports.ts'),
  source: () => import('../imports/source.ts'),
  row: () => import('../imports/row.ts'),
  rejected: () => import('../imports/rejected.ts'),
  quality: () => import('../imports/quality.ts'),
  given: () => import('#importers/kit/recognise/given.ts'),
  uploads: () => import('../imports/uploads.ts'),
  recognised: () => import('../imports/recognised.ts'),
};

export interface Watched {
  readonly onJob?: (job: Job) => void;
}

export interface ImportFiles extends Watched {
  readonly by: By;
  /** Paths of files or folders. */
  readonly files: readonly string[];
  readonly dryRun?: boolean;
}

interface Received {
  readonly id?: string;
  readonly name: string;
  readonly at: number;
  readonly piece: Uint8Array;
}

/** Answers as they come from outside. */
interface Unread {
  readonly source?: string;
  readonly given?: unknown;
}

interface ImportUploads extends Unread {
  readonly uploads: readonly string[];
  readonly mapping?: unknown;
  /** The import whose rejected rows these files hold, mended. */
  readonly mends?: number;
}

const byOf = ({ source, mapping, mends }: Omit<ImportUploads, 'uploads'>): By =>
  mends !== undefined ? { mends } : source === undefined ? { mapping } : { source };

async function givenBy({ given, ...by }: Omit<ImportUploads, 'uploads'>): Promise<By> {
  return { ...byOf(by), given: (await kit.given()).readGiven(given ?? {}) };
}

/** The terms of a job's progress: bytes, for they are known before the first row. */
export function stepOf({ step, rows, rejected, rowsPerSecond, bytes, totalBytes }: Progress): Step {
  const says = { code: `desk.step.${step}`, values: { rows, rejected, pace: rowsPerSecond } };
  return { says, done: bytes, of: totalBytes > 0 ? totalBytes : null };
}

const nameOfBy = (by: By): string =>
  'source' in by ? by.source : 'mends' in by ? `mends ${by.mends}` : 'mappingAt' in by ? by.mappingAt : 'mapping';

const namesOf = (files: readonly string[]): string[] => files.map((path) => path.split(/[\\/]/).at(-1) ?? '');

async function entryOf(ledger: Ledger, number: number): Promise<ImportEntry> {
  const entry = await ledger.import(number);
  if (!entry) throw notFound('import.none', { import: number });
  return entry;
}

async function importFiles(
  { ledger, store, works, ask, signal, graph }: Passing,
  { by, files, dryRun = false, onJob }: ImportFiles,
): Promise<ImportReport> {
  const { source, files: read } = await (await kit.source()).sourceBy(by, { ledger, store }, files);
  const what = { code: dryRun ? 'desk.work.dry-run' : 'desk.work.import', values: { source: source.mapping.name } };
  const run = async (step: (step: Step) => void): Promise<ImportReport> => {
    const options = { graph: await graph(), store: ledger, source, files: read, asker: ask, dryRun, signal };
    return (await kit.run()).runImport({ ...options, onProgress: (progress) => step(stepOf(progress)) });
  };
  return works.do({ what, ask, signal, onStep: onJob, run });
}

export const imports = {
  importFiles: question({
    right: 'import',
    note: ({ by, files, dryRun = false }: ImportFiles) => ({
      asked: { source: nameOfBy(by), files: namesOf(files), dryRun },
    }),
    answer: importFiles,
  }),

  /** What files are, before anything of them comes in. */
  recognise: question({
    right: 'import',
    note: ({ files }: { files: readonly string[] } & Answers) => ({ asked: { files: namesOf(files) } }),
    answer: async ({ ledger, store }, { files, ...answers }): Promise<RecognisedFile[]> =>
      (await kit.recognised()).recogniseFiles(
        { ledger, store },
        files.map((path) => ({ path })),
        answers,
      ),
  }),

  /** A mapping for a table that no source knows. */
  suggestMapping: question({
    right: 'import',
    note: ({ file }: { file: string } & Answers) => ({ asked: { files: namesOf([file]) } }),
    answer: async ({ ledger, store }, { file, ...answers }): Promise<Suggested> =>
      (await kit.recognised()).suggestFor({ ledger, store }, file, answers),
  }),

  /** A file from a page, or a piece of one. */
  receiveFile: question({
    right: 'import',
    note: ({ name, at }: Received) => ({ asked: { name, at } }),
    answer: async ({ home }, received): Promise<Uploaded> => (await kit.uploads()).receive(home, received),
  }),

  /** As `recognise`, of files that a page sent; `path` is then their id. */
  recogniseUploads: question({
    right: 'import',
    note: ({ uploads }: { uploads: readonly string[] } & Unread) => ({ asked: { uploads: uploads.length } }),
    async answer({ home, ledger, store }, { uploads, source, given }): Promise<RecognisedFile[]> {
      const files = await (await kit.uploads()).uploadedFiles(home, uploads);
      const answers = { source, given: (await kit.given()).readGiven(given ?? {}) };
      const found = await (await kit.recognised()).recogniseFiles({ ledger, store }, files, answers);
      return found.map((one) => {
        const { id, path } = files.find((file) => one.path === file.path || one.path.startsWith(`${file.path}/`))!;
        return { ...one, path: `${id}${one.path.slice(path.length)}` };
      });
    },
  }),

  /** Imports files that a page sent, by a known source or by a mapping; then they are kept with the import only. */
  importUploads: question({
    right: 'import',
    note: ({ uploads, ...by }: ImportUploads) => ({ asked: { source: nameOfBy(byOf(by)), uploads: uploads.length } }),
    async answer(passing, { uploads, ...asked }): Promise<ImportReport> {
      const { uploadedFiles, forget } = await kit.uploads();
      const files = (await uploadedFiles(passing.home, uploads)).map(({ path }) => path);
      const report = await importFiles(passing, { by: await givenBy(asked), files });
      if (report.state !== 'stopped') await forget(passing.home, uploads);
      return report;
    },
  }),

  /** The same without writing: what would come of all rows. */
  tryUploads: question({
    right: 'import',
    note: ({ uploads, ...by }: ImportUploads) => ({ asked: { source: nameOfBy(byOf(by)), uploads: uploads.length } }),
    async answer(passing, { uploads, ...asked }): Promise<ImportReport> {
      const files = (await (await kit.uploads()).uploadedFiles(passing.home, uploads)).map(({ path }) => path);
      return importFiles(passing, { by: await givenBy(asked), files, dryRun: true });
    },
  }),

  imports: question({
    right: 'look',
    note: (_: object) => ({}),
    answer: async ({ ledger, graph }): Promise<ListedImport[]> =>
      (await kit.imports()).listImports({ graph: await graph(), store: ledger }),
  }),

  /** What an import told at its end, with its files; counts so far while it runs. */
  importReport: question({
    right: 'look',
    note: ({ import: number }: { import: number }) => ({ asked: { import: number } }),
    async answer({ ledger, graph }, { import: number }): Promise<ListedImport> {
      const listed = await (await kit.imports()).listImports({ graph: await graph(), store: ledger });
      const found = listed.find((one) => one.import === number);
      if (!found) throw notFound('import.none', { import: number });
      return found;
    },
  }),

  undoImport: question({
    right: 'import',
    note: ({ import: number }: { import: number } & Watched) => ({ asked: { import: number } }),
    async answer(
      { ledger, works, ask, signal, graph },
      { import: number, onJob },
    ): Promise<{ import: number; undone: true }> {
      const what = { code: 'desk.work.undo', values: { import: number } };
      const run = async (step: (step: Step) => void): Promise<void> =>
        (await kit.imports()).undoImport(
          { graph: await graph(), store: ledger, onProgress: (progress) => step(stepOf(progress)) },
          number,
        );
      await works.do({ what, ask, signal, onStep: onJob, run });
      return { import: number, undone: true };
    },
  }),

  /** Goes on with everything that was killed or stopped: imports are finished, undos too. */
  resumeImports: question({
    right: 'import',
    note: (_: Watched) => ({}),
    async answer({ ledger, works, ask, signal, graph }, { onJob }): Promise<ImportReport[]> {
      const run = async (step: (step: Step) => void): Promise<ImportReport[]> =>
        (await kit.imports()).resumeImports({
          graph: await graph(),
          store: ledger,
          onProgress: (progress) => step(stepOf(progress)),
        });
      return works.do({ what: { code: 'desk.work.resume' }, ask, signal, onStep: onJob, run });
    },
  }),

  rejectedRows: question({
    right: 'look',
    note: ({ import: number, skip, limit }: { import: number; skip?: number; limit?: number }) => ({
      asked: { import: number, skip, limit },
    }),
    async answer({ ledger }, { import: number, ...part }): Promise<readonly RejectedRow[]> {
      await entryOf(ledger, number);
      return ledger.rejected(number, part);
    },
  }),

  /** Its report as a file, in the language of the reader. */
  qualityCsv: question({
    right: 'look',
    note: ({ import: number, language }: { import: number; language: Language }) => ({
      asked: { import: number, language },
    }),
    async answer({ ledger }, { import: number, language }): Promise<string> {
      const { report } = await entryOf(ledger, number);
      if (!report) throw notFound('import.report.none', { import: number });
      return (await kit.quality()).qualityAsCsv(report, language);
    },
  }),

  /** How many rows of each file were set aside. */
  rejectedFiles: question({
    right: 'look',
    note: ({ import: number }: { import: number }) => ({ asked: { import: number } }),
    answer: async ({ ledger }, { import: number }) =>
      (await kit.rejected()).rejectedFiles(await entryOf(ledger, number)),
  }),

  /** Those of one file, piece by piece, in the language of the reader: to be mended and put in again. */
  rejectedCsv: question({
    right: 'look',
    note: ({ import: number, file, language }: { import: number; file: number; language: Language }) => ({
      asked: { import: number, file, language },
    }),
    async answer({ ledger }, { import: number, file, language }): Promise<AsyncIterable<string>> {
      const entry = await entryOf(ledger, number);
      const { rejectedAsCsv, rejectedFiles } = await kit.rejected();
      if (!rejectedFiles(entry).some((one) => one.file === file))
        throw notFound('import.rejected.none', { import: number, file });
      return rejectedAsCsv(ledger, entry, { file, language });
    },
  }),

  rowAsWritten: question({
    right: 'look',
    note: ({ import: number, file, row }: { import: number; file: number; row: number }) => ({
      asked: { import: number, file, row },
    }),
    answer: async ({ ledger }, { import: number, file, row }) =>
      (await kit.row()).rowAsWritten(ledger, number, file, row),
  }),
};
