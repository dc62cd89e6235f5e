import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendar, dayMs, type Day } from './days.ts';
import type { OwnEvents } from './own-days.ts';
import { noCrowds } from './crowd.ts';
import { seenFrom } from './nearby.ts';
import { judgeDays } from './together.ts';

const there = calendar('UTC');
const first = Date.parse('2026-06-01T00:00:00Z') / dayMs;
const covered = new Set<Day>(Array.from({ length: 56 }, (_, i) => first + i));
const rule = { calendar: there, covered, crowds: noCrowds, within: 300_000, minPlaces: 1 };

/** Readings: day 0…55, a minute of the day after 04:00, one of three places. */
const reading = fc.tuple(fc.nat(55), fc.integer({ min: 250, max: 1400 }), fc.constantFrom('k1', 'k2', 'k3'));
const readings = fc.array(reading, { minLength: 1, maxLength: 60 });
type Reading = [day: number, minute: number, place: string];

function events(list: readonly Reading[], byDays = 0): OwnEvents {
  const found = new Map<string, number[]>();
  for (const [day, minute, place] of list) {
    found.set(place, [...(found.get(place) ?? []), (first + day + byDays) * dayMs + minute * 60_000]);
  }
  return found;
}

const p = (
  own: readonly Reading[],
  others: readonly Reading[],
  more: Partial<typeof rule> & { byDays?: number } = {},
): number | undefined => {
  const { byDays = 0, ...rest } = more;
  return judgeDays({ ...rule, ...rest, own: events(own, byDays), others: events(others, byDays) })?.p;
};

test('shifting everything by whole weeks changes no chance', () => {
  fc.assert(
    fc.property(readings, readings, fc.integer({ min: 1, max: 20 }), (own, others, weeks) => {
      const moved = new Set([...covered].map((day) => day + weeks * 7));
      expect(p(own, others, { covered: moved, byDays: weeks * 7 })).toBe(p(own, others));
    }),
  );
});

test('the order of rows and a row read twice change no chance', () => {
  fc.assert(
    fc.property(readings, readings, (own, others) => {
      const backwards = [...others].reverse();
      expect(p([...own].reverse(), [...backwards, ...backwards])).toBeCloseTo(p(own, others) ?? -1, 12);
    }),
  );
});

test('what is read elsewhere changes no chance', () => {
  fc.assert(
    fc.property(readings, readings, readings, (own, others, elsewhere) => {
      const far = elsewhere.map(([day, minute]): Reading => [day, minute, 'far away']);
      expect(p(own, [...others, ...far])).toBe(p(own, others));
    }),
  );
});

test('a further day of habit that met nobody never raises the surprise', () => {
  fc.assert(
    fc.property(readings, readings, reading, (own, others, habit) => {
      const before = judgeDays({ ...rule, own: events(own), others: events(others) });
      const after = judgeDays({ ...rule, own: events(own), others: events([...others, habit]) });
      const met = (j: typeof before): number => j?.trials.filter((t) => t.matched).length ?? 0;
      fc.pre(before !== null && after !== null && met(before) === met(after));
      expect(after?.p).toBeGreaterThanOrEqual((before?.p ?? 0) * (1 - 1e-9));
    }),
  );
});

test('too few days of the type give no number', () => {
  const few = new Set([...covered].slice(0, 7));
  expect(
    judgeDays({ ...rule, covered: few, own: events([[0, 600, 'k1']]), others: events([[0, 601, 'k1']]) }),
  ).toBeNull();
});

test('who came before is no match where only who came after counts, and the other way round', () => {
  const own = events([[3, 600, 'k1']]);
  const later = events([[3, 603, 'k1']]);
  const matched = (came: 'before' | 'after' | 'either'): boolean | undefined =>
    judgeDays({ ...rule, own, others: later, came })?.trials[0]?.matched;
  expect([matched('after'), matched('either'), matched('before')]).toEqual([true, true, false]);
});

test('a cell within reach of a camera is read as the camera; one beyond is not', () => {
  const own = events([[3, 600, 'camera']]);
  const cells = events([
    [3, 604, 'near'],
    [3, 601, 'nearer'],
    [3, 602, 'far'],
  ]);
  const points = new Map([
    ['camera', { lon: 125, lat: 36 }],
    ['near', { lon: 125, lat: 36.004 }],
    ['nearer', { lon: 125, lat: 36.001 }],
    ['far', { lon: 125, lat: 36.1 }],
  ]);
  const minutes = (seen: OwnEvents): number[] =>
    (seen.get('camera') ?? []).map((wall) => wall / 60_000 - (first + 3) * 1440);
  expect(minutes(seenFrom(own, cells, points, 500))).toEqual([601, 604]);
  expect(seenFrom(own, cells, new Map(), 0)).toBe(cells);
});
