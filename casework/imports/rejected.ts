/** The rows of one file that an import set aside, as a CSV to be mended and put in again: the table as it was, and beside it why. */
import { cellForExport } from '#importers/kit/export-cell.ts';
import { keptFile } from '#importers/kit/keep.ts';
import type { ImportEntry, Ledger, RejectedRow } from '#importers/kit/ledger.ts';
import { asItWas, beside, isMarker, markers, originIn, type Origin } from '#importers/kit/mended.ts';
import { openTable, type Row, type Table } from '#importers/kit/table.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { say } from '#graph-schema/words/index.ts';
import { writtenAs } from './row.ts';

/** Rows that are read at once: an import of millions of bad rows is not held in memory. */
const page = 1_000;

/** What stands beside a row for people. */
const words = ['column', 'reason', 'perhaps', 'as-written'] as const;

/** How many rows of each file were set aside; files without any are left out. */
export const rejectedFiles = ({ files, report }: ImportEntry) =>
  files.flatMap(({ name, use }, place) => {
    const rows = use === 'rows' ? (report?.files[place]?.rejected ?? 0) : 0;
    return rows > 0 ? [{ file: place + 1, name, rows }] : [];
  });

/** RFC 4180; the mark at the start tells a spreadsheet that it is UTF-8. @param file its number in the import */
export async function* rejectedAsCsv(
  ledger: Ledger,
  entry: ImportEntry,
  { file, language }: { readonly file: number; readonly language: Language },
): AsyncGenerator<string> {
  const { sha256, name } = entry.files[file - 1]!;
  const table = await openTable(await keptFile(ledger.files, sha256, name), name, writtenAs(entry, file));
  const columns = [...table.columns.keys()].filter((place) => !isMarker(table.columns[place]!));
  const origin = originIn(table.columns);
  const heads = words.map((word) => beside(say(language, { code: `import.rejected.${word}` })));
  const named = columns.map((place) => table.columns[place]!);
  yield `\uFEFF${line([...named, markers.import, markers.file, markers.row, ...heads])}`;
  for await (const [row, why] of side(table, setAside(ledger, entry.import, file))) {
    // A row that was mended before keeps the name of the first.
    const was = origin?.(row.cells) ?? { import: entry.import, file, row: row.row };
    const cells = origin ? row.cells.map(asItWas) : row.cells;
    yield line([...columns.map((place) => cells[place] ?? ''), ...namesOf(was), ...reasonsOf(why, language)]);
  }
}

async function* setAside(ledger: Ledger, number: number, file: number): AsyncGenerator<RejectedRow> {
  for (let skip = 0; ; skip += page) {
    const rows = await ledger.rejected(number, { skip, limit: page });
    for (const row of rows) if (row.file === file) yield row;
    if (rows.length < page || rows.at(-1)!.file > file) return;
  }
}

/** Rows of the table beside why they were set aside; both come by rising number. */
async function* side(table: Table, rejected: AsyncGenerator<RejectedRow>): AsyncGenerator<[Row, RejectedRow]> {
  let next = await rejected.next();
  for await (const { rows } of table.pages())
    for (const row of rows) {
      if (next.done) return;
      if (row.row !== next.value.row) continue;
      yield [row, next.value];
      next = await rejected.next();
    }
}

const namesOf = (was: Origin): string[] => [was.import, was.file, was.row].map(String);

const reasonsOf = ({ column, why, perhaps, raw }: RejectedRow, language: Language): string[] => [
  column ?? '',
  say(language, why),
  perhaps ? say(language, perhaps) : '',
  raw,
];

const line = (cells: readonly string[]): string => `${cells.map((cell) => quoted(exported(cell))).join(',')}\r\n`;

/** An apostrophe is put before one that stands before such a sign already, so that each loses one on its way back. */
const exported = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? `'${cell}` : cellForExport(cell));

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
