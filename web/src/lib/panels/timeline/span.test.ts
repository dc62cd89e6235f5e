/** Marks, weekends and zoom by the clock of the place. */
import { expect, test } from 'vitest';
import { atX, day, hour, iso, marks, round, weekends, windowOf, xOf, zoomed } from './span.ts';

const at = (text: string): number => Date.parse(text);
const october = { from: at('2026-10-01T00:00:00Z'), until: at('2026-10-31T00:00:00Z') };

test('a pixel and an instant lead to each other', () => {
  expect(atX(october, 900, xOf(october, 900, at('2026-10-12T06:00:00Z')))).toBe(at('2026-10-12T06:00:00Z'));
});

test('zooming leaves the instant under the hand where it is', () => {
  const here = at('2026-10-08T00:00:00Z');
  const near = zoomed(october, 4, here);
  expect(xOf(near, 900, here)).toBeCloseTo(xOf(october, 900, here));
  expect(near.until - near.from).toBe(7.5 * day);
});

test.each([
  [
    'weeks of a month begin on Monday, by the clock there',
    october,
    'Asia/Shanghai',
    ['2026-10-04T16:00:00Z', '2026-10-11T16:00:00Z', '2026-10-18T16:00:00Z', '2026-10-25T16:00:00Z'],
  ],
  [
    'days stay days over the end of summer time',
    { from: at('2026-10-24T00:00:00Z'), until: at('2026-10-27T00:00:00Z') },
    'Europe/London',
    ['2026-10-23T23:00:00Z', '2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z'].slice(1),
  ],
] as const)('%s', (_, span, zone, wanted) => {
  expect(marks(span, zone === 'Europe/London' ? 240 : 400, zone).map((mark) => iso(mark.at))).toEqual(wanted);
});

test('fortnights are the same Mondays wherever one looks from', () => {
  const span = { from: at('2026-09-05T00:00:00Z'), until: at('2026-11-09T00:00:00Z') };
  const seen = marks(span, 560, 'UTC').map((mark) => iso(mark.at).slice(0, 10));
  expect(seen).toEqual(
    marks({ ...span, from: at('2026-09-13T00:00:00Z') }, 500, 'UTC').map((mark) => iso(mark.at).slice(0, 10)),
  );
  expect(seen.every((text) => new Date(text).getUTCDay() === 1)).toBe(true);
});

test('hours within a day say the clock, its beginning does not', () => {
  const span = { from: at('2026-10-05T22:00:00Z'), until: at('2026-10-06T10:00:00Z') };
  expect(marks(span, 400, 'UTC').map(({ clock }) => clock)).toEqual([null, '03:00', '06:00', '09:00']);
});

test('a weekend is Saturday and Sunday of the place; far out there is none', () => {
  const [first] = weekends(october, 900, 'Asia/Shanghai');
  expect([iso(first!.from), iso(first!.until)]).toEqual(['2026-10-02T16:00:00Z', '2026-10-04T16:00:00Z']);
  expect(weekends({ from: 0, until: 3000 * day }, 900, 'UTC')).toEqual([]);
});

test('all of the events have room; a single one has days round it; none gives nothing', () => {
  expect(round([5 * day, 105 * day])).toEqual({ from: 3 * day, until: 107 * day });
  expect(round([5 * day])).toEqual({ from: 2 * day, until: 8 * day });
  expect(round([])).toBeNull();
});

test('a window is kept to the second', () => {
  expect(windowOf({ from: 1_499, until: hour })).toEqual({
    from: '1970-01-01T00:00:01Z',
    until: '1970-01-01T01:00:00Z',
  });
});
