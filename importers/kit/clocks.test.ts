/** A clock is doubted only where people's nights lie by day, or where no time has an hour. */
import { expect, test } from 'vitest';
import { Clock } from './clocks.ts';

/** Times of day people are awake, 8 to 23 in the zone of `shift` hours before UTC. */
const days = (shift: number, count = 600): string[] =>
  Array.from({ length: count }, (_, n) => {
    const minutes = (n * 61) % (16 * 60);
    return new Date(Date.UTC(2026, 4, 1 + (n % 20), 7 + shift) + minutes * 60_000).toISOString();
  });
const said = (zone: string, times: readonly string[]) => {
  const clock = new Clock(zone);
  for (const at of times) clock.look(at);
  return clock.says('when');
};

test('days that begin in the morning say nothing; the same in a zone eight hours off are doubted', () => {
  expect(said('UTC', days(0))).toBeUndefined();
  expect(said('Asia/Shanghai', days(-8))).toBeUndefined();
  expect(said('Asia/Shanghai', days(0))).toMatchObject({
    ...{ code: 'import.time.shifted', values: { column: 'when', hours: 8 } },
  });
});

test('few times, or times at all hours, are no daily round', () => {
  expect(said('Asia/Shanghai', days(0, 200))).toBeUndefined();
  const round = Array.from({ length: 960 }, (_, n) => new Date(Date.UTC(2026, 4, 1) + n * 25 * 60_000).toISOString());
  expect(said('Asia/Shanghai', round)).toBeUndefined();
});

test('what was kept in few hours of the day shows no daily round', () => {
  const office = Array.from({ length: 600 }, (_, n) =>
    new Date(Date.UTC(2026, 4, 1 + (n % 20), 9) + ((n * 61) % 540) * 60_000).toISOString(),
  );
  expect(said('Asia/Shanghai', office)).toBeUndefined();
  expect(
    said(
      'UTC',
      office.map(() => '2026-03-01T02:00:00Z'),
    ),
  ).toBeUndefined();
});

test('a column in which every time is midnight has lost its times', () => {
  const midnights = Array.from({ length: 40 }, (_, n) => `2026-05-${String(1 + (n % 28)).padStart(2, '0')}T16:00:00Z`);
  expect(said('Asia/Shanghai', midnights)).toEqual({
    ...{ code: 'import.time.midnight', values: { column: 'when', count: 40, of: 40 } },
  });
  expect(said('UTC', midnights)).toBeUndefined();
});
