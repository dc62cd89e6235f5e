/** Tables for a spreadsheet: RFC 4180, UTF-8 with its mark, and no cell that a spreadsheet would calculate. */
import { cellForExport } from '#importers/kit/export-cell.ts';

/** @returns the file, lines ending as spreadsheets write them */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map((cell) => quoted(cellForExport(cell))).join(',')}\r\n`).join('')}`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
