/** The rows that an import set aside, as a CSV that a spreadsheet opens without calculating anything. */
import { cellForExport } from '#importers/kit/export-cell.ts';
import type { Ledger, RejectedRow } from '#importers/kit/ledger.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { say } from '#graph-schema/words/index.ts';

/** Rows that are read at once: an import of millions of bad rows is not held in memory. */
const page = 1_000;

const heads = ['file', 'row', 'column', 'reason', 'perhaps', 'as-written'];

/** RFC 4180; the mark at the start tells a spreadsheet that it is UTF-8. */
export async function* rejectedAsCsv(
  ledger: Ledger,
  number: number,
  { files, language }: { files: readonly { readonly name: string }[]; language: Language },
): AsyncGenerator<string> {
  yield `\uFEFF${line(heads.map((head) => say(language, { code: `import.rejected.${head}` })))}`;
  for (let skip = 0; ; skip += page) {
    const rows = await ledger.rejected(number, { skip, limit: page });
    if (rows.length > 0) yield rows.map((row) => line(cellsOf(row, files, language))).join('');
    if (rows.length < page) return;
  }
}

const cellsOf = (
  { file, row, column, why, perhaps, raw }: RejectedRow,
  files: readonly { readonly name: string }[],
  language: Language,
): string[] => [
  files[file - 1]?.name ?? String(file),
  String(row),
  column ?? '',
  say(language, why),
  perhaps ? say(language, perhaps) : '',
  raw,
];

const line = (cells: readonly string[]): string => `${cells.map((cell) => quoted(cellForExport(cell))).join(',')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
