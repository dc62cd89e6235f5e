/** Small p come up no oftener than they say, where only habit is at work: invented towns, by class (CHANCE §7.1; the long form is tests/calibration). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noCrowds } from './crowd.ts';
import { calendar, dayMs, type Day } from './days.ts';
import { chains, pooledTail, repeatable, shuffled, type Event } from './figures.ts';
import { burstTail, dispersionOf, joined, silenceTail } from './negative-binomial.ts';
import { shareChance, sharedTail } from './overlap.ts';
import type { OwnEvents } from './own-days.ts';
import { peersTail } from './peers.ts';
import { usualOf } from './rate.ts';
import { sum, tail } from './tail.ts';
import { judgeDays } from './together.ts';

type Random = () => number;
const there = calendar('UTC');
const first = Date.parse('2026-06-01T00:00:00Z') / dayMs;
const days = Array.from({ length: 56 }, (_, i) => first + i);
const covered = new Set<Day>(days);
const alphas = [0.05, 0.01, 0.001];

/** Shares of p up to α are at most α, but for what a draw of so many may be off: four errors, and one hit where few are expected. */
function valid(ps: readonly number[]): void {
  for (const alpha of alphas) {
    const expected = ps.length * alpha;
    expect(ps.filter((p) => p <= alpha).length, `p ≤ ${alpha} of ${ps.length}`).toBeLessThanOrEqual(
      expected + 4 * Math.sqrt(expected) + 1,
    );
  }
}

const below = (random: Random, n: number): number => Math.floor(random() * n);

/** Draws of a Poisson, by multiplication: means are small here. */
function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let [n, left] = [0, random()];
  while (left > limit) {
    n++;
    left *= random();
  }
  return n;
}

interface Habit {
  /** A way to work at a clock time, on so many of the working days; teams on a rota change it every week. */
  readonly commute: { readonly at: number; readonly share: number; readonly rota: boolean } | null;
  readonly errands: number;
  readonly places: readonly string[];
}

/** Readings of one car: its commute past one camera, errands past some at any hour. */
function drive(random: Random, { commute, errands, places }: Habit): OwnEvents {
  const found = new Map<string, number[]>();
  const read = (place: string, day: Day, minute: number): void =>
    void found.set(place, [...(found.get(place) ?? []), day * dayMs + Math.round(minute * 60_000)]);
  for (const day of days) {
    if (commute && there.typeOf(day) === 'work' && random() < commute.share) {
      const shift = commute.rota && there.weekOf(day) % 2 === 1 ? 480 : 0;
      read('bridge', day, commute.at + shift + 6 * (random() - 0.5));
    }
    for (let n = poisson(random, errands); n > 0; n--)
      read(places[below(random, places.length)] ?? '', day, 300 + random() * 1_000);
  }
  return found;
}

function pairs(cars: readonly OwnEvents[]): number[] {
  const rule = { covered, calendar: there, crowds: noCrowds, within: 300_000, minPlaces: 1 };
  return cars.flatMap((own, i) =>
    cars.slice(0, i).map((others) => {
      const sides = [judgeDays({ ...rule, own, others }), judgeDays({ ...rule, own: others, others: own })];
      return Math.max(...sides.map((side) => side?.p ?? 1));
    }),
  );
}

const cameras = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'bridge'];

test.each([
  [
    'strangers with ways of their own',
    40,
    (random: Random): Habit => ({
      commute: { at: 400 + below(random, 12) * 10, share: 0.7, rota: false },
      errands: 0.5,
      places: cameras,
    }),
  ],
  [
    'colleagues who drive at one hour',
    30,
    (): Habit => ({ commute: { at: 420, share: 0.8, rota: false }, errands: 0.2, places: cameras }),
  ],
  [
    'colleagues of one rota',
    30,
    (): Habit => ({ commute: { at: 420, share: 0.9, rota: true }, errands: 0.2, places: cameras }),
  ],
  ['taxis, everywhere at all hours', 24, (): Habit => ({ commute: null, errands: 12, places: cameras })],
  ['cars that are hardly ever seen', 60, (): Habit => ({ commute: null, errands: 0.1, places: cameras })],
])('together: %s', (_, count, habit) => {
  const random = repeatable(count);
  valid(pairs(Array.from({ length: count }, () => drive(random, habit(random)))));
});

test('together: the larger chance of the two sides is no smaller than either, whichever is asked about', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const random = repeatable(seed);
      const cars = [0.8, 6].map((errands) => drive(random, { commute: null, errands, places: cameras }));
      expect(pairs(cars)).toEqual(pairs(cars.toReversed()));
    }),
    { numRuns: 30 },
  );
});

/** Visits to the areas of scenes, by habit alone; the scene's own day counts among the days, or is left out. */
function visits(random: Random, inclusive: boolean): number {
  const scenes = Array.from({ length: 4 }, () => {
    const habit = random() ** 4 * 0.6;
    const on = days.slice(0, 40).map(() => random() < habit);
    const [day, others] = [on[0] === true, on.slice(1).filter(Boolean).length];
    return { matched: day, p: inclusive ? (others + Number(day)) / 40 : others / 39 };
  });
  return tail(
    scenes.map(({ p }) => Math.min(0.999, p)),
    scenes.filter(({ matched }) => matched).length,
  );
}

test('presence: residents, visitors and passers-by; without the day itself it would be too sure', () => {
  const ps = (inclusive: boolean): number[] => {
    const random = repeatable(5);
    return Array.from({ length: 30_000 }, () => visits(random, inclusive));
  };
  valid(ps(true));
  expect(() => valid(ps(false))).toThrow(/p ≤ 0.001/);
});

/** Sessions in the window of one phone on each day: its mean drifts from day to day, so that they come in bursts. */
const sessions = (random: Random, mean: number, burst: number): number[] =>
  days.slice(0, 40).map(() => poisson(random, mean * (burst === 0 ? 1 : -Math.log(1 - random() || 1e-9))));

test.each([
  ['quiet phones', 0.2, 0],
  ['quiet and bursty', 0.3, 1],
  ['talkative', 4, 0],
  ['talkative and bursty', 4, 1],
])('rate: bursts and silence of %s', (_, mean, burst) => {
  const random = repeatable(11);
  const [bursts, silences]: [number[], number[]] = [[], []];
  const sample = Array.from({ length: 40 }, () => dispersionOf(sessions(random, mean, burst)));
  const ofCity = sum(sample) / sample.length;
  for (let phone = 0; phone < 6_000; phone++) {
    const windows = Array.from({ length: 3 }, () => {
      const [here = 0, ...counts] = sessions(random, mean, burst);
      return { here, ...usualOf({ S: sum(counts), n: counts.length, own: dispersionOf(counts), ofCity }) };
    });
    const all = joined(windows);
    const k = sum(windows.map(({ here }) => here));
    bursts.push(burstTail(k, all.mean, all.dispersion));
    silences.push(silenceTail(k, all.mean, all.dispersion));
  }
  valid(bursts);
  valid(silences);
});

test('contacts: drawn by how much in demand each number is, two numbers share no more than they should', () => {
  const random = repeatable(17);
  const demand = Array.from({ length: 400 }, () => random() ** -0.6);
  const total = sum(demand);
  const degree = (): number => 8 + below(random, 20);
  const circles = Array.from({ length: 120 }, () => {
    const wanted = degree();
    return new Set(demand.flatMap((weight, z) => (random() < 1 - Math.exp((-wanted * weight) / total) ? [z] : [])));
  });
  const held = demand.map((_, z) => circles.filter((circle) => circle.has(z)).length);
  const partners = sum(held);
  const ps = circles.flatMap((mine, i) =>
    circles.slice(0, i).map((theirs) => {
      const fixed = [...mine];
      const chances = fixed.map((z) => shareChance(theirs.size, held[z] ?? 1, partners));
      return sharedTail(
        chances,
        fixed.flatMap((z, at) => (theirs.has(z) ? [[at]] : [])),
      );
    }),
  );
  valid(ps);
});

test('figures: chains of calls at random times; and luck is right for all that were asked about together', () => {
  const random = repeatable(23);
  const rule = { hops: 2, within: 3_600_000, keep: null };
  const people = Array.from({ length: 10 }, (_, i) => `p${i}`);
  const [ps, lucks]: [number[], number[]] = [[], []];
  const worlds = 150;
  for (let world = 0; world < worlds; world++) {
    const events = Array.from({ length: 90 }, (): Event => {
      const [a, b] = [below(random, 10), below(random, 9)];
      return { from: people[a] ?? '', to: people[(a + b + 1) % 10] ?? '', at: Math.floor(random() * 7 * dayMs) };
    });
    const found = (of: readonly Event[]): [string, number][] => [...chains(of, { ...rule, seeds: people })];
    const own = (list: readonly [string, number][], seed: string): number =>
      Math.max(0, ...list.flatMap(([key, times]) => (key.startsWith(`${seed}|`) ? [times] : [])));
    const others = Array.from({ length: 39 }, () => found(shuffled(events, random)));
    const hits = found(events);
    const tailOf = (seed: string, times: number): number =>
      pooledTail(
        others.filter((list) => own(list, seed) >= times).length,
        sum(others.map((list) => list.filter(([, n]) => n >= times).length)),
        others.length,
        people.length,
      );
    for (const seed of people) ps.push(own(hits, seed) === 0 ? 1 : tailOf(seed, own(hits, seed)));
    lucks.push(...hits.map(([key, times]) => people.length * tailOf(key.split('|')[0] ?? '', times)));
  }
  valid(ps);
  for (const luck of [0.1, 1]) {
    const mean = lucks.filter((one) => one <= luck).length / worlds;
    expect(mean, `hits of luck ≤ ${luck}`).toBeLessThanOrEqual(luck + 4 * Math.sqrt(luck / worlds));
  }
});

test('peers: one of a class is as strong as any other', () => {
  const random = repeatable(29);
  const ps = Array.from({ length: 4_000 }, () => {
    const like = Array.from({ length: 201 }, () => poisson(random, 2));
    const [mine = 0, ...others] = like;
    return peersTail(others.filter((n) => n >= mine).length, others.length);
  });
  valid(ps);
});
