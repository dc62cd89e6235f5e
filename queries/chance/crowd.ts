/** How much fuller than usual a place was in the hour of a meeting: matches, fairs, detours. */
import { at } from '#graph-schema/neo4j/driver.ts';
import { statement } from '../visible.ts';
import type { Day } from './days.ts';
import { dayMs } from './days.ts';
import type { Asked } from './model.ts';
import { sum } from './tail.ts';
import type { Meeting } from './together.ts';

export interface Crowds {
  /** The largest factor of the meetings on this day, 1 or more. */
  on(day: Day): number;
  /** Hours of meetings there were, and how many of them were counted. */
  readonly hours: { readonly counted: number; readonly of: number };
}

export const noCrowds: Crowds = { on: () => 1, hours: { counted: 0, of: 0 } };

const counts = statement(
  (see) => `UNWIND $hours AS h
RETURN h[0] AS i, h[1] AS day, COUNT { MATCH ()-[s:SEEN_AT]->() USING INDEX SEEK s:SEEN_AT(place, at)
  WHERE s.place = h[2] AND s.at >= h[3] AND s.at < h[4] AND ${see.link('s')} } AS readings`,
);

/** Seeks that are spent on crowds; what is left out is said. */
const mostSeeks = 6_000;
const hourMs = 3_600_000;

/** Readings in the hour, and on the reference days at the same hour: counts by index, of matched places only. */
export async function crowdsOf(
  { eye, calendar }: Asked,
  meetings: readonly Meeting[],
  covered: readonly ReadonlySet<Day>[],
): Promise<Crowds> {
  const cells = new Map<string, { place: string; hour: number; day: Day }>();
  for (const { place, wall } of meetings) {
    const hour = Math.floor(wall / hourMs) * hourMs;
    cells.set(`${place} ${hour}`, { place, hour, day: calendar.dayOf(wall) });
  }
  const all = new Set(covered.flatMap((days) => [...days]));
  const asked = [...cells.values()].map((cell) => ({
    ...cell,
    days: [...new Set([...all, cell.day])].filter((d) => calendar.typeOf(d) === calendar.typeOf(cell.day)),
  }));
  const perCell = Math.max(1, ...asked.map((cell) => cell.days.length));
  const within = asked.slice(0, Math.ceil(mostSeeks / perCell));
  const hours = within.flatMap((cell, i) =>
    cell.days.map((day) => {
      const from = cell.hour + (day - cell.day) * dayMs;
      return [i, day, cell.place, at(calendar.instant(from)), at(calendar.instant(from + hourMs))];
    }),
  );
  const rows = hours.length === 0 ? [] : await eye.read<{ i: number; day: Day; readings: number }>(counts, { hours });
  const byCell = new Map<number, { day: Day; readings: number }[]>();
  for (const { i, day, readings } of rows) byCell.set(i, [...(byCell.get(i) ?? []), { day, readings }]);
  const largest = new Map<Day, number>();
  for (const [i, { day }] of within.entries()) {
    const readings = byCell.get(i) ?? [];
    const here = readings.find((r) => r.day === day)?.readings ?? 0;
    const mean = sum(readings.map((r) => r.readings)) / Math.max(1, readings.length);
    largest.set(day, Math.max(largest.get(day) ?? 1, crowdFactor(here, mean)));
  }
  return { on: (day) => largest.get(day) ?? 1, hours: { counted: within.length, of: asked.length } };
}

/** The margin of 10 keeps a quiet place from counting as a crowd (CHANCE §2.1). */
export const crowdFactor = (here: number, usual: number): number => Math.max(1, (here + 10) / (usual + 10));
