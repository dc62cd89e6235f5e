/** A row as it was written, from the kept file. */
import type { ImportEntry, Ledger } from '#importers/kit/ledger.ts';
import { fitsName } from '#importers/kit/files.ts';
import { keptFile } from '#importers/kit/keep.ts';
import { originIn } from '#importers/kit/mended.ts';
import { openTable, type Written } from '#importers/kit/table.ts';
import { notFound } from '#graph-schema/words/failure.ts';

export interface RowAsWritten {
  readonly import: number;
  readonly source: string;
  readonly file: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly row: number;
  /** Column and cell, in the order of the file; a file without a header numbers its columns. */
  readonly cells: readonly { readonly column: string; readonly value: string }[];
  readonly raw: string;
  /** Of a mended row: which row it was when it was set aside. */
  readonly origin?: { readonly import: number; readonly file: number; readonly fileName: string; readonly row: number };
}

/** @throws NotFound when there is no such import, file or row; Unavailable when the kept file is gone */
export async function rowAsWritten(ledger: Ledger, number: number, file: number, row: number): Promise<RowAsWritten> {
  const entry = await ledger.import(number);
  const kept = entry?.files[file - 1];
  if (!entry || !kept || kept.use === 'pack') throw notFound('desk.row.none', { import: number, file, row });
  const path = await keptFile(ledger.files, kept.sha256, kept.name);
  const table = await openTable(path, kept.name, writtenAs(entry, file));
  for await (const page of table.pages()) {
    const found = page.rows.find((one) => one.row === row);
    if (found) {
      const cells = found.cells.map((value, n) => ({ column: table.columns[n] ?? String(n + 1), value }));
      const origin = entry.mapping.mends === undefined ? undefined : originIn(table.columns)?.(found.cells);
      const mended = origin && (await ledger.import(origin.import))?.files[origin.file - 1];
      return {
        import: number,
        source: entry.source,
        file,
        fileName: kept.name,
        sha256: kept.sha256,
        row,
        cells,
        raw: found.raw,
        ...(origin && mended && { origin: { ...origin, fileName: mended.name } }),
      };
    }
    if ((page.rows.at(-1)?.row ?? 0) > row) break;
  }
  throw notFound('desk.row.none', { import: number, file, row });
}

/** How a kept file is written. */
export const writtenAs = (entry: ImportEntry, file: number): Written => ({
  ...partOf(entry, file),
  encoding: entry.files[file - 1]!.encoding,
});

/** The part of the mapping that reads a file; a file that serves several parts of it stands in the list for each. */
export function partOf({ mapping, files }: ImportEntry, number: number) {
  const { name, sha256, use } = files[number - 1]!;
  const lookups = Object.values(mapping.lookups ?? {}).flatMap((one) =>
    'file' in one ? [{ ...one, name: one.file }] : [],
  );
  const parts = (use === 'lookup' ? lookups : mapping.files).filter((part) => fitsName(part.name, name));
  const before = files
    .slice(0, number - 1)
    .filter((one) => one.use === use && one.name === name && one.sha256 === sha256);
  return parts[before.length];
}
