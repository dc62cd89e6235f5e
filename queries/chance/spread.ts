/** Candidates by weight beside what chance gives: everybody who was ever in the areas at those hours, not the hits alone. */
import { at } from '#graph-schema/neo4j/driver.ts';
import type { Uid } from '../answers.ts';
import { entityKindNamed } from '../kinds.ts';
import { statement, type Statement } from '../visible.ts';
import { dayMs, type Day } from './days.ts';
import type { Asked, Judgement } from './model.ts';
import type { SceneTrial } from './presence.ts';

/** Readings that are looked through at most; beyond it no number is given. */
const mostReadings = 40_000;

const visitors = new Map<string, Statement>();

function visitorsOf(kind: string): Statement {
  if (!entityKindNamed.has(kind)) throw new Error(`no kind ${kind}`);
  const made =
    visitors.get(kind) ??
    statement(
      (see) => `UNWIND $windows AS w
MATCH (x:${kind})-[s:SEEN_AT]->() USING INDEX SEEK s:SEEN_AT(place, at)
WHERE s.place IN $areas[w[0]] AND s.at >= w[3] AND s.at <= w[4] AND ${see.link('s')}
RETURN x.uid AS uid, w[1] AS trial, count(DISTINCT w[2]) AS days, max(w[5]) AS matched`,
    );
  visitors.set(kind, made);
  return made;
}

const readings = statement(
  (see) => `UNWIND $windows AS w
RETURN sum(COUNT { MATCH ()-[s:SEEN_AT]->() USING INDEX SEEK s:SEEN_AT(place, at)
  WHERE s.place IN $areas[w[0]] AND s.at >= w[3] AND s.at <= w[4] AND ${see.link('s')} }) AS readings`,
);

export async function spreadOf(
  { eye, calendar, kind }: Asked,
  trials: readonly SceneTrial[],
  reference: readonly (readonly Day[])[],
): Promise<Judgement['spread'] | null> {
  const areas = trials.flatMap((trial) => trial.windows.map((w) => [...w.places]));
  let area = 0;
  const windows = trials.flatMap((trial, t) =>
    trial.windows.flatMap((w) => {
      const here = area++;
      return (reference[t] ?? []).map((day) => {
        const shift = (day - trial.day) * dayMs;
        const [from, until] = [calendar.instant(w.from + shift), calendar.instant(w.until + shift)];
        return [here, t, day, at(from), at(until), day === trial.day];
      });
    }),
  );
  const own = windows.filter((w) => w[5] === true);
  const [sample] = await eye.read<{ readings: number }>(readings, { areas, windows: own });
  const longest = Math.max(...reference.map((days) => days.length));
  if ((sample?.readings ?? 0) * longest > mostReadings) return null;

  const rows = await eye.read<{ uid: Uid; trial: number; days: number; matched: boolean }>(visitorsOf(kind), {
    areas,
    windows,
  });
  const chances = new Map<Uid, { p: number[]; weight: number }>();
  for (const { uid, trial, days, matched } of rows) {
    const mine = chances.get(uid) ?? { p: [], weight: 0 };
    mine.p.push(Math.min(0.999, days / (reference[trial]?.length ?? 1)));
    if (matched) mine.weight++;
    chances.set(uid, mine);
  }
  const expected = new Array<number>(trials.length + 1).fill(0);
  const found = new Array<number>(trials.length + 1).fill(0);
  for (const { p, weight } of chances.values()) {
    found[weight] = (found[weight] ?? 0) + 1;
    for (const [k, share] of exactly(p).entries()) expected[k] = (expected[k] ?? 0) + share;
  }
  return expected.map((share, weight) => ({ weight, found: found[weight] ?? 0, expected: share })).slice(1);
}

/** P(exactly k of the trials match), for every k. */
export function exactly(chances: readonly number[]): number[] {
  let f = [1];
  for (const p of chances) {
    f = Array.from({ length: f.length + 1 }, (_, k) => (f[k] ?? 0) * (1 - p) + (f[k - 1] ?? 0) * p);
  }
  return f;
}
