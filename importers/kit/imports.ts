/** The imports that there are: what ledger and graph say of them together, going on with one, taking one back. */
import { undoImport as undoInGraph } from '#graph-schema/neo4j/undo.ts';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { Failure, notFound } from '#graph-schema/words/failure.ts';
import type { ImportEntry, ImportState, Ledger } from './ledger.ts';
import { fingerprint, type Prepared } from './prepare.ts';
import type { ImportReport, Progress } from './report.ts';
import { resumeImport } from './run.ts';
import { sourceNamed, type Source } from './source.ts';

export interface Imports {
  readonly graph: Graph;
  readonly store: Ledger;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** `done`: the last batch in the graph. An import of another installation has no `entry`. */
export interface ListedImport {
  readonly import: number;
  readonly source: string;
  readonly state: ImportState;
  readonly done: number;
  readonly entities: ImportReport['entities'];
  readonly links: ImportReport['links'];
  readonly records: number;
  readonly entry?: ImportEntry;
}

/** By rising number; those that were undone too. The graph knows best: its state counts where the two differ. */
export async function listImports({ graph, store }: Imports): Promise<ListedImport[]> {
  const nodes = await graph.read<Omit<ListedImport, 'entry'>>(
    `MATCH (i:Import) RETURN i.id AS import, i.source AS source, i.state AS state, i.done AS done,
       {new: i.entitiesNew, known: i.entitiesKnown} AS entities, {new: i.linksNew, known: i.linksKnown} AS links, i.records AS records`,
  );
  const standing = new Map(nodes.map((node) => [node.import, node]));
  const entries = new Map((await store.imports()).map((entry) => [entry.import, entry]));
  const nothing = { done: 0, entities: { new: 0, known: 0 }, links: { new: 0, known: 0 }, records: 0 };
  return [...new Set([...standing.keys(), ...entries.keys()])]
    .sort((a, b) => a - b)
    .map((number) => {
      const entry = entries.get(number);
      const node = standing.get(number);
      const told = node ?? { import: number, source: entry!.source, state: 'undone' as const, ...nothing };
      return { ...told, ...(entry && { entry }) };
    });
}

/** An import of the same files by the same mapping that is in force, or that was begun and not finished. */
export async function inForce(
  graph: Graph,
  store: Ledger,
  { files, mappingSha256 }: Prepared,
): Promise<ImportEntry | undefined> {
  // A table is the same packed or not.
  const same = (entry: ImportEntry) => {
    const read = entry.files.filter(({ use }) => use !== 'pack');
    return (
      entry.mappingSha256 === mappingSha256 &&
      read.length === files.length &&
      read.every((file, place) => file.sha256 === files[place]!.sha256 && file.use === files[place]!.use)
    );
  };
  const listed = (await listImports({ graph, store })).filter(
    ({ entry, state }) => entry && same(entry) && (state === 'done' || state === 'running'),
  );
  const found = listed.find(({ state }) => state === 'done') ?? listed.at(-1);
  return found?.entry && { ...found.entry, state: found.state };
}

/**
 * Goes on with every import that was killed: those that ran are finished, those that were being taken back are gone.
 * One that was begun and never wrote its entry holds nothing and is taken back.
 */
export async function resumeImports(imports: Imports): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const { import: number, state, entry } of await listImports(imports)) {
    if (state === 'undoing' || (state === 'running' && !entry)) await undoImport(imports, number);
    else if (state === 'running' && entry) reports.push(await resumeImport(imports, entry, await sourceOf(entry)));
    else if (entry && entry.state !== state) await settleFromGraph(imports, entry, state);
  }
  return reports;
}

/** Killed between the graph's last word and the ledger's. */
async function settleFromGraph({ store }: Imports, entry: ImportEntry, state: ImportState): Promise<void> {
  const { endedAt = new Date().toISOString(), report } = entry;
  await store.settle(entry.import, { state, endedAt, ...(report && { report }) });
}

/** The mapping stands in the entry; a row function only in its source, which must be the same still. */
export async function sourceOf({ mapping, mappingSha256, import: number }: ImportEntry): Promise<Source> {
  if (fingerprint({ mapping }) === mappingSha256) return { mapping };
  const { row } = await sourceNamed(mapping.name);
  const source: Source = { mapping, ...(row && { row }) };
  if (fingerprint(source) !== mappingSha256)
    throw new Failure('BadInput', { code: 'import.source.changed', values: { source: mapping.name, import: number } });
  return source;
}

/**
 * Takes an import back: the graph keeps what the others state. Can be killed and done again.
 * @throws NotFound when neither graph nor ledger has it, or it is undone already
 */
export async function undoImport({ graph, store, onProgress }: Imports, number: number): Promise<void> {
  const listed = (await listImports({ graph, store })).find((one) => one.import === number);
  if (!listed || (listed.state === 'undone' && listed.entry?.state === 'undone'))
    throw notFound('import.none', { import: number });
  const report = listed.entry?.report;
  const settle = (state: ImportState) =>
    listed.entry && store.settle(number, { state, endedAt: new Date().toISOString(), ...(report && { report }) });
  await settle('undoing');
  if (listed.state !== 'undone')
    await undoInGraph(graph, number, (rows) =>
      onProgress?.({ step: 'undo', bytes: 0, totalBytes: 0, rows, rejected: 0, rowsPerSecond: 0 }),
    );
  await settle('undone');
}
