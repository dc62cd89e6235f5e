import { expect, test } from 'vitest';
import { repeatable } from '#queries/chance/figures.ts';
import type { Hit } from '#queries/answers.ts';
import { placeOf, precision, wrongWith } from './crimes.ts';
import type { CrimeLine, QuestionLine } from './line.ts';
import { calibrationRows, crimeRows, luckRows, shareBelow, tablesOf } from './tables.ts';

const question = (ps: readonly number[], more: Partial<QuestionLine> = {}): QuestionLine => ({
  ...{ what: 'question', language: 'en', seed: 1, pattern: 'some-pattern', model: 'together' },
  ...{ tried: 1_000, classes: {}, found: ps.length, ties: 0, tied: [], unjudged: 0, cut: false, seconds: 0 },
  hits: ps.map((p) => ({ p, luck: p * 1_000, classes: [] })),
  ...more,
});

const crime = (places: CrimeLine['places'], more: Partial<CrimeLine> = {}): CrimeLine => ({
  ...{ what: 'crime', language: 'en', seed: 1, crime: 'some-crime', pattern: 'some-pattern', weak: false, tried: 9 },
  ...{ found: 9, places, seconds: 0 },
  ...more,
});

test('an honest model has shares of one, and one that is ten times too sure is printed bold', () => {
  const random = repeatable(3);
  const parts = Array.from({ length: 60 }, () => ({ tried: 1_000, ps: Array.from({ length: 1_000 }, random) }));
  const share = shareBelow(parts, 0.01);
  expect(share?.ratio).toBeGreaterThan(0.8);
  expect(share?.ratio).toBeLessThan(1.2);
  expect(share?.low).toBeLessThan(1);
  const sure = parts.map(({ ps }) => question(ps.map((p) => p / 10).filter((p) => p <= 0.05)));
  const [row] = calibrationRows(sure);
  expect(row?.[3]).toMatch(/^\*\*(9|10)/);
});

test('too few that had the chance give no share, but the hits there were', () => {
  expect(
    shareBelow(
      [question([0.0005])].map((line) => ({ tried: line.tried, ps: [0.0005] })),
      0.001,
    ),
  ).toBeNull();
  expect(calibrationRows([question([0.0005, 0.2])])[0]?.slice(2)).toEqual([
    '0.02 (0.02–0.02)',
    '0.1 (0.1–0.1)',
    '(1)',
    '–',
    '0',
  ]);
});

test('a question that clumps widens the error: candidates of one question are no independent ones', () => {
  const even = Array.from({ length: 50 }, () => ({ tried: 1_000, ps: Array.from({ length: 10 }, () => 0.001) }));
  const clumped = Array.from({ length: 50 }, (_, i) => ({
    tried: 1_000,
    ps: Array.from({ length: i === 0 ? 500 : 0 }, () => 0.001),
  }));
  const [one, other] = [shareBelow(even, 0.01), shareBelow(clumped, 0.01)];
  expect(one?.ratio).toBeCloseTo(other?.ratio ?? 0, 9);
  expect((other?.high ?? 0) - (other?.low ?? 0)).toBeGreaterThan(10 * ((one?.high ?? 0) - (one?.low ?? 0)));
});

test('many figures of one that was asked about are one chance', () => {
  const parts = Array.from({ length: 300 }, () => ({ tried: 1, ps: [0.01, 0.01, 0.01] }));
  expect(shareBelow(parts, 0.05)?.ratio).toBeCloseTo(20, 9);
});

test('a class is measured by itself: of the whole it is one in a hundred', () => {
  const classes = { colleagues: 400 };
  const rows = calibrationRows(
    Array.from({ length: 5 }, () =>
      question([0.001], { classes, hits: [{ p: 0.001, luck: 1, classes: ['colleagues'] }] }),
    ),
  );
  expect(rows.map(([name]) => name)).toEqual(['`some-pattern` (together)', '– colleagues']);
  expect(rows[1]?.[3]).toBe('0.25 (0.25–0.25)');
});

test('hits by luck are counted a question, and more than there may be are bold', () => {
  const lines = Array.from({ length: 20 }, () => question([0.0005, 0.001, 0.001]));
  expect(luckRows(lines)[0]?.slice(3, 6)).toEqual(['0', '**3**', '3']);
});

const hit = (key: string, rank: number, weight: number): Hit =>
  ({ key: [key], rank, weight, luck: 0.1, surprise: 4, explained: null }) as unknown as Hit;

test('the place of a key by surprise, and by raw count where many count the same', () => {
  const hits = [hit('planted', 1, 3), hit('b', 2, 9), hit('c', 3, 3), hit('d', 4, 3), hit('e', 5, 1)];
  const place = placeOf(['planted'], hits);
  expect([place.rank, place.raw]).toEqual([1, [2, 4]]);
  expect(precision({ places: [place] })).toEqual({ surprise: 1, raw: 0 });
  const level = placeOf(
    ['c'],
    hits.filter((one) => one.weight === 3),
  );
  expect(precision({ places: [level] }).raw).toBeCloseTo(1 / 3, 9);
  expect(placeOf(['nobody'], hits)).toMatchObject({ rank: null, raw: null });
});

test('a crime that was missed in one city says so, and one that luck gives too', () => {
  const there = placeOf(['a'], [hit('a', 1, 3)]);
  const lines = [crime([there]), crime([placeOf(['b'], [])], { language: 'zh' })];
  expect(crimeRows(lines)[0]?.slice(0, 4)).toEqual(['`some-crime`', '`some-pattern`', '**1 of 2**', '1']);
  expect(wrongWith(crime([placeOf(['b'], [])]))).toEqual(['some-crime: b is not among 9 hits']);
  expect(wrongWith(crime([{ ...there, luck: 3 }]))).toEqual(['some-crime: luck 3']);
  expect(wrongWith(crime([{ ...there, luck: 3 }], { weak: true }))).toEqual([]);
});

test('a city that was broken off stands in no table', () => {
  const text = tablesOf([question([0.001]), crime([])], 'npm run calibrate', 'now');
  expect(text).not.toContain('some-');
  const done = {
    what: 'done',
    language: 'en',
    seed: 1,
    crimes: false,
    at: '2026-11-22T00:00:00Z',
    state: 'now',
    version: 4,
    seconds: 1,
  } as const;
  const asked = tablesOf([question([0.001]), crime([]), done], 'npm run calibrate', 'now');
  expect(asked).toContain('`some-pattern` (together)');
  expect(asked).not.toContain('some-crime');
  expect(asked).toContain('Without crimes: zh none; en 1.');
  expect(asked).not.toContain('earlier state');
  expect(tablesOf([done], 'npm run calibrate', 'later')).toContain('1 of 1 cities were asked in an earlier state');
});

test('where all who could be judged are ties, the small p among them are counted', () => {
  const lines = [question([], { ties: 9, tied: [0.01, 0.04] }), question([], { ties: 3 })];
  expect(calibrationRows(lines)[0]?.at(-1)).toBe('12 (2)');
});

test('a question that a limit stopped is said with its number', () => {
  const city = { language: 'en', seed: 1 } as const;
  const done = { what: 'done', ...city, crimes: false, at: '2026-11-22', state: 's', version: 2, seconds: 1 } as const;
  const lines = [question([]), { what: 'stopped', ...city, pattern: 'slow-one' } as const, done];
  expect(tablesOf(lines, 'it', 's')).toContain('Stopped at a limit and left out: `slow-one` 1.');
});
