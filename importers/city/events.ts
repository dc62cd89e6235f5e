/** The feeds of events, day by day: the same rows whether all are wanted or those of a few, in one run or in pieces. */
import type { Row } from './city.ts';
import { dayStart } from './clock.ts';
import type { WayRows } from './feeds/rail.ts';
import { stays } from './feeds/lodging.ts';
import type { TableName } from './tables.ts';
import type { World } from './world.ts';

/** Whose rows are wanted, by index; nobody else's are made. */
export interface Pool {
  readonly persons: ReadonlySet<number>;
  readonly phones: ReadonlySet<number>;
  readonly vehicles: ReadonlySet<number>;
  readonly holders: ReadonlySet<number>;
}

export type DayRows = Partial<Record<TableName, Row[]>>;

/** The rows that begin on a day. Days are asked for in order: balances run on. */
export type Feed = (day: number) => DayRows;

/** Feeds by name, and the tables that each fills. Each is made anew for a run. */
export const feedTables = {
  traffic: ['reads'],
  calls: ['calls', 'texts'],
  lodging: ['stays'],
  bank: ['transactions'],
  signIns: ['signIns'],
  ways: ['tickets', 'orders', 'departures', 'flightOrders'],
} as const satisfies Record<string, readonly TableName[]>;
export type FeedName = keyof typeof feedTables;
export const feedNames = Object.keys(feedTables) as FeedName[];
export const eventTables = Object.values(feedTables).flat() as readonly TableName[];

export function feedOf(world: World, name: FeedName, pool: Pool | null): Feed {
  const { context } = world;
  if (name === 'traffic')
    return (day) => ({ reads: world.traffic.day(day, pool ? (v) => pool.vehicles.has(v.id) : undefined) });
  if (name === 'calls') return callsOf(world, pool);
  if (name === 'lodging') return (day) => ({ stays: stays(context, world.hotels, day) });
  if (name === 'bank') {
    const bank = world.newBank();
    return (day) => ({ transactions: bank.day(day, pool ? (h) => pool.holders.has(h.id) : undefined) });
  }
  if (name === 'signIns')
    return (day) => ({ signIns: world.signIns.day(day, pool ? (h) => pool.holders.has(h.id) : undefined) });
  const ids = pool && new Set([...pool.persons].map((id) => world.persons[id]?.residentId));
  return (day) => {
    const made: WayRows = { tickets: [], orders: [], departures: [], flightOrders: [] };
    for (const journey of world.ways.journeys(day)) {
      if (ids && !journey.party.some((one) => ids.has(one.residentId))) continue;
      const rows = world.ways.rows(journey);
      for (const table of feedTables.ways) made[table].push(...rows[table]);
    }
    return made;
  };
}

/** A phone's rows are told by itself and by those who ring it: both are asked, and the rest is left out. */
function callsOf(world: World, pool: Pool | null): Feed {
  const { calls, phones, ties } = world;
  const only = pool && new Set([...pool.phones].flatMap((id) => [id, ...(ties[id] ?? []).map(({ other }) => other)]));
  const numbers = pool && new Set([...pool.phones].map((id) => phones[id]?.number));
  const wanted = ({ cells }: Row): boolean => !numbers || numbers.has(cells[0]) || numbers.has(cells[1]);
  return (day) => {
    calls.day(day, only ?? undefined);
    const { talk } = calls;
    return { calls: talk.calls.splice(0).filter(wanted), texts: talk.texts.splice(0).filter(wanted) };
  };
}

/** Within the period that the files tell of. */
export const inPeriod = (world: World, row: Row): boolean =>
  row.t >= dayStart(0) && row.t < dayStart(world.context.days);

/** Rows of a run over all days, in memory. */
export function allRows(world: World, pool: Pool | null): Record<TableName, Row[]> {
  const out = {} as Record<TableName, Row[]>;
  for (const table of eventTables) out[table] = [];
  for (const name of feedNames) {
    const feed = feedOf(world, name, pool);
    for (let day = 0; day < world.context.days; day += 1) {
      const made = feed(day);
      for (const table of feedTables[name]) for (const row of made[table] ?? []) out[table].push(row);
    }
  }
  return out;
}
