/** When a phone spoke or wrote, and in how many sessions: a gap of more than ten minutes begins a new one. */
import { at } from '#graph-schema/neo4j/driver.ts';
import type { Uid } from '../answers.ts';
import { statement, type Eye } from '../visible.ts';
import type { Wall } from './days.ts';
import type { Period } from './own-days.ts';

const gapMs = 600_000;

const talkOf = statement(
  (see) => `UNWIND $uids AS uid MATCH (x:Entity {uid: uid})-[c:CALLED|MESSAGED]-(z) USING INDEX x:Entity(uid)
WHERE c.at >= $from AND c.at < $until AND ${see.link('c')}
RETURN uid, z.uid AS with, collect(c.at.epochMillis) AS times`,
);

/** Times by partner, rising, of each phone in the period. */
export async function talkBy(
  eye: Eye,
  uids: readonly Uid[],
  { calendar, from, until }: Period,
): Promise<Map<Uid, Map<Uid, Wall[]>>> {
  const rows = await eye.read<{ uid: Uid; with: Uid; times: number[] }>(talkOf, {
    ...{ uids: [...new Set(uids)], from: at(from), until: at(until) },
  });
  const found = new Map<Uid, Map<Uid, Wall[]>>();
  for (const row of rows) {
    const mine = found.get(row.uid) ?? new Map<Uid, Wall[]>();
    const walls = row.times.map((ms) => calendar.wallOf(ms)).sort((a, b) => a - b);
    found.set(row.uid, mine.set(row.with, walls));
  }
  return found;
}

/** All times of one phone, rising. */
export const timesOf = (talk: ReadonlyMap<Uid, readonly Wall[]> | undefined): Wall[] =>
  [...(talk?.values() ?? [])].flat().sort((a, b) => a - b);

/** Sessions in a window, both ends included. @param times rising */
export function sessionsIn(times: readonly Wall[], from: Wall, until: Wall): number {
  let sessions = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    if (time < from) continue;
    if (time > until) break;
    if (time - last > gapMs) sessions++;
    last = time;
  }
  return sessions;
}

/** Days on which somebody spoke or wrote; the phones of a sample stand for all. */
const someTalk = statement(
  (see) => `UNWIND $spans AS w
RETURN w[0] AS day, EXISTS { MATCH ()-[c:CALLED]->() USING INDEX SEEK c:CALLED(at) WHERE c.at >= w[1] AND c.at < w[2] AND ${see.link('c')} } AS there`,
);

/** Days of the period with any call at all: a day without data is no day of reference. One seek a day. */
export async function talkedDays(eye: Eye, { calendar, from, until }: Period): Promise<Set<number>> {
  const [first, last] = [calendar.dayOf(calendar.wall(from)), calendar.dayOf(calendar.wall(until) - 1)];
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const spans = days.map((day) => [day, at(calendar.startOf(day)), at(calendar.startOf(day + 1))]);
  const rows = await eye.read<{ day: number; there: boolean }>(someTalk, { spans });
  return new Set(rows.filter(({ there }) => there).map(({ day }) => day));
}

const someone = statement(
  (see) =>
    `MATCH (x:Phone) WHERE ${see.entity('x')} WITH x LIMIT 2000 WITH x.uid AS uid, COUNT { (x)-[:CALLED|MESSAGED]-() } AS links
WHERE links >= 30 RETURN uid ORDER BY uid LIMIT $most`,
);

/** Some phones with habits, for what is usual in the city. */
export const somePhones = async (eye: Eye, most: number): Promise<Uid[]> =>
  (await eye.read<{ uid: Uid }>(someone, { most })).map(({ uid }) => uid);
