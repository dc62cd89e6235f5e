import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crowdFactor } from './crowd.ts';
import { groupsOf, rarity, shareChance, sharedTail } from './overlap.ts';
import { exactly } from './spread.ts';
import { luckOf, mostCertain, sum, surpriseOf, tail } from './tail.ts';
import { chanceOfDay } from './together.ts';

const times = <T>(n: number, value: T): T[] => new Array<T>(n).fill(value);

// CHANCE §7.7, computed there with scipy or by enumeration.
test.each([
  ['1 unequal trials', [0.02, 0.05, 0.01, 0.1], 3, 1.77e-4, 3.752027],
  ['2 at least one', [0.02, 0.05, 0.01, 0.1], 1, 0.170479, 0.768329],
  ['2 all of them', [0.02, 0.05, 0.01, 0.1], 4, 1e-6, 6],
  ['2 nothing asked', [0.02, 0.05, 0.01, 0.1], 0, 1, 0],
  ['3 ten equal ones are a binomial', times(10, 0.3), 7, 0.0105920784, 1.975019],
  ['4 a millionth thrice', times(3, 1e-6), 3, 1e-18, 18],
  ['4 no underflow', times(5, 1e-60), 5, 1e-300, 300],
  ['5 three odd days of forty', times(3, 1 / 40), 3, 1.5625e-5, 4.80618],
  ['5 nine such days', times(9, 1 / 40), 3, 0.00117202475, 2.931063],
  ['6 a commute with three odd days', [...times(38, 20 / 40), ...times(3, 1 / 40)], 22, 0.216731533, 0.664078],
  ['9 presence', [1 / 40, 1 / 40, 1 / 16, 3 / 40], 3, 3.115234375e-4, 3.506509],
  ['9 first visits', [0.004, 0.006, 0.003, 2 / 39], 3, 2.830153846e-6, 5.54819],
])('vector %s', (_, chances, k, p, surprise) => {
  expect(tail(chances, k) / p).toBeCloseTo(1, 5);
  expect(surpriseOf(tail(chances, k))).toBeCloseTo(surprise, 5);
});

test('vector 7: a rota of twenty shared days is no surprise once its weeks are looked at', () => {
  const day = { n: 20, of: 40, crowd: 1 };
  expect(surpriseOf(tail(times(20, chanceOfDay({ ...day, sameWeek: 0 })), 20))).toBeCloseTo(6.0206, 4);
  expect(chanceOfDay({ ...day, sameWeek: 1 })).toBe(mostCertain);
  expect(surpriseOf(tail(times(20, chanceOfDay({ ...day, sameWeek: 1 })), 20))).toBeCloseTo(0.00869, 5);
});

test('vector 8: two evenings at a full stadium say little', () => {
  expect(crowdFactor(290, 18)).toBeCloseTo(10.714286, 6);
  const p = chanceOfDay({ n: 1, of: 16, crowd: crowdFactor(290, 18), sameWeek: 0 });
  expect(p).toBeCloseTo(0.669642857, 8);
  expect(surpriseOf(tail([p, p], 2))).toBeCloseTo(0.348314, 6);
  expect(tail([1 / 16, 1 / 16], 2)).toBeCloseTo(0.00390625, 9);
});

test('vector 13: rare shared contacts tell, groups count once, hubs not at all', () => {
  const chances = [5, 8, 10, 40, 300].map((k) => shareChance(12, k, 4000));
  expect(chances.map(rarity)).toEqual([8, 7, 6, 3, 0]);
  expect(surpriseOf(tail(chances, 3))).toBeCloseTo(1.849036, 5);
  expect(surpriseOf(sharedTail(chances, [[0], [1], [2]]))).toBeCloseTo(4.460708, 5);
  expect(surpriseOf(sharedTail(chances, [[0, 1], [2]]))).toBeCloseTo(2.702963, 5);
  expect(surpriseOf(sharedTail(chances, [[4]]))).toBe(0);
});

test('vector 15: luck is tail times tried, times the settings looked at', () => {
  expect(luckOf(2.5e-6, 1491)).toBeCloseTo(0.0037275, 9);
  expect(luckOf(2.5e-6, 1491, 12)).toBeCloseTo(0.04473, 9);
  expect(1 - Math.exp(-luckOf(2.5e-6, 1491))).toBeCloseTo(0.003720561, 8);
});

const chance = fc.double({ min: 0, max: 0.999, noNaN: true });
const trials = fc.array(chance, { minLength: 1, maxLength: 30 });

test('one more matched trial never lowers the surprise', () => {
  fc.assert(fc.property(trials, fc.nat(30), (chances, k) => tail(chances, k + 1) <= tail(chances, k) * (1 + 1e-12)));
});

test('a likelier trial never raises the surprise', () => {
  fc.assert(
    fc.property(trials, fc.nat(29), chance, fc.nat(30), (chances, i, p, k) => {
      const at = i % chances.length;
      const raised = chances.map((old, j) => (j === at ? Math.max(old, p) : old));
      return tail(raised, k) >= tail(chances, k) * (1 - 1e-12);
    }),
  );
});

test('the order of trials says nothing', () => {
  fc.assert(
    fc.property(trials, fc.nat(30), (chances, k) => {
      const [one, two] = [tail(chances, k), tail([...chances].reverse(), k)];
      expect(Math.abs(one - two)).toBeLessThanOrEqual(1e-9 * Math.max(one, two));
    }),
  );
});

test('an unmatched day of habit never raises the surprise, and never lowers the chance of the day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.nat(60),
      fc.double({ min: 1, max: 20, noNaN: true }),
      chance,
      (of, n, crowd, sameWeek) => {
        const few = Math.min(n, of - 1);
        const before = chanceOfDay({ n: few, of, crowd, sameWeek });
        return chanceOfDay({ n: few + 1, of, crowd, sameWeek }) >= before;
      },
    ),
  );
});

test('a hub that is shared adds nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.001, max: 0.3, noNaN: true }), { minLength: 2, maxLength: 12 }),
      (chances) => {
        const shared = chances.slice(0, 2).map((_, i) => [i]);
        const withHub = sharedTail([...chances, mostCertain], [...shared, [chances.length]]);
        expect(withHub).toBeCloseTo(sharedTail(chances, shared), 12);
      },
    ),
  );
});

test('more that were tried raise the luck and leave the tail', () => {
  fc.assert(fc.property(chance, fc.nat(1e6), fc.nat(1e6), (p, a, b) => luckOf(p, a + b) >= luckOf(p, a)));
});

test('exact chances add up to one and to the tail', () => {
  fc.assert(
    fc.property(trials, fc.nat(10), (chances, k) => {
      const all = exactly(chances);
      expect(sum(all)).toBeCloseTo(1, 9);
      expect(sum(all.slice(k))).toBeCloseTo(tail(chances, k), 9);
    }),
  );
});

test('things tied to one another are one group', () => {
  expect(
    groupsOf(
      ['a', 'b', 'c', 'd'],
      [
        { a: 'a', b: 'c' },
        { a: 'c', b: 'd' },
      ],
    ),
  ).toEqual([['a', 'c', 'd'], ['b']]);
});

test('what no sample met is rare, and not beyond all measure', () => {
  const p = sharedTail([0, 0.1], [[0]]);
  expect(p).toBeGreaterThan(0);
  expect(p).toBeLessThan(1e-6);
});
