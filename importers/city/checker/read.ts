/** Reads a written city by its own means: bytes, CSV, and the listed errors undone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  readonly crimes: readonly Crime[];
  readonly decoys: readonly Decoy[];
  readonly dirt: readonly Dirt[];
}

export interface City {
  readonly answers: Answers;
  /** Rows of a file with the listed dirt undone and listed doubles left out. */
  rows(file: string): readonly Line[];
}

export const files = [
  ...['registry/persons', 'registry/vehicles', 'registry/companies', 'registry/shareholders', 'telecom/cells'],
  ...['telecom/calls', 'telecom/texts', 'telecom/subscribers', 'telecom/pairings', 'traffic/checkpoints'],
  ...['traffic/reads', 'lodging/stays', 'rail/tickets', 'rail/orders', 'bank/accounts', 'bank/transactions'],
  ...['bank/sign-ins', 'cases/cases', 'cases/case-persons', 'cases/case-objects', 'cases/statements'],
].map((stem) => (stem === 'lodging/stays' ? `${stem}.xlsx` : `${stem}.csv`));

/** A file's name without what says how it is written. */
export const stemOf = (file: string): string => file.replace(/\.(csv|xlsx)$/, '');

export async function readCity(folder: string): Promise<City> {
  const answers = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')) as Answers;
  const dirtOf = Map.groupBy(answers.dirt, (one) => one.file);
  const read = new Map<string, Line[]>();
  for (const file of files) {
    const [header = [], ...lines] = await rowsOf(join(folder, file));
    const dirt = Map.groupBy(dirtOf.get(file) ?? [], (one) => one.row);
    const clean = lines.flatMap((cells, i): Line[] => {
      const row = i + 2;
      const wrong = dirt.get(row) ?? [];
      if (wrong.some((one) => one.column === '*')) return [];
      const out = [...cells];
      for (const one of wrong) {
        const at = header.indexOf(one.column);
        // A row that was cut ends before the cell.
        if ((out[at] ?? '') !== one.is) throw new Error(`${file} row ${row}: the listed error ${one.is} is not there.`);
        out[at] = one.was;
      }
      return [{ row, cells: out }];
    });
    read.set(stemOf(file), clean);
  }
  return { answers, rows: (file) => read.get(file) ?? [] };
}

/** All rows of a file, the header first. */
export async function rowsOf(path: string): Promise<string[][]> {
  return path.endsWith('.xlsx') ? Array.fromAsync(sheetRows(path)) : parse(decode(await readFile(path)));
}

/** UTF-8 where the bytes are UTF-8, else GB18030. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** CSV by RFC 4180, letter by letter. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] as string;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[(i += 1)] as string;
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')]);
      row = [];
      cell = '';
    } else cell += letter;
  }
  return rows;
}
