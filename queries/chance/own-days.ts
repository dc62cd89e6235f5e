/** An entity's own readings, on the wall clock, and the days on which anything was recorded at all. */
import { at } from '#graph-schema/neo4j/driver.ts';
import type { Uid } from '../answers.ts';
import { statement, type Eye } from '../visible.ts';
import type { Calendar, Day, Wall } from './days.ts';
import { dayMs } from './days.ts';

/** Times by place, rising. */
export type OwnEvents = ReadonlyMap<Uid, readonly Wall[]>;

export interface Period {
  readonly calendar: Calendar;
  readonly from: string;
  readonly until: string;
}

const own = statement(
  (see) => `UNWIND $uids AS uid MATCH (x:Entity {uid: uid})-[s:SEEN_AT]->() USING INDEX x:Entity(uid)
WHERE s.at >= $from AND s.at < $until AND ($places IS NULL OR s.place IN $places) AND ${see.link('s')}
RETURN uid, s.place AS place, collect(s.at.epochMillis) AS times`,
);

/** Readings of each entity in the period, at these places or everywhere: its own links only, 10² to 10³ of them. */
export async function ownEvents(
  eye: Eye,
  uids: readonly Uid[],
  { calendar, from, until }: Period,
  places: readonly Uid[] | null,
): Promise<Map<Uid, Map<Uid, Wall[]>>> {
  const found = new Map<Uid, Map<Uid, Wall[]>>();
  const rows = await eye.read<{ uid: Uid; place: Uid; times: number[] }>(own, {
    ...{ uids: [...new Set(uids)], places },
    ...{ from: at(from), until: at(until) },
  });
  for (const { uid, place, times } of rows) {
    const mine = found.get(uid) ?? new Map<Uid, Wall[]>();
    found.set(
      uid,
      mine.set(
        place,
        times.map((ms) => calendar.wallOf(ms)).sort((a, b) => a - b),
      ),
    );
  }
  return found;
}

const anything = statement(
  (see) => `UNWIND $spans AS w
RETURN w[0] AS i, w[1] AS day, EXISTS { MATCH ()-[s:SEEN_AT]->() USING INDEX SEEK s:SEEN_AT(place, at)
  WHERE s.place IN $areas[w[0]] AND s.at >= w[2] AND s.at < w[3] AND ${see.link('s')} } AS there`,
);

/**
 * Days of the period on which a place of the area recorded anyone: a day without data is no day of reference, and a
 * dump of the scene's own hours leaves no other. One seek a day.
 */
export async function coveredDays(
  eye: Eye,
  areas: readonly (readonly Uid[])[],
  { calendar, from, until }: Period,
): Promise<Set<Day>[]> {
  const [first, last] = [calendar.dayOf(calendar.wall(from)), calendar.dayOf(calendar.wall(until) - 1)];
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const bounds = days.map((day) => [at(calendar.startOf(day)), at(calendar.startOf(day + 1))]);
  const spans = areas.flatMap((_, i) => days.map((day, j) => [i, day, ...(bounds[j] ?? [])]));
  const rows = await eye.read<{ i: number; day: Day; there: boolean }>(anything, { areas, spans });
  const covered = areas.map(() => new Set<Day>());
  for (const { i, day, there } of rows) if (there) covered[i]?.add(day);
  return covered;
}

/** Milliseconds of an ISO 8601 duration without years and months. */
export function millisecondsOf(iso: unknown): number {
  const form = /^(-?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(String(iso));
  if (!form) throw new TypeError(`no duration of fixed length: ${String(iso)}`);
  const [w = 0, d = 0, h = 0, m = 0, s = 0] = form.slice(2).map((part) => Number(part ?? 0));
  return (form[1] === '-' ? -1 : 1) * ((w * 7 + d) * dayMs + h * 3_600_000 + m * 60_000 + s * 1000);
}
