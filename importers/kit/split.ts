/**
 * Splits text into records and cells (RFC 4180, strict). A library's parser stops for good at the first broken quote or
 * buffers the rest of the file; here one bad line costs one row. Guarded by split.test.ts, against csv-parse on sound input.
 */
import { longestRow } from './pieces.ts';

export type Fault = 'quote.inside' | 'quote.after' | 'quote.open';

export interface Splitted {
  readonly cells: readonly string[];
  /** The record as written, without its line end. */
  readonly raw: string;
  readonly fault?: Fault;
}

export interface Splitting {
  readonly delimiter: string;
  /** Without quotes a `"` is a character like any other. */
  readonly quotes: boolean;
  readonly lineEnd: '\n' | '\r';
}

/** Feed it text that ends at line ends; an open quote carries over to the next text. */
export class Splitter {
  /** Text of a record whose quote was still open. */
  private carry = '';
  private readonly how: Splitting;

  constructor(how: Splitting) {
    this.how = how;
  }

  /** True when the next text begins a new record. */
  get between(): boolean {
    return this.carry === '';
  }

  push(text: string, last = false): Splitted[] {
    const all = this.carry + text;
    const { delimiter, lineEnd, quotes } = this.how;
    const records: Splitted[] = [];
    let at = 0;
    this.carry = '';
    while (at < all.length) {
      const found = all.indexOf(lineEnd, at);
      const stop = found < 0 ? all.length : found;
      const line = withoutReturn(all.slice(at, stop));
      if (!quotes || !line.includes('"')) {
        records.push({ cells: line.split(delimiter), raw: line });
        at = stop + 1;
        continue;
      }
      const read = quoted(all, at, delimiter, lineEnd);
      if (read === 'quote.open' && !last && all.length - at <= longestRow) {
        this.carry = all.slice(at);
        return records;
      }
      if (typeof read === 'string') {
        records.push({ cells: [], raw: line, fault: read });
        at = stop + 1;
      } else {
        records.push({ cells: read.cells, raw: withoutReturn(all.slice(at, read.end)) });
        at = read.end + 1;
      }
    }
    return records;
  }
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** One record from `at` on; `end` is the place of its line end. */
function quoted(
  text: string,
  at: number,
  delimiter: string,
  lineEnd: string,
): { cells: string[]; end: number } | Fault {
  const cells: string[] = [];
  for (;;) {
    if (text[at] === '"') {
      let cell = '';
      let from = at + 1;
      for (;;) {
        const close = text.indexOf('"', from);
        if (close < 0) return 'quote.open';
        cell += text.slice(from, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
        from = at + 1;
      }
      cells.push(cell);
    } else {
      const next = until(text, at, delimiter, lineEnd);
      const cell = text.slice(at, next);
      if (cell.includes('"')) return 'quote.inside';
      cells.push(text[next] === delimiter ? cell : withoutReturn(cell));
      at = next;
    }
    if (text[at] === '\r' && (text[at + 1] === lineEnd || at + 1 === text.length)) at++;
    if (at >= text.length || text[at] === lineEnd) return { cells, end: at };
    if (text[at] !== delimiter) return 'quote.after';
    at++;
  }
}

function until(text: string, at: number, delimiter: string, lineEnd: string): number {
  let place = at;
  while (place < text.length && text[place] !== delimiter && text[place] !== lineEnd) place++;
  return place;
}
