/** How good the cells of a file are, column by column: what was filled, valid, put right, doubtful, refused, with rows to look at. */
import type { Say, ValueType } from '#graph-schema/ontology/define.ts';

/** Of what becomes of a filled cell; the five add up to `filled`. */
export type Outcome = 'valid' | 'corrected' | 'doubtful' | 'rejected' | 'unknown';

export interface ColumnQuality {
  readonly column: string;
  /** What it fills: `Phone.number`; the first, where one column fills several. */
  readonly fills: string;
  /** Name of the value type that judged it. */
  readonly type: string;
  readonly filled: number;
  readonly valid: number;
  /** Put right by a rule of its type: a number of 15 digits made 18. */
  readonly corrected: number;
  readonly doubtful: number;
  /** Could not be read: the row was set aside, or the value left out where the mapping says so. */
  readonly rejected: number;
  /** Written as not known. */
  readonly unknown: number;
  /** The first rows of each kind of remark. */
  readonly examples: readonly QualityExample[];
}

export interface QualityExample {
  readonly outcome: Exclude<Outcome, 'valid'>;
  readonly says: Say;
  readonly perhaps?: Say;
  /** How many cells it was said of. */
  readonly count: number;
  readonly rows: readonly number[];
}

const rowsKept = 3;
const remarksKept = 8;

/** One column as one value type reads it. A cell counts once a row, though it may fill several entities and links. */
export class Tally {
  readonly column: string;
  readonly fills: string;
  readonly type: string;
  private row = 0;
  private readonly counts = { filled: 0, valid: 0, corrected: 0, doubtful: 0, rejected: 0, unknown: 0 };
  private readonly remarks = new Map<string, QualityExample & { count: number; rows: number[] }>();

  constructor(column: string, fills: string, type: string) {
    this.column = column;
    this.fills = fills;
    this.type = type;
  }

  add(row: number, outcome: Outcome, says?: Say, perhaps?: Say): void {
    if (row === this.row) return;
    this.row = row;
    this.counts.filled++;
    this.counts[outcome]++;
    if (outcome === 'valid' || !says) return;
    const key = `${outcome} ${says.code}`;
    const known = this.remarks.get(key);
    if (known) {
      known.count++;
      if (known.rows.length < rowsKept) known.rows.push(row);
    } else if (this.remarks.size < remarksKept)
      this.remarks.set(key, { outcome, says, ...(perhaps && { perhaps }), count: 1, rows: [row] });
  }

  /** Something that the column says as a whole; it belongs to no row. */
  remark(says: Say): void {
    this.remarks.set(`whole ${says.code}`, { outcome: 'doubtful', says, count: this.counts.filled, rows: [] });
  }

  get told(): ColumnQuality {
    const { column, fills, type, counts, remarks } = this;
    return { column, fills, type, ...counts, examples: [...remarks.values()].sort((a, b) => b.count - a.count) };
  }
}

/** The columns of one file. */
export class Quality {
  /** Beginning of the run, ISO 8601 in UTC: what lies after it has not happened. */
  readonly now: string;
  private readonly tallies = new Map<string, Tally>();

  constructor(now = new Date().toISOString()) {
    this.now = now;
  }

  /** @param fills kind and property, `Phone.number` */
  of(column: string, fills: string, type: ValueType): Tally {
    const key = `${column}\u0000${type.name}`;
    const known = this.tallies.get(key);
    if (known) return known;
    const made = new Tally(column, fills, type.name);
    this.tallies.set(key, made);
    return made;
  }

  list(): ColumnQuality[] {
    return [...this.tallies.values()].map(({ told }) => told);
  }
}
