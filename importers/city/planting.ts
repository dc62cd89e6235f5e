/** Lets the plants add their rows to those of the pool, and says what they added and displaced. */
import type { Row } from './city.ts';
import { entryTables } from './entries.ts';
import { allRows, eventTables } from './events.ts';
import { addLookalikes } from './lookalikes/index.ts';
import { plantAll, type Sown } from './plants/index.ts';
import type { Planted as PlantedCrime } from './plants/plant.ts';
import { registers } from './registers.ts';
import type { TableName } from './tables.ts';
import type { World } from './world.ts';

/** What plants changed in a table: rows to put in, and by their address rows of ordinary life that prove a crime or made room for one. */
export interface Change {
  readonly added: readonly Row[];
  readonly marked: ReadonlyMap<string, Row>;
}

export interface Planted {
  /** Whether decoys are counted from a row of everybody's. */
  readonly counts: Sown['counts'];
  /** The crimes, when all rows that decoys are counted from have been seen. */
  settle(rows: Record<TableName, Row[]>): readonly PlantedCrime[];
  /** Registers of few things whole, of the others what is added; events whole in a small town, else empty: they are made again, day by day. */
  readonly rows: Record<TableName, Row[]>;
  /** By event table; null when `rows` holds everything. */
  readonly changes: ReadonlyMap<TableName, Change> | null;
}

/** A row of ordinary life by its address. */
export const addressOf = (row: Row): string => `${row.t} ${row.id} ${row.cells[0]} ${row.cells[1]}`;

export function plantIn(world: World, withoutCrimes: boolean): Planted {
  const whole = world.pool === null;
  const { persons: casePersons, objects: caseObjects, statements } = world.book;
  const book = { casePersons, caseObjects, statements };
  const events = allRows(world, world.pool);
  // A plant that makes calls adds to these very lists.
  world.calls.talk.calls = events.calls;
  world.calls.talk.texts = events.texts;
  const entries = Object.fromEntries(entryTables.map((name) => [name, []]));
  const rows = { ...events, ...registers(world), ...entries, ...book } as Record<TableName, Row[]>;
  const before = new Map(eventTables.map((name) => [name, whole ? null : new Set(rows[name])]));
  const alike = addLookalikes(world, rows);
  const sown: Sown = withoutCrimes ? { counts: () => false, settle: () => [] } : plantAll(world, rows, alike);
  rows.cases = world.book.rows();
  world.calls.talk.calls = [];
  world.calls.talk.texts = [];
  if (whole) {
    const plants = sown.settle(rows);
    return { counts: sown.counts, settle: () => plants, rows, changes: null };
  }
  const changes = new Map<TableName, Change>();
  for (const name of eventTables) {
    const old = before.get(name) ?? new Set<Row>();
    const added = rows[name].filter((row) => !old.has(row));
    const marked = [...old].filter((row) => row.proves !== undefined || row.gone !== undefined);
    changes.set(name, { added, marked: new Map(marked.map((row) => [addressOf(row), row])) });
    rows[name] = [];
  }
  return { ...sown, rows, changes };
}
