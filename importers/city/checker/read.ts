/** Reads a written city by its own means: bytes, CSV, and the listed errors undone. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { csvRows } from './csv.ts';
import { sheetRows } from './sheet.ts';

export interface Line {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Place {
  readonly file: string;
  readonly row: number;
}

export interface Crime {
  readonly id: string;
  readonly expected: readonly (readonly string[])[];
  readonly evidence: readonly Place[];
  readonly also: readonly Place[];
  readonly life: readonly Place[];
  readonly displaced: readonly Place[];
  readonly weak?: { readonly luck: number };
  readonly facts: Readonly<Record<string, unknown>>;
}

interface Dirt extends Place {
  readonly column: string;
  readonly was: string;
  readonly is: string;
}

export interface Decoy {
  readonly id: string;
  readonly of: string;
  readonly key: readonly string[];
  readonly count: number;
}

export interface Answers {
  readonly language: 'zh' | 'en';
  readonly size: string;
  readonly crimes: readonly Crime[];
  readonly decoys: readonly Decoy[];
  readonly dirt: readonly Dirt[];
}

export interface City {
  readonly answers: Answers;
  /** Rows of a file with the listed dirt undone and listed doubles left out, one after the other. */
  rows(file: string): IteratorObject<Line>;
}

export const files = [
  ...['registry/persons', 'registry/vehicles', 'registry/companies', 'registry/shareholders', 'telecom/cells'],
  ...['telecom/calls', 'telecom/texts', 'telecom/subscribers', 'telecom/pairings', 'traffic/checkpoints'],
  ...['traffic/reads', 'lodging/stays', 'rail/tickets', 'rail/orders', 'bank/accounts', 'bank/transactions'],
  ...['bank/sign-ins', 'cases/cases', 'cases/case-persons', 'cases/case-objects', 'cases/statements'],
].map((stem) => (stem === 'lodging/stays' ? `${stem}.xlsx` : `${stem}.csv`));

/** A file's name without what says how it is written. */
export const stemOf = (file: string): string => file.replace(/\.(csv|xlsx)$/, '');

/** Files up to this size, in bytes, are kept; larger ones are read again whenever they are asked for. */
const kept = 8_000_000;

export async function readCity(folder: string): Promise<City> {
  const answers = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')) as Answers;
  const dirtOf = Map.groupBy(answers.dirt, (one) => one.file);
  const read = new Map<string, Line[]>();
  const large = new Map<string, () => Generator<Line>>();
  for (const file of files) {
    const path = join(folder, file);
    const dirt = Map.groupBy(dirtOf.get(file) ?? [], (one) => one.row);
    if (file.endsWith('.xlsx')) read.set(stemOf(file), [...undone(file, await Array.fromAsync(sheetRows(path)), dirt)]);
    else if ((await stat(path)).size <= kept) read.set(stemOf(file), [...undone(file, csvRows(path), dirt)]);
    else large.set(stemOf(file), () => undone(file, csvRows(path), dirt));
  }
  return { answers, rows: (file) => large.get(file)?.() ?? (read.get(file) ?? []).values() };
}

/** Rows without their listed errors; listed doubles are left out. */
function* undone(
  file: string,
  rows: Iterable<string[]>,
  dirt: ReadonlyMap<number, readonly Dirt[]>,
): Generator<Line, undefined> {
  let header: readonly string[] | undefined;
  let row = 0;
  for (const cells of rows) {
    row += 1;
    if (!header) header = cells;
    else {
      const wrong = dirt.get(row) ?? [];
      if (wrong.some((one) => one.column === '*')) continue;
      for (const one of wrong) {
        const at = header.indexOf(one.column);
        // A row that was cut ends before the cell.
        if ((cells[at] ?? '') !== one.is)
          throw new Error(`${file} row ${row}: the listed error ${one.is} is not there.`);
        cells[at] = one.was;
      }
      yield { row, cells };
    }
  }
}
