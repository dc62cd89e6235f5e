/** Errors at known rates. Each hangs on the address of its event, so a planted row moves no other error. */
import type { Row } from './city.ts';
import { slashed } from './clock.ts';
import type { Draws } from './draws.ts';
import { tables, type TableName } from './tables.ts';

export interface Dirt {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly was: string;
  readonly is: string;
}

/** A row with its errors, before it has a number. */
export interface DirtyRow extends Row {
  readonly dirt: readonly { readonly column: number; readonly was: string; readonly is: string }[];
  /** Written a second time. */
  readonly double: boolean;
}

/** Shares, for the README and truth.json. Misread plates: 1.5 %, at night three times that, one bad camera 8 % (CITY §2). */
export const rates = {
  misread: 0.011,
  badCamera: 0.08,
  typing: 0.003,
  missingId: 0.08,
  missingCell: 0.004,
  doubled: 0.005,
  clockSeconds: 420,
} as const;

const alike: Readonly<Record<string, string>> = {
  '0': 'D',
  '8': 'B',
  '5': 'S',
  '2': 'Z',
  '6': 'G',
  '1': '7',
  '7': '1',
};

export function soil(
  draws: Draws,
  name: TableName,
  rows: readonly Row[],
  marks: { badCamera: string; lateCamera: string },
): DirtyRow[] {
  return rows.map((row) => {
    const d = draws.at('dirt', row.id, row.t + fileNumber(name));
    const cells = [...row.cells];
    const dirt: { column: number; was: string; is: string }[] = [];
    const write = (column: number, is: string): void => {
      const was = cells[column] ?? '';
      if (was === is || was === '') return;
      cells[column] = is;
      dirt.push({ column, was, is });
    };
    let double = false;
    if (name === 'reads') {
      const hour = Math.floor(row.t / 3600) % 24;
      const night = hour < 6 || hour >= 21 ? 3 : 1;
      if (d.chance(cells[2] === marks.badCamera ? rates.badCamera : rates.misread * night))
        write(0, misread(cells[0] ?? '', d.u()));
      if (cells[2] === marks.lateCamera) write(3, slashed(row.t + rates.clockSeconds));
      double = d.chance(rates.doubled);
    } else if (name === 'calls') {
      if (d.chance(rates.missingCell)) write(5, '');
      if (d.chance(rates.missingCell)) write(6, '');
    } else if (name === 'stays') {
      if (d.chance(rates.typing * 2)) write(0, swap(cells[0] ?? '', d.u()));
      double = d.chance(rates.doubled);
    } else if (name === 'casePersons') {
      if (!row.crime && d.chance(rates.missingId)) write(2, '');
      if (d.chance(rates.typing * 4)) write(1, swap(cells[1] ?? '', d.u()));
    }
    return { ...row, cells, dirt, double };
  });
}

/** Rows of a file as they are written, and where what stands: rows of crimes by `crime`, `crime/way` and `crime/life`. */
export interface Numbered {
  readonly cells: string[][];
  readonly dirt: Dirt[];
  readonly rowsOf: ReadonlyMap<string, number[]>;
  /** Rows that crimes took the place of, by crime, as they are numbered in the city without crimes. */
  readonly gone: ReadonlyMap<string, number[]>;
}

/** Order of the file, doubled rows after their first, and the list of what is wrong where. */
export function number(name: TableName, language: 'zh' | 'en', rows: readonly DirtyRow[]): Numbered {
  const path = tables[name].path;
  const header = tables[name][language];
  const sorted = [...rows].sort((a, b) => a.t - b.t || a.id - b.id || compare(a.cells.join(','), b.cells.join(',')));
  const cells: string[][] = [];
  const dirt: Dirt[] = [];
  const rowsOf = new Map<string, number[]>();
  const gone = new Map<string, number[]>();
  const add = (to: Map<string, number[]>, key: string, row: number): void => {
    const list = to.get(key);
    if (list) list.push(row);
    else to.set(key, [row]);
  };
  let innocent = 1;
  for (const row of sorted) {
    const copies = row.double ? 2 : 1;
    if (row.crime === undefined) innocent += copies;
    if (row.gone !== undefined) {
      for (let k = copies - 1; k >= 0; k -= 1) add(gone, row.gone, innocent - k);
      continue;
    }
    cells.push([...row.cells]);
    const at = cells.length + 1;
    for (const one of row.dirt)
      dirt.push({ file: path, row: at, column: header[one.column] ?? '', was: one.was, is: one.is });
    if (row.crime !== undefined) add(rowsOf, row.crime, at);
    for (const crime of row.proves ?? []) {
      add(rowsOf, crime, at);
      add(rowsOf, `${crime}/life`, at);
    }
    if (row.double) {
      cells.push([...row.cells]);
      dirt.push({ file: path, row: at + 1, column: '*', was: '', is: `= ${at}` });
    }
  }
  return { cells, dirt, rowsOf, gone };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const fileNumber = (name: TableName): number => Object.keys(tables).indexOf(name) * 100_000_000;

/** One letter after the region becomes one that looks like it: the value stays in its fictional range. */
function misread(plate: string, u: number): string {
  const places = [...plate].map((letter, i) => (i > 2 && alike[letter] ? i : -1)).filter((i) => i >= 0);
  const at = places[Math.floor(u * places.length)];
  return at === undefined ? plate : plate.slice(0, at) + (alike[plate[at] ?? ''] ?? '') + plate.slice(at + 1);
}

/** Two neighbouring letters change places. */
function swap(text: string, u: number): string {
  if (text.length < 2) return text;
  const at = Math.floor(u * (text.length - 1));
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}
