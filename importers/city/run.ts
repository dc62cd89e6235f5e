/** Runs feeds over all days and hands their rows on in order of time, with the planted ones among them; nothing waits longer than a day needs. */
import type { Row } from './city.ts';
import { DAY } from './clock.ts';
import { feedOf, feedTables, inPeriod, type FeedName } from './events.ts';
import { addressOf, type Change } from './planting.ts';
import type { TableName } from './tables.ts';
import type { World } from './world.ts';

export function runFeed(
  world: World,
  name: FeedName,
  changes: ReadonlyMap<TableName, Change>,
  write: (table: TableName, rows: readonly Row[]) => void,
  onDay: (day: number) => void,
): void {
  const feed = feedOf(world, name, null);
  const { days } = world.context;
  const waiting = new Map<TableName, Row[]>();
  const planted = new Map<TableName, Row[][]>();
  for (const table of feedTables[name]) {
    const byDay: Row[][] = [];
    for (const row of changes.get(table)?.added ?? [])
      (byDay[Math.min(days - 1, Math.max(0, Math.floor(row.t / DAY)))] ??= []).push(row);
    planted.set(table, byDay);
  }
  for (let day = 0; day < days; day += 1) {
    const made = feed(day);
    // What begins on a day may last into the next, but nothing begins before its day's midnight.
    const until = day + 1 < days ? (day + 1) * DAY : Infinity;
    for (const table of feedTables[name]) {
      const marked = changes.get(table)?.marked ?? new Map<string, Row>();
      const fresh = (made[table] ?? []).map((row) => {
        if (row.t < day * DAY) throw new Error(`A row of ${table} begins before its day ${day}: ${row.cells.join()}`);
        return (marked.size > 0 && marked.get(addressOf(row))) || row;
      });
      const all = [...(waiting.get(table) ?? []), ...fresh, ...(planted.get(table)?.[day] ?? [])];
      write(
        table,
        all.filter((row) => row.t < until && inPeriod(world, row)),
      );
      waiting.set(
        table,
        all.filter((row) => row.t >= until),
      );
    }
    onDay(day);
  }
}
