import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chains,
  occasions,
  pooledTail,
  repeatable,
  rings,
  scatters,
  shuffled,
  shuffleTail,
  sources,
  type Event,
} from './figures.ts';
import { burstTail, dispersionOf, joined, silenceTail } from './negative-binomial.ts';
import { peersTail } from './peers.ts';
import { shareAll } from './rarity.ts';
import { usualOf } from './rate.ts';
import { closeness } from './roster.ts';
import { sessionsIn } from './talk.ts';
import { surpriseOf, tail } from './tail.ts';

// CHANCE §7.7, computed there with scipy or by enumeration.
test('vector 10: the C-test is the binomial of the window’s share', () => {
  expect(surpriseOf(tail(new Array<number>(19).fill(1 / 40), 7))).toBeCloseTo(6.62713, 5);
});

test('vector 11: burstiness costs surprise, and silence of the busy says little', () => {
  const { mean } = usualOf({ S: 12, n: 39, own: 0, ofCity: 0 });
  expect(mean).toBeCloseTo(12.5 / 39.5, 12);
  expect(burstTail(7, mean, 0.5) / 6.254956e-6).toBeCloseTo(1, 5);
  expect(surpriseOf(burstTail(7, mean, 0.5))).toBeCloseTo(5.203776, 5);
  expect(silenceTail(0, 6, 0.5)).toBeCloseTo(0.0625, 12);
  expect(surpriseOf(silenceTail(0, 6, 0.5))).toBeCloseTo(1.20412, 5);
});

test('vector 14: no shuffle says never, and two rare values multiply', () => {
  expect(surpriseOf(shuffleTail(0, 999))).toBeCloseTo(3, 9);
  expect(surpriseOf(shuffleTail(3, 999))).toBeCloseTo(2.39794, 5);
  // A name of 2 in 1,000 and a birthday of 1 in 25,000.
  expect(surpriseOf(shareAll([51], 25_001) * shareAll([2], 25_001))).toBeCloseTo(7.09691, 5);
});

test('the luck of figures does not grow with how many were asked about, and what a busy one does in shuffles counts against it', () => {
  expect(pooledTail(0, 0, 199, 1)).toBe(1 / 200);
  expect(pooledTail(0, 0, 199, 300) * 300).toBeCloseTo(1 / 200, 12);
  expect(pooledTail(0, 399, 199, 300) * 300).toBeCloseTo(2, 12);
  expect(pooledTail(20, 20, 199, 300)).toBe(shuffleTail(20, 199));
});

test('peers: the smallest chance is one in all of them and oneself', () => {
  expect([peersTail(0, 399), peersTail(399, 399)]).toEqual([1 / 400, 1]);
});

const mean = fc.double({ min: 0.01, max: 50, noNaN: true });
const dispersion = fc.double({ min: 0, max: 5, noNaN: true });

test('what is at least k and what is at most k − 1 are everything', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), mean, dispersion, (k, m, d) => {
      expect(burstTail(k, m, d) + silenceTail(k - 1, m, d)).toBeCloseTo(1, 8);
    }),
    // A dispersion so near to none that 1 + dispersion·mean rounds.
    { examples: [[1, 0.01, 1.0000005827406667e-9]] },
  );
});

test('no dispersion is Poisson', () => {
  expect(burstTail(1, 2, 0)).toBeCloseTo(1 - Math.exp(-2), 12);
  expect(dispersionOf([3, 3, 3])).toBe(0);
});

test('one more session never lowers the surprise, and more of them usually never raises it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), mean, mean, dispersion, (k, m, more, d) => {
      expect(burstTail(k + 1, m, d)).toBeLessThanOrEqual(burstTail(k, m, d) * (1 + 1e-9));
      expect(burstTail(k, m + more, d)).toBeGreaterThanOrEqual(burstTail(k, m, d) * (1 - 1e-6));
    }),
  );
});

test('several windows: means add up, variances too', () => {
  const parts = [
    { mean: 2, dispersion: 0.5 },
    { mean: 6, dispersion: 0.25 },
  ];
  const all = joined(parts);
  expect(all.mean).toBe(8);
  expect(all.dispersion * 64).toBeCloseTo(0.5 * 4 + 0.25 * 36, 12);
});

test('ten minutes of talk are one session', () => {
  const minutes = [0, 5, 14, 30, 31, 60].map((m) => m * 60_000);
  expect(sessionsIn(minutes, 0, 3_600_000)).toBe(3);
  expect(sessionsIn(minutes, 10 * 60_000, 40 * 60_000)).toBe(2);
});

test.each([
  ['one room', '|1204', '|1204', true],
  ['the next room', '|1204', '|1205', true],
  ['another storey', '|1204', '|804', false],
  ['no room stated', '|', '|', false],
])('%s', (_, a, b, close) => {
  expect(closeness({ spot: a, at: 0 }, { spot: b, at: 3_600_000 }, {}, 600_000)).toBe(close);
});

test('arrived within ten minutes is close, and one row of one coach', () => {
  expect(closeness({ spot: '|12', at: 0 }, { spot: '|90', at: 540_000 }, {}, 600_000)).toBe(true);
  const rows = { rows: 0 };
  expect(closeness({ spot: '3|12A', at: 0 }, { spot: '3|12F', at: 0 }, rows, 0)).toBe(true);
  expect(closeness({ spot: '3|12A', at: 0 }, { spot: '4|12A', at: 0 }, rows, 0)).toBe(false);
  expect(closeness({ spot: '3|12A', at: 0 }, { spot: '3|13A', at: 0 }, rows, 0)).toBe(false);
});

const most = (found: ReadonlyMap<string, number>): number => Math.max(0, ...found.values());
const rule = { seeds: ['a'], hops: 3, within: 100, keep: 0.9 };
const ring = (start: number): Event[] => [
  { from: 'a', to: 'b', at: start, amount: 1000 },
  { from: 'b', to: 'c', at: start + 10, amount: 950 },
  { from: 'c', to: 'a', at: start + 20, amount: 900 },
];

test('a ring comes home in time and keeps its money; each round counts once', () => {
  expect([...rings([...ring(0), ...ring(1000)], rule)]).toEqual([['a|b|c', 2]]);
  expect(most(rings(ring(0).reverse(), rule))).toBe(1);
  expect(most(rings(ring(0), { ...rule, within: 15 }))).toBe(0);
  expect(most(rings(ring(0), { ...rule, keep: 0.96 }))).toBe(0);
  expect(
    most(
      rings(
        ring(0).map((e) => ({ ...e, at: -e.at })),
        rule,
      ),
    ),
  ).toBe(0);
});

test('a chain counts its occasions, and no member stands in it twice', () => {
  const calls = [0, 1000, 2000].flatMap((t) => ring(t).slice(0, 2));
  const two = { ...rule, hops: 2, keep: null };
  expect(most(chains(calls, two))).toBe(3);
  expect(most(chains([...calls, { from: 'b', to: 'a', at: 5 }], two))).toBe(3);
  expect(
    occasions([
      { first: 0, last: 10 },
      { first: 5, last: 12 },
      { first: 13, last: 20 },
    ]),
  ).toBe(2);
});

test('money that is split and comes together counts the hands between, of one wave, each once', () => {
  const hand = (name: string, at: number): Event[] => [
    { from: 'a', to: name, at, amount: 100 },
    { from: name, to: 'z', at: at + 30, amount: 95 },
  ];
  const events = [...hand('b', 0), ...hand('c', 10), ...hand('c', 20), ...hand('d', 900)];
  const split = { seeds: ['a'], hops: 2, within: 50, keep: 0.9 };
  expect(scatters(events, split)).toEqual(new Map([['a|z', 2]]));
  expect(scatters(events, { ...split, within: 1_000 })).toEqual(new Map([['a|z', 3]]));
  expect(scatters(events, { ...split, keep: 0.96 })).toEqual(new Map());
  expect(scatters(events, { ...split, seeds: ['z'] })).toEqual(new Map());
});

test('a shuffle keeps who pays whom, the amounts, and the times of each class', () => {
  const events = [...ring(0), ...ring(1000)].map((e) => ({ ...e, among: e.at < 500 ? 0 : 1 }));
  const mixed = shuffled(events, repeatable(7));
  const without = (list: readonly Event[]): unknown => list.map(({ at: _, ...rest }) => rest);
  expect(without(mixed)).toEqual(without(events));
  expect(mixed.slice(0, 3).every((e) => e.at < 500)).toBe(true);
  expect(mixed.map((e) => e.at).sort((a, b) => a - b)).toEqual(events.map((e) => e.at).sort((a, b) => a - b));
  expect(shuffled(events, repeatable(7))).toEqual(mixed);
});

test('what is traced back to its source is what ran on from it', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const event = fc.record({ from: names, to: names, at: fc.nat(60), amount: fc.integer({ min: 80, max: 100 }) });
  const rule = { seeds: ['a', 'b', 'c', 'd', 'e'], within: 20, keep: 0.9 };
  fc.assert(
    fc.property(
      fc.uniqueArray(event, { maxLength: 30, selector: ({ at }) => at }),
      fc.integer({ min: 2, max: 4 }),
      (all, hops) => {
        const sorted = (found: ReadonlyMap<string, number>): unknown => [...found].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(sources(all, { ...rule, hops }))).toEqual(sorted(chains(all, { ...rule, hops })));
      },
    ),
  );
});
