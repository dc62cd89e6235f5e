/** Rows that were set aside, mended and put in again alone: which rows they were, and what of their file was counted before them. */
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput, notFound } from '#graph-schema/words/failure.ts';
import { Gatherer } from './batch.ts';
import { RowFault, type Cells } from './cell.ts';
import type { HashTable } from './hashes.ts';
import { sourceOf } from './imports.ts';
import { keptFile } from './keep.ts';
import type { ImportEntry, Ledger } from './ledger.ts';
import { prepare, type Prepared } from './prepare.ts';
import { Said } from './said.ts';
import type { Table } from './table.ts';

/** Every column that stands beside those of the original begins so. */
const mark = 'redthread-';
export const markers = { import: `${mark}import`, file: `${mark}file`, row: `${mark}row` } as const;
export const isMarker = (column: string): boolean => column.startsWith(mark);
/** A further column of the file of rejected rows: its words are for people. */
export const beside = (word: string): string => mark + word;

/** Which row of which import a row was: markers name the first, however often it was mended. */
export interface Origin {
  readonly import: number;
  readonly file: number;
  readonly row: number;
}

/** @returns undefined for a table that carries no such columns */
export function originIn(columns: readonly string[]): ((cells: Cells) => Origin | undefined) | undefined {
  const places = [markers.import, markers.file, markers.row].map((name) => columns.indexOf(name));
  if (places.includes(-1)) return undefined;
  return (cells) => {
    const [number = 0, file = 0, row = 0] = places.map((place) => Number(cells[place]));
    return [number, file, row].every((one) => Number.isInteger(one) && one > 0)
      ? { import: number, file, row }
      : undefined;
  };
}

/** A text that a spreadsheet would calculate left with an apostrophe before it; here it loses one again. */
export const asItWas = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** @returns undefined for a file without rows, or without the columns that say what they were */
export async function firstOrigin(table: Table): Promise<Origin | undefined> {
  const origin = originIn(table.columns);
  if (!origin) return undefined;
  for await (const { rows } of table.pages()) {
    const [first] = rows.filter(({ fault }) => !fault);
    if (first) return origin(first.cells);
  }
  return undefined;
}

const keyOf = ({ file, row }: Pick<Origin, 'file' | 'row'>): string => `${file}:${row}`;

/**
 * Makes mended files ready. A row comes in once, and only where it was set aside; the n-th equal event counts on from those that
 * its file stated before, so that of two payments of 50 the mended one is the second.
 * @param number its own import, where it is resumed
 * @throws NotFound, BadInput when the import that it mends is not there or was taken back
 */
export async function mend(store: Ledger, mends: number, prepared: Prepared, number: number | null): Promise<Prepared> {
  const root = await store.import(mends);
  if (!root) throw notFound('import.none', { import: mends });
  if (root.state === 'undone' || root.state === 'undoing') throw badInput('import.mended.undone', { import: mends });
  const open = await setAside(store, mends);
  const counted = new Map<number, HashTable>();
  await count(
    store,
    root,
    (place) => place + 1,
    counted,
    () => undefined,
  );
  for (const entry of await store.imports())
    if (entry.mapping.mends === mends && entry.state === 'done' && entry.import !== number)
      await count(store, entry, null, counted, (origin) => open.delete(keyOf(origin)));
  const files = [];
  for (const file of prepared.files) {
    const origin = originIn(file.table.columns);
    if (!file.plan || !origin) {
      files.push(file);
      continue;
    }
    const first = await firstOrigin(file.table);
    const { plan } = file;
    const state: typeof plan.state = (cells, spot) => {
      const of = origin(cells);
      const was = of?.import === mends && of.file === first?.file ? of : undefined;
      if (!was || !open.has(keyOf(was))) throw new RowFault(refusal(was, mends), markers.row);
      const stated = plan.state(cells.map(asItWas), spot);
      open.delete(keyOf(was));
      return stated;
    };
    const before = first && counted.get(first.file);
    files.push({ ...file, plan: { ...plan, state }, ...(before && { counted: before }) });
  }
  return { ...prepared, files };
}

const refusal = (was: Origin | undefined, mends: number): Say =>
  was
    ? { code: 'import.mended.again', values: { import: mends, row: was.row } }
    : { code: 'import.mended.other', values: { import: mends } };

async function setAside(store: Ledger, number: number): Promise<Set<string>> {
  const found = new Set<string>();
  const limit = 5_000;
  for (let skip = 0; ; skip += limit) {
    const rows = await store.rejected(number, { skip, limit });
    for (const row of rows) found.add(keyOf(row));
    if (rows.length < limit) return found;
  }
}

/** Reads an import once more for what it counted; files of a mended one count on with those that they mend. */
async function count(
  store: Ledger,
  entry: ImportEntry,
  fileOf: ((place: number) => number) | null,
  counted: Map<number, HashTable>,
  taken: (origin: Origin) => void,
): Promise<void> {
  const read = entry.files.filter(({ use }) => use !== 'pack');
  const unique = new Map(read.map((file) => [file.sha256 + file.name, file]));
  const paths = await Promise.all(
    [...unique.values()].map(async ({ sha256, name }) => ({ name, path: await keptFile(store.files, sha256, name) })),
  );
  const quiet = { folder: null, said: new Said(), onBytes: () => undefined };
  const prepared = await prepare({ source: await sourceOf(entry), paths, ...quiet });
  const gatherer = new Gatherer(quiet.said);
  for (const [place, { name, table, plan }] of prepared.files.entries()) {
    if (!plan) continue;
    const origin = originIn(table.columns);
    const file = fileOf ? fileOf(place) : ((await firstOrigin(table))?.file ?? 0);
    counted.set(file, gatherer.open(place + 1, name, counted.get(file)));
    for await (const { rows } of table.pages()) {
      for (const { row, cells, fault } of rows) {
        if (fault || !plan.counts(cells)) continue;
        try {
          gatherer.add(row, plan.state(fileOf ? cells : cells.map(asItWas), { file: name, row }));
          const was = origin?.(cells);
          if (was) taken(was);
        } catch (cause) {
          if (!(cause instanceof RowFault)) throw cause;
        }
      }
      gatherer.take();
    }
  }
  await prepared.close();
}
