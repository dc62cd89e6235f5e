/** Errors at known rates. Each hangs on the address of its event, so a planted row moves no other error. */
import type { Row } from './city.ts';
import { slashed } from './clock.ts';
import type { Draws } from './draws.ts';
import { tables, type TableName } from './tables.ts';
import type { World } from './world.ts';

export interface Dirt {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly was: string;
  readonly is: string;
}

/** A row with its errors, before it has a number. */
export interface Soiled {
  readonly cells: readonly string[];
  readonly dirt: readonly { readonly column: number; readonly was: string; readonly is: string }[];
  /** Written a second time. */
  readonly double: boolean;
}

/** Cameras that read badly and whose clock is wrong. */
export interface Marks {
  readonly badCamera: string;
  readonly lateCamera: string;
}

export const marksOf = ({ traffic: { cameras } }: World): Marks => ({
  badCamera: cameras[11]?.code ?? '',
  lateCamera: cameras[41]?.code ?? '',
});

/** Shares, for the README and truth.json. Misread plates: 1.5 %, at night three times that, one bad camera 8 % (CITY §2). */
export const rates = {
  misread: 0.011,
  badCamera: 0.08,
  typing: 0.003,
  missingId: 0.08,
  missingCell: 0.004,
  doubled: 0.005,
  clockSeconds: 420,
  missingTime: 0.05,
  swappedDigits: 0.006,
  oldId: 0.015,
  formula: 0.01,
  cut: 0.0008,
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

export function soil(draws: Draws, name: TableName, row: Row, marks: Marks): Soiled {
  const d = draws.at('dirt', row.id, row.t + fileNumber[name]);
  const cells = [...row.cells];
  const dirt: { column: number; was: string; is: string }[] = [];
  const write = (column: number, is: string): void => {
    const was = cells[column] ?? '';
    if (was === is || was === '') return;
    cells[column] = is;
    dirt.push({ column, was, is });
  };
  let double = false;
  // What a crime brings about is spared the errors that would hide it; what proves one by chance has the errors that it would have anyway.
  const told = row.crime !== undefined;
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
    if (!told && d.chance(rates.swappedDigits)) write(1, swapDigits(cells[1] ?? '', d.u()));
  } else if (name === 'casePersons') {
    if (!row.crime && d.chance(rates.missingId)) write(2, '');
    if (d.chance(rates.typing * 4)) write(1, swap(cells[1] ?? '', d.u()));
    if (!told && d.chance(rates.swappedDigits * 2)) write(4, swapDigits(cells[4] ?? '', d.u()));
  } else if (name === 'cases') {
    if (!told && d.chance(rates.missingTime)) write(4, '');
  } else if (name === 'texts') {
    // The row ends before its last cell: readers set it aside.
    if (!told && d.chance(rates.cut)) {
      dirt.push({ column: 4, was: cells[4] ?? '', is: '' });
      cells.pop();
    }
  } else if (name === 'subscribers') {
    if (d.chance(rates.formula)) write(0, `="${cells[0] ?? ''}"`);
    if (d.chance(rates.oldId)) write(2, fifteen(cells[2] ?? ''));
  } else if (name === 'vehicles') {
    if (d.chance(rates.oldId)) write(8, fifteen(cells[8] ?? ''));
  }
  return { cells, dirt, double };
}

/** Part of the address of an error: two files never share one. */
const fileNumber = Object.fromEntries(Object.keys(tables).map((name, i) => [name, i * 100_000_000])) as Record<
  TableName,
  number
>;

/** One letter after the region becomes one that looks like it: the value stays in its fictional range. */
function misread(plate: string, u: number): string {
  const places = [...plate].map((letter, i) => (i > 2 && alike[letter] ? i : -1)).filter((i) => i >= 0);
  const at = places[Math.floor(u * places.length)];
  return at === undefined ? plate : plate.slice(0, at) + (alike[plate[at] ?? ''] ?? '') + plate.slice(at + 1);
}

/** Two neighbours of the last three digits change places: prefixes and areas that belong to nobody stay what they are. */
function swapDigits(text: string, u: number): string {
  if (!/\d{3}$/.test(text)) return text;
  const at = text.length - (u < 0.5 ? 3 : 2);
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}

/** A resident id as papers before 1999 have it: fifteen digits, without century and check sign. */
const fifteen = (id: string): string => (/^\d{6}19\d{9}[\dX]$/.test(id) ? id.slice(0, 6) + id.slice(8, 17) : id);

/** Two neighbouring letters change places. */
function swap(text: string, u: number): string {
  if (text.length < 2) return text;
  const at = Math.floor(u * (text.length - 1));
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}
