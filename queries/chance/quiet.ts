/**
 * Two phones that speak often, and not while together. Null: in the hours together they call each other as in the same clock
 * hours of other days of the type (CHANCE §2.5, exposure = joint hours).
 */
import type { Uid } from '../answers.ts';
import { statement, type Eye } from '../visible.ts';
import { dayMs, type Calendar, type Day, type Wall } from './days.ts';
import { fewestDays, type Judged, type Model } from './model.ts';
import { dispersionOf, silenceTail } from './negative-binomial.ts';
import { millisecondsOf, ownEvents, type OwnEvents } from './own-days.ts';
import { tooShort } from './presence.ts';
import { fewestExpected } from './rate.ts';
import { sessionsIn, talkBy, talkedDays } from './talk.ts';
import { sum } from './tail.ts';

const hourMs = 3_600_000;

export const quiet: Model = {
  name: 'quiet',
  version: 3,
  inputs: ['phones', 'target', 'other', 'within'],
  optional: ['metres'],
  about: {
    en: 'While together the two would call each other as in the same hours of other days of the type.',
    zh: '两者同处一地时，与同类日子同一时段的互通场次相比。',
  },

  around: () => Promise.resolve(null),

  async judge(asked) {
    const { eye, calendar, candidates, inputs } = asked;
    const within = millisecondsOf(inputs['within']);
    // Each phone asked about is compared with everybody it is in touch with.
    const phones = inputs['phones'] as Uid[];
    const talk = await talkBy(eye, [...phones, ...candidates.flatMap((c) => c.key)], asked);
    const tried = Math.max(candidates.length, sum(phones.map((uid) => talk.get(uid)?.size ?? 0)));
    if (candidates.length === 0) return { hits: [], tried, notes: [], cut: [] };
    const events = await ownEvents(
      eye,
      candidates.flatMap((c) => c.key),
      asked,
      null,
    );
    const around = await placesAround(
      eye,
      [...events.values()].flatMap((mine) => [...mine.keys()]),
      inputs['metres'],
    );
    const covered = await talkedDays(eye, asked);
    const lacking = new Set<string>();
    // The poorest of all that was looked at is said; each is refused for its own days only.
    let poorest = Number.POSITIVE_INFINITY;
    const hits = candidates.map(({ key, links }): Judged | null => {
      const [a = '', b = ''] = key;
      const hours = hoursTogether(events.get(a) ?? new Map(), events.get(b) ?? new Map(), within, around);
      const times = talk.get(a)?.get(b) ?? [];
      const days = new Set(hours.map((hour) => calendar.dayOf(hour)));
      const windows = hours.map((hour) => {
        const day = calendar.dayOf(hour);
        const reference = [...covered].filter((d) => calendar.typeOf(d) === calendar.typeOf(day) && !days.has(d));
        const counts = reference.map((d) => sessionsIn(times, ...moved(hour, d - day)));
        return { hour, day, here: sessionsIn(times, ...moved(hour, 0)), counts };
      });
      const fewest = Math.min(...windows.map(({ counts }) => counts.length));
      poorest = Math.min(poorest, fewest);
      if (windows.length === 0 || fewest < fewestDays) {
        lacking.add('short');
        return null;
      }
      const mean = sum(windows.map(({ counts }) => sum(counts) / counts.length));
      if (mean < fewestExpected) {
        lacking.add(mean.toFixed(1));
        return null;
      }
      const S = sum(windows.flatMap(({ counts }) => counts));
      const k = sum(windows.map(({ here }) => here));
      const dispersion = dispersionOf(windows.flatMap(({ counts }) => counts)) / windows.length + 1 / (S + 1);
      return {
        ...{ p: silenceTail(k, mean, dispersion), expected: mean, of: days.size },
        trials: [...days].sort((x, y) => x - y).map((day) => trialOf(day, windows, links, calendar)),
        days: fewest,
      };
    });
    const quietest = [...lacking].find((why) => why !== 'short');
    const notes = [
      ...(lacking.has('short') ? [tooShort(Number.isFinite(poorest) ? poorest : 0)] : []),
      ...(quietest === undefined
        ? []
        : [{ code: 'pattern.none.quiet', values: { expected: quietest, fewest: fewestExpected } }]),
    ];
    return { hits, tried, notes, cut: [] };
  },
};

const moved = (hour: Wall, days: number): [Wall, Wall] => [hour + days * dayMs, hour + days * dayMs + hourMs - 1];

const nearby = statement(
  () => `UNWIND $uids AS uid MATCH (p:Entity {uid: uid}) USING INDEX p:Entity(uid)
MATCH (q:Place) USING INDEX SEEK q:Place(point) WHERE point.distance(q.point, p.point) <= $metres
RETURN uid, collect(q.uid) AS around`,
);

/** For each place those that count as the same one: two phones on one table may use two sectors. */
async function placesAround(eye: Eye, uids: readonly Uid[], metres: unknown): Promise<(place: Uid) => readonly Uid[]> {
  const rows =
    metres === undefined
      ? []
      : await eye.read<{ uid: Uid; around: Uid[] }>(nearby, { uids: [...new Set(uids)], metres: Number(metres) });
  const found = new Map(rows.map(({ uid, around }) => [uid, new Set([uid, ...around])]));
  return (place) => [...(found.get(place) ?? [place])];
}

/** Clock hours in which both were read at one place, close in time. */
function hoursTogether(
  one: OwnEvents,
  other: OwnEvents,
  within: number,
  around: (place: Uid) => readonly Uid[],
): Wall[] {
  const hours = new Set<Wall>();
  for (const [place, walls] of one) {
    const theirs = around(place).flatMap((near) => other.get(near) ?? []);
    for (const wall of walls) {
      for (const their of theirs.filter((t) => Math.abs(t - wall) <= within)) {
        // Together at least from the one reading to the other.
        const last = Math.max(wall, their);
        for (let h = Math.floor(Math.min(wall, their) / hourMs); h * hourMs <= last; h++) hours.add(h * hourMs);
      }
    }
  }
  return [...hours].sort((a, b) => a - b);
}

function trialOf(
  day: Day,
  windows: readonly { day: Day; here: number; counts: readonly number[] }[],
  links: readonly { uid: string; at?: string }[],
  calendar: Calendar,
): Judged['trials'][number] {
  const mine = windows.filter((w) => w.day === day);
  const mean = sum(mine.map(({ counts }) => sum(counts) / Math.max(1, counts.length)));
  const here = sum(mine.map((w) => w.here));
  return {
    ...{ what: 'day', at: calendar.date(day), matched: here === 0, p: silenceTail(here, mean, 0) },
    links: links.flatMap(({ uid, at }) => (at !== undefined && calendar.dayOf(calendar.wall(at)) === day ? [uid] : [])),
  };
}
