/** Reads a city's files back for measuring: rows as cells by English column name, one after the other. */
import { join } from 'node:path';
import { csvRows } from '../checker/csv.ts';
import { sheetRows } from '../checker/sheet.ts';
import { tables, type TableName } from '../tables.ts';
import type { Truth } from '../truth.ts';

/** What is read: a folder made by `city make`. */
export interface CityFolder {
  readonly folder: string;
  readonly language: 'zh' | 'en';
}

/** A function from a row to the cell of a column. */
export type Column = (cells: readonly string[]) => string;

export const columnOf =
  (table: TableName) =>
  (english: string): Column => {
    const at = (tables[table].en as readonly string[]).indexOf(english);
    if (at < 0) throw new Error(`${table} has no column ${english}.`);
    return (cells) => cells[at] ?? '';
  };

/** All rows of a file, without its header. */
export async function* rowsOf({ folder }: CityFolder, table: TableName): AsyncGenerator<string[]> {
  const path = join(folder, tables[table].path);
  let isHeader = true;
  for await (const cells of path.endsWith('.xlsx') ? sheetRows(path) : csvRows(path)) {
    if (!isHeader) yield cells;
    isHeader = false;
  }
}

/** Rows that crimes planted in a file, counted as a spreadsheet does: two dozen crimes in so small a town are no share of life. */
export function plantedIn(truth: Truth, table: TableName): ReadonlySet<number> {
  const { path } = tables[table];
  const rows = (list: readonly { file: string; row: number }[]): number[] =>
    list.flatMap(({ file, row }) => (file === path ? row : []));
  const lived = new Set(truth.crimes.flatMap(({ life }) => rows(life)));
  return new Set(
    truth.crimes.flatMap(({ evidence, also }) => rows([...evidence, ...also])).filter((row) => !lived.has(row)),
  );
}

/** Seconds since 1970 of a local stamp, `2026-09-07 21:05:09`, with slashes, or packed. */
export function secondsOf(text: string): number {
  const digits = text.replace(/\D/g, '').padEnd(14, '0');
  const part = (from: number, to: number): number => Number(digits.slice(from, to));
  return Date.UTC(part(0, 4), part(4, 6) - 1, part(6, 8), part(8, 10), part(10, 12), part(12, 14)) / 1000;
}
export const hourOf = (t: number): number => Math.floor((((t % 86_400) + 86_400) % 86_400) / 3600);
/** 0 is Monday. */
export const weekdayOf = (t: number): number => (Math.floor(t / 86_400) + 3) % 7;

/** Metres between two points given in degrees, on a plane: the town is small. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export const pointOf = (lon: string, lat: string): Point => {
  const phi = (Number(lat) * Math.PI) / 180;
  return { x: Number(lon) * 111_320 * Math.cos(phi), y: Number(lat) * 110_900 };
};
export const metres = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
