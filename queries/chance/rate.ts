/**
 * Burst or silence of a phone in windows round incidents. Null: a window is like the same clock hours of this phone on other
 * days of the type; sessions are counted, and they come in bursts (negative-binomial, CHANCE §2.5).
 */
import { at } from '#graph-schema/neo4j/driver.ts';
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Cut, TableRow, Trial, Uid } from '../answers.ts';
import { statement } from '../visible.ts';
import { activeOf } from './active.ts';
import { dayMs, type Calendar, type Day, type Wall } from './days.ts';
import { fewestDays, type Asked, type Judged, type Model } from './model.ts';
import { readMoments, spanOf } from './moments.ts';
import { burstTail, dispersionOf, joined, silenceTail } from './negative-binomial.ts';
import { tooShort } from './presence.ts';
import { sessionsIn, somePhones, talkBy, talkedDays, timesOf } from './talk.ts';
import { sum } from './tail.ts';

/** Below this many expected sessions silence tells nothing. */
export const fewestExpected = 4;
/** Phones that the dispersion of the city is taken from. */
const sampled = 40;

const callsIn = statement(
  (see) => `UNWIND $windows AS w
CALL (w) { MATCH ()-[c:CALLED]->() USING INDEX SEEK c:CALLED(at) WHERE c.at >= w.from AND c.at <= w.until AND ${see.link('c')} RETURN 1 AS one LIMIT $most }
RETURN w.i AS i, count(*) AS calls`,
);

export const rate: Model = {
  name: 'rate',
  version: 1,
  inputs: ['cases', 'mode'],
  // Where the question names the phones, no other could have become a hit. `most`: calls of a window that the pattern reads.
  optional: ['phones', 'most'],
  about: {
    en: 'The windows are like the same hours of this phone on other days of the type; sessions are counted, for calls come in bursts.',
    zh: '与该号码同类日子、同一时段的通话场次相比；按场次计，因为通话成阵出现。',
  },

  async around(eye, inputs) {
    return spanOf((await readMoments(eye, inputs['cases'] as TableRow[])).moments);
  },

  async judge(asked) {
    const { eye, inputs, calendar, candidates } = asked;
    const silence = inputs['mode'] === 'Silence';
    const phones = inputs['phones'] as Uid[] | undefined;
    const tried = phones?.length ?? (await activeOf(eye, asked.kind, asked.state, 'CALLED'));
    const { moments, notes } = await readMoments(eye, inputs['cases'] as TableRow[]);
    const windows = moments.map(({ named, at, until, before, after }): Window => ({
      ...{ named, at, day: calendar.dayOf(calendar.wall(at)) },
      ...{ from: calendar.wall(at) - before, until: calendar.wall(until) + after },
    }));
    const cut = inputs['most'] === undefined ? [] : await cutsOf(asked, windows, Number(inputs['most']));
    const covered = await talkedDays(eye, asked);
    const reference = windows.map((w) => referenceOf(w, windows, covered, calendar));
    const poorest = Math.min(...reference.map((days) => days.length));
    if (windows.length === 0 || poorest < fewestDays)
      return { hits: candidates.map(() => null), tried, notes: [...notes, tooShort(Math.max(0, poorest))], cut };

    const sample = await somePhones(eye, sampled);
    const talk = await talkBy(eye, [...sample, ...candidates.map((c) => c.key[0] ?? '')], asked);
    const usual = sample.flatMap((uid) => {
      const times = timesOf(talk.get(uid));
      return windows.map((w, i) => dispersionOf(countsOf(times, w, reference[i] ?? [])));
    });
    const ofCity = usual.length === 0 ? 1 : sum(usual) / usual.length;
    const quiet: Say[] = [];
    const hits = candidates.map(({ key, links }): Judged | null => {
      const times = timesOf(talk.get(key[0] ?? ''));
      const judged = windows.map((w, i) => judgeWindow(times, w, reference[i] ?? [], ofCity));
      const { mean, dispersion } = joined(judged);
      if (silence && mean < fewestExpected) {
        quiet.push({ code: 'pattern.none.quiet', values: { expected: mean.toFixed(1), fewest: fewestExpected } });
        return null;
      }
      const k = sum(judged.map((j) => j.k));
      const trials = judged.map(({ k: here, mean: m, dispersion: d }, i): Trial => {
        const w = windows[i] as Window;
        return {
          ...w.named,
          ...{ at: w.at, matched: silence ? here === 0 : here > m },
          p: silence ? silenceTail(here, m, d) : burstTail(here, m, d),
          links: links.flatMap(({ uid, at }) =>
            at !== undefined && calendar.wall(at) >= w.from && calendar.wall(at) <= w.until ? [uid] : [],
          ),
        };
      });
      const p = silence ? silenceTail(k, mean, dispersion) : burstTail(k, mean, dispersion);
      return { p, expected: mean, of: windows.length, trials, days: poorest };
    });
    return { hits, tried, notes: [...notes, ...quiet.slice(0, 1)], cut };
  },
};

/** Windows that hold more calls than the pattern reads. */
async function cutsOf({ eye, calendar }: Asked, windows: readonly Window[], most: number): Promise<Cut[]> {
  const asked = windows.map(({ from, until }, i) => ({
    i,
    from: at(calendar.instant(from)),
    until: at(calendar.instant(until)),
  }));
  const rows = await eye.read<{ i: number; calls: number }>(callsIn, { windows: asked, most: most + 1 });
  return rows
    .filter(({ calls }) => calls > most)
    .map(({ i }) => ({
      what: { code: 'pattern.cut.calls', values: { at: windows[i]?.at ?? '' } },
      ...{ shown: most, of: null, why: { code: 'pattern.cut.calls-why', values: { most } } },
    }));
}

interface Window {
  readonly named: Pick<Trial, 'what' | 'uid'>;
  readonly at: string;
  readonly day: Day;
  readonly from: Wall;
  readonly until: Wall;
}

/** Other days of the type with data, those of the other incidents left out. */
const referenceOf = (window: Window, all: readonly Window[], covered: ReadonlySet<Day>, calendar: Calendar): Day[] =>
  [...covered].filter(
    (day) => calendar.typeOf(day) === calendar.typeOf(window.day) && !all.some((other) => other.day === day),
  );

const countsOf = (times: readonly Wall[], { from, until, day }: Window, days: readonly Day[]): number[] =>
  days.map((other) => sessionsIn(times, from + (other - day) * dayMs, until + (other - day) * dayMs));

function judgeWindow(
  times: readonly Wall[],
  window: Window,
  days: readonly Day[],
  ofCity: number,
): { k: number; mean: number; dispersion: number } {
  const counts = countsOf(times, window, days);
  return {
    k: sessionsIn(times, window.from, window.until),
    ...usualOf({ S: sum(counts), n: days.length, own: dispersionOf(counts), ofCity }),
  };
}

/**
 * What is usual in one window: S sessions in n reference windows, with the uncertainty of so few of them.
 * @param own, ofCity  dispersion of this phone, and of phones in general
 */
export function usualOf({ S, n, own, ofCity }: { S: number; n: number; own: number; ofCity: number }): {
  mean: number;
  dispersion: number;
} {
  const mean = (S + 0.5) / (n + 0.5);
  const sure = n * Math.min(1, mean);
  return { mean, dispersion: (sure * own + 10 * ofCity) / (sure + 10) + 1 / (S + 1) };
}
