/** A first look at a file: its columns and its first rows. */
import { stat } from 'node:fs/promises';
import { openTable, type Row, type Table, type Written } from '../table.ts';

/** So many rows tell what a column holds, and how a source would take them. */
export const rowsLooked = 300;

export interface Looked {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly table: Table;
  readonly rows: readonly Row[];
  /** There are more rows than were looked at. */
  readonly more: boolean;
}

/** @throws BadInput when it cannot be read as a table */
export async function look(path: string, name: string, written: Written = {}): Promise<Looked> {
  const { size } = await stat(path);
  const table = await openTable(path, name, written);
  const rows: Row[] = [];
  let more = false;
  for await (const page of table.pages()) {
    more = rows.length + page.rows.length > rowsLooked;
    rows.push(...page.rows.slice(0, rowsLooked - rows.length));
    if (more) break;
  }
  return { path, name, bytes: size, table, rows, more };
}

/** Filled cells of a column, as written. */
export const cellsOf = ({ rows }: Looked, place: number): string[] =>
  rows.flatMap(({ cells, fault }) => {
    const text = fault ? '' : (cells[place]?.trim() ?? '');
    return text === '' ? [] : [text];
  });
