/** One file being written: order, errors, row numbers, bytes; remembers which rows belong to a crime and what is wrong where. */
import type { Row } from './city.ts';
import { inForm } from './forms.ts';
import { soil, type Dirt, type Marks } from './dirt.ts';
import type { Draws } from './draws.ts';
import { encoderOf, type Encoder } from './files.ts';
import type { OpenFile, Sink } from './sink.ts';
import { tables, type TableName } from './tables.ts';

export interface WriterOptions {
  readonly language: 'zh' | 'en';
  readonly draws: Draws;
  /** Null: without errors. */
  readonly marks: Marks | null;
  readonly sink: Sink;
}

export class TableWriter {
  /** Rows so far, without the header. */
  rows = 0;
  readonly dirt: Dirt[] = [];
  /** Numbers of rows, as a spreadsheet counts them: of crimes by `crime`, `crime/way` and `crime/life`. */
  readonly crimes = new Map<string, number[]>();
  /** Rows that crimes took the place of, by crime, as they are numbered in the city without crimes. */
  readonly gone = new Map<string, number[]>();
  readonly #name: TableName;
  readonly #options: WriterOptions;
  readonly #file: OpenFile;
  readonly #encoder: Encoder;
  #innocent = 1;

  constructor(name: TableName, options: WriterOptions) {
    this.#name = name;
    this.#options = options;
    this.#file = options.sink.open(tables[name].path);
    this.#encoder = encoderOf(name, options.language, (bytes) => this.#file.write(bytes));
  }

  /** Adds rows, put in order; pieces come in order of time. */
  write(rows: readonly Row[]): void {
    const { language, draws, marks } = this.#options;
    const header = tables[this.#name][language];
    const path = tables[this.#name].path;
    const out: (readonly string[])[] = [];
    const add = (cells: readonly string[]): number => {
      out.push(cells);
      this.rows += 1;
      return this.rows + 1;
    };
    for (const row of [...rows].sort(inOrder)) {
      const written = { ...row, cells: inForm(this.#name, language, row) };
      const soiled = marks
        ? soil(draws, this.#name, written, marks)
        : { cells: written.cells, dirt: [], double: false };
      const copies = soiled.double ? 2 : 1;
      if (row.crime === undefined) this.#innocent += copies;
      if (row.gone !== undefined) {
        for (let k = copies - 1; k >= 0; k -= 1) note(this.gone, row.gone, this.#innocent - k);
        continue;
      }
      const at = add(soiled.cells);
      for (const { column, was, is } of soiled.dirt)
        this.dirt.push({ file: path, row: at, column: header[column] ?? '', was, is });
      if (row.crime !== undefined) note(this.crimes, row.crime, at);
      for (const crime of row.proves ?? []) {
        note(this.crimes, crime, at);
        note(this.crimes, `${crime}/life`, at);
      }
      if (soiled.double) this.dirt.push({ file: path, row: add(soiled.cells), column: '*', was: '', is: `= ${at}` });
    }
    if (out.length > 0) this.#encoder.rows(out);
  }

  close(): void {
    this.#encoder.close();
    this.#file.close();
  }
}

/** Rows by ascending id in pieces, each with those of the added ones that belong among them. */
export function* among(rows: Iterable<Row>, added: readonly Row[]): Generator<Row[]> {
  const waiting = [...added].sort(inOrder);
  let piece: Row[] = [];
  let last = -Infinity;
  for (const row of rows) {
    if (row.id < last) throw new Error(`Row ${row.id} comes after row ${last}: ${row.cells.join()}`);
    last = row.id;
    while (waiting[0] && waiting[0].id < last) piece.push(waiting.shift() as Row);
    piece.push(row);
    if (piece.length < 5000) continue;
    yield piece;
    piece = [];
  }
  yield [...piece, ...waiting];
}

function note(to: Map<string, number[]>, key: string, row: number): void {
  const list = to.get(key);
  if (list) list.push(row);
  else to.set(key, [row]);
}

/** By time, then by the address of the event, then by the letters. */
export const inOrder = (a: Row, b: Row): number =>
  a.t - b.t || a.id - b.id || compare(a.cells.join(','), b.cells.join(','));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
