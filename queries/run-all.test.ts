import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hit, Result } from './answers.ts';
import { joined } from './run-all.ts';

/** A slice that asked about so many, its hits by key and tail probability, ranked as a run ranks them. */
const slice = (
  tried: number | null,
  hits: readonly (readonly [key: string, p: number | null, weight?: number])[],
): Result => ({
  hits: hits.map(([key, p, weight = 1], i): Hit => ({
    ...{ rank: i + 1, key: [key], weight, of: null, expected: null, surprise: null, explained: null },
    luck: p === null || tried === null ? null : p * tried,
    ...{ says: { en: key, zh: key }, doubt: null, lookedUp: [], trials: [], nodes: [], links: [], evidence: [] },
  })),
  run: {
    ...{ pattern: 'x', revision: 1, params: {}, tried, luckLine: null, period: { from: '', until: '' }, data: 1 },
    ...{ at: '', seconds: 1, cut: [], spread: [{ weight: 1, found: hits.length, expected: 0.5 }], notes: [] },
  },
});

test('luck counts all that were asked: it is p times the sum of what every slice tried', () => {
  const drawn = fc.array(
    fc.record({
      tried: fc.integer({ min: 1, max: 1e6 }),
      p: fc.array(fc.double({ min: 1e-12, max: 1, noNaN: true }), { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(drawn, (slices) => {
      const results = slices.map(({ tried, p }, n) =>
        slice(
          tried,
          p.toSorted((a, b) => a - b).map((one, k) => [`${n} ${k}`, one]),
        ),
      );
      const all = results.reduce<Result | null>(joined, null)!;
      const total = slices.reduce((sum, { tried }) => sum + tried, 0);
      expect(all.run.tried).toBe(total);
      const p = slices.flatMap((each) => each.p).toSorted((a, b) => a - b);
      expect(all.hits.map(({ rank }) => rank)).toEqual(p.map((_, i) => i + 1));
      for (const [i, hit] of all.hits.entries()) expect(hit.luck! / (p[i]! * total)).toBeCloseTo(1, 9);
      expect(all.run.spread[0]).toMatchObject({ found: p.length });
    }),
  );
});

test('a pair that was met from both its ends counts once, with the larger p', () => {
  const { hits } = joined(slice(100, [['a|b', 1e-6]]), slice(300, [['a|b', 1e-4]]));
  expect(hits).toHaveLength(1);
  expect(hits[0]!.luck).toBeCloseTo(1e-4 * 400, 12);
});

test('without a model they go by weight; what is left out of the list is said', () => {
  const many = slice(
    null,
    Array.from({ length: 300 }, (_, n) => [`a${n}`, null, n] as const),
  );
  const more = slice(
    null,
    Array.from({ length: 300 }, (_, n) => [`b${n}`, null, n + 0.5] as const),
  );
  const { hits, run } = joined(many, more);
  expect(hits.slice(0, 2).map(({ weight }) => weight)).toEqual([299.5, 299]);
  expect(hits).toHaveLength(500);
  expect(run.cut).toEqual([expect.objectContaining({ shown: 500, of: 600 })]);
});

test('where one slice was cut and nobody knows of how many, the whole does not know either', () => {
  const cut = [{ what: { code: 'pattern.cut.hits' }, shown: 1, of: null, why: { code: 'pattern.cut.rows' } }];
  const one = slice(10, [['a', 0.1]]);
  const { run } = joined({ ...one, run: { ...one.run, cut } }, slice(10, [['b', 0.2]]));
  expect(run.cut).toEqual([expect.objectContaining({ shown: 2, of: null })]);
});
