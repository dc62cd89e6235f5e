/** The file of rejected rows on its way back: which import it belongs to, and the mapping by which its rows come in. */
import { badInput, notFound } from '#graph-schema/words/failure.ts';
import type { GivenPath } from '#importers/kit/files.ts';
import { basename } from 'node:path';
import { keptFile } from '#importers/kit/keep.ts';
import type { ImportEntry, Ledger } from '#importers/kit/ledger.ts';
import type { FileMapping } from '#importers/kit/mapping.ts';
import { firstOrigin, isMarker, type Origin } from '#importers/kit/mended.ts';
import { sourceOf } from '#importers/kit/imports.ts';
import type { Source } from '#importers/kit/source.ts';
import { openTable, type Table } from '#importers/kit/table.ts';
import { partOf } from './row.ts';

export interface Mending {
  readonly source: Source;
  /** The mended files, and what the lookups of their mapping read. */
  readonly files: readonly GivenPath[];
}

/** @returns null for a file that holds no rejected rows. @throws BadInput when it cannot be read as a table */
export async function mendedOrigin(path: string, name: string): Promise<Origin | null> {
  return (await firstOrigin(await openTable(path, name, {}))) ?? null;
}

/** @throws BadInput for a file that holds no rejected rows of that import; NotFound when there is no such import */
export async function mendingOf(ledger: Ledger, number: number, paths: readonly string[]): Promise<Mending> {
  const entry = await ledger.import(number);
  if (!entry) throw notFound('import.none', { import: number });
  const parts: FileMapping[] = [];
  for (const path of paths) {
    const name = basename(path);
    const table = await openTable(path, name, {});
    const origin = await firstOrigin(table);
    if (origin?.import !== number) throw badInput('import.mended.other', { import: number }, { where: { file: name } });
    parts.push(mendedPart(entry, origin.file, name, table));
  }
  const { mapping, row } = await sourceOf(entry);
  const looked = entry.files.filter(({ use }) => use === 'lookup');
  const lookups = await Promise.all(
    looked.map(async ({ name, sha256 }) => ({ name, path: await keptFile(ledger.files, sha256, name) })),
  );
  const mending = { ...mapping, mends: number, files: parts };
  return { source: { mapping: mending, ...(row && { row }) }, files: [...paths.map((path) => ({ path })), ...lookups] };
}

/** As the original was read, but for how it is written: it is a table with a header now, from whatever program it was mended in. */
function mendedPart(entry: ImportEntry, file: number, name: string, table: Table): FileMapping {
  const part = partOf(entry, file);
  if (!part || !('entities' in part || 'links' in part))
    throw notFound('desk.row.none', { import: entry.import, file, row: 1 });
  const {
    delimiter: _d,
    encoding: _e,
    header: _h,
    columns: _c,
    quotes: _q,
    sheet: _s,
    at: _a,
    table: _t,
    skip: _k,
    ...rest
  } = part;
  const dates = part.dates ?? entry.mapping.dates;
  const ignore = [...(part.ignore ?? []), ...table.columns.filter(isMarker)];
  // Cells that were dates in a workbook are ISO 8601 now; of a list that is tried first.
  return { ...rest, name, ignore, ...(typeof dates === 'string' && { dates: [dates] }) };
}
