/** One import from files to graph: checked first, then batch by batch, the next prepared while one is written. */
import { beginImport, openWriter, type Counts } from '#graph-schema/neo4j/write.ts';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { Gatherer } from './batch.ts';
import { DryWriter, type RowWriter } from './dry.ts';
import type { GivenPath } from './files.ts';
import { inForce, undoImport } from './imports.ts';
import { keptFile } from './keep.ts';
import { mend } from './mended.ts';
import type { Asker, ImportEntry, KeptFile, Ledger } from './ledger.ts';
import { Pace } from './pace.ts';
import { prepare, type Prepared } from './prepare.ts';
import { readPages, type ReadBatch } from './read.ts';
import type { FileReport, ImportReport, Progress } from './report.ts';
import { Said } from './said.ts';
import type { Source } from './source.ts';

export interface RunOptions {
  readonly graph: Graph;
  readonly store: Ledger;
  /** A mapping that was read with `readMapping`, or a source of `importers/sources`. */
  readonly source: Source;
  /** Files or folders. */
  readonly files: readonly (string | GivenPath)[];
  readonly asker: Asker;
  /** Writes nothing, neither graph nor ledger nor kept files, and says what would come of it. */
  readonly dryRun?: boolean;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Stops after the batch that is being written; the import stays and can be resumed. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Imports files by a mapping. The same files by the same mapping, while they are in force, change nothing; where an
 * earlier run of them was killed, it is gone on with.
 * @throws BadInput for what is wrong before the first row: mapping, files, encodings, columns. A bad row never throws.
 */
export async function runImport({
  graph,
  store,
  source,
  files,
  asker,
  dryRun = false,
  onProgress,
  signal,
}: RunOptions): Promise<ImportReport> {
  const began = performance.now();
  const said = new Said();
  const pace = new Pace(onProgress);
  const onBytes = (file: string, bytes: number, totalBytes: number) =>
    pace.tell({ step: 'keep', file, bytes, totalBytes });
  const folder = dryRun ? null : store.files;
  const prepared = await prepare({
    source,
    paths: files.map((path) => (typeof path === 'string' ? { path } : path)),
    folder,
    said,
    onBytes,
    signal,
  });
  try {
    const before = await inForce(graph, store, prepared);
    if (before?.state === 'done') return alreadyIn(before, source, prepared, began);
    const run: Run = { graph, store, source, prepared, said, pace, began, signal };
    if (dryRun) return await readAll(run, null, new DryWriter(graph));
    const number = before?.import ?? (await begin(run, asker));
    return await writeAll(run, number);
  } finally {
    await prepared.close();
  }
}

/** Goes on with an import that was killed or stopped, from the files that were kept. */
export async function resumeImport(
  { graph, store, onProgress, signal }: Pick<RunOptions, 'graph' | 'store' | 'onProgress' | 'signal'>,
  entry: ImportEntry,
  source: Source,
): Promise<ImportReport> {
  const said = new Said();
  const pace = new Pace(onProgress);
  const read = entry.files.filter(({ use }) => use !== 'pack');
  const unique = new Map(read.map((file) => [file.sha256 + file.name, file]));
  const paths = await Promise.all(
    [...unique.values()].map(async ({ sha256, name }): Promise<GivenPath> => ({
      name,
      path: await keptFile(store.files, sha256, name),
    })),
  );
  const onBytes = (file: string, bytes: number, totalBytes: number) =>
    pace.tell({ step: 'keep', file, bytes, totalBytes });
  const prepared = await prepare({ source, paths, folder: null, said, onBytes, signal });
  return writeAll({ graph, store, source, prepared, said, pace, began: performance.now(), signal }, entry.import);
}

interface Run {
  readonly graph: Graph;
  readonly store: Ledger;
  readonly source: Source;
  readonly prepared: Prepared;
  readonly said: Said;
  readonly pace: Pace;
  readonly began: number;
  readonly signal: AbortSignal | undefined;
}

async function begin({ graph, store, source: { mapping }, prepared }: Run, asker: Asker): Promise<number> {
  const number = await beginImport(graph, { source: mapping.name, grade: mapping.grade });
  await store.begin({
    ...{ import: number, source: mapping.name, mapping, mappingSha256: prepared.mappingSha256, asker },
    files: [...prepared.files, ...prepared.packs].map(({ name, sha256, bytes, encoding, use }): KeptFile => ({
      name,
      sha256,
      bytes,
      encoding,
      use,
    })),
    state: 'running',
    startedAt: new Date().toISOString(),
  });
  return number;
}

async function writeAll(run: Run, number: number): Promise<ImportReport> {
  const { graph, store, source, pace } = run;
  const report = await readAll(run, number, await openWriter(graph, number));
  if (report.state !== 'done') return report;
  await store.settle(number, { state: 'done', endedAt: new Date().toISOString(), report });
  if (source.mapping.whole) {
    const older = (await store.imports()).filter(
      (entry) => entry.source === source.mapping.name && entry.state === 'done' && entry.import < number,
    );
    for (const entry of older) await undoImport({ graph, store, onProgress: pace.listener }, entry.import);
  }
  return report;
}

/** Reads every file once, in order; the writer leaves the batches that are in the graph already. */
async function readAll(plain: Run, number: number | null, writer: RowWriter): Promise<ImportReport> {
  const { store, said, pace, signal } = plain;
  const { mends } = plain.source.mapping;
  const prepared = mends === undefined ? plain.prepared : await mend(store, mends, plain.prepared, number);
  const run = { ...plain, prepared };
  const gatherer = new Gatherer(said);
  const totals = prepared.files.map(() => ({ rows: 0, imported: 0, rejected: 0, filtered: 0 }));
  let writing: Promise<void> = Promise.resolve();
  let stopped = false;
  let batch = 0;
  for await (const read of readPages(prepared, gatherer, said, totals)) {
    await writing;
    if ((stopped = signal?.aborted ?? false)) break;
    writing = put(store, number, writer, ++batch, read);
    writing.catch(() => undefined); // awaited at the next turn, where it throws
    pace.rows(read, totals, prepared.files);
  }
  await writing;
  const { mentioned } = gatherer.finish();
  const counts = stopped || number === null ? await writer.counts() : await writer.finish();
  const state = stopped ? 'stopped' : number === null ? 'dry-run' : 'done';
  return reportOf(run, { state, import: number, counts, mentioned }, totals);
}

async function put(
  store: Ledger,
  number: number | null,
  writer: RowWriter,
  batch: number,
  { gathered, mark, rejected }: ReadBatch,
): Promise<void> {
  await writer.write({ number: batch, entities: gathered.entities, links: gathered.links });
  if (number !== null) await store.mark(number, { batch, ...mark }, rejected);
}

export type Totals = { rows: number; imported: number; rejected: number; filtered: number }[];

interface Ending {
  readonly state: ImportReport['state'];
  readonly import: number | null;
  readonly counts: Counts;
  readonly mentioned: number;
}

function reportOf({ source, prepared, said, began }: Run, { counts, ...ending }: Ending, totals: Totals): ImportReport {
  const sum = (key: keyof Totals[number]) =>
    totals.reduce((all, one, place) => all + (prepared.files[place]!.use === 'rows' ? one[key] : 0), 0);
  const files = prepared.files.map(
    ({ name, sha256, bytes, encoding, use, table, lookup, quality }, place): FileReport => ({
      ...{ name, sha256, bytes, encoding, use, delimiter: table.delimiter },
      ...(lookup
        ? { rows: lookup.rows, imported: 0, rejected: 0, filtered: 0, asked: lookup.asked(), keys: lookup.keys }
        : totals[place]!),
      ...(quality && { quality: quality.list() }),
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const list = said.list();
  return {
    ...{
      ...ending,
      source: source.mapping.name,
      files,
      rows: sum('rows'),
      imported: sum('imported'),
      rejected: sum('rejected'),
      filtered: sum('filtered'),
    },
    ...counts,
    ...{
      warnings: list.reduce((all, { count }) => all + count, 0),
      said: list,
      seconds,
      rowsPerSecond: Math.round(sum('rows') / seconds),
    },
  };
}

function alreadyIn(entry: ImportEntry, source: Source, prepared: Prepared, began: number): ImportReport {
  const since = entry.endedAt ?? entry.startedAt;
  const seconds = (performance.now() - began) / 1000;
  const nothing = { rows: 0, imported: 0, rejected: 0, filtered: 0 };
  const files = prepared.files.map(({ name, sha256, bytes, encoding, use, table }): FileReport => ({
    name,
    sha256,
    bytes,
    encoding,
    use,
    delimiter: table.delimiter,
    ...nothing,
  }));
  return {
    ...{ state: 'already', import: entry.import, source: source.mapping.name, files, ...nothing },
    ...{ entities: { new: 0, known: 0 }, links: { new: 0, known: 0 }, records: 0, mentioned: 0 },
    ...{
      warnings: 1,
      said: [{ says: { code: 'import.already', values: { import: entry.import, since } }, count: 1 }],
      seconds,
      rowsPerSecond: 0,
      since,
    },
  };
}
