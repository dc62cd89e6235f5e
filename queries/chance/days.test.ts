import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendar, dayMs } from './days.ts';

const china = calendar('Asia/Shanghai');
const on = (iso: string) => china.dayOf(china.wall(iso));

test('a night drive is one day: it lasts from 04:00 to 04:00', () => {
  expect(on('2026-11-03T23:50:00+08:00')).toBe(on('2026-11-04T03:59:00+08:00'));
  expect(on('2026-11-04T04:00:00+08:00')).toBe(on('2026-11-03T23:50:00+08:00') + 1);
  expect(china.date(on('2026-11-04T03:59:00+08:00'))).toBe('2026-11-03');
  expect(china.startOf(on('2026-11-03T12:00:00+08:00'))).toBe('2026-11-02T20:00:00Z');
});

test.each([
  ['a Tuesday', '2026-11-03', 'work'],
  ['a Sunday', '2026-11-08', 'free'],
  ['the National Day week', '2026-10-05', 'free'],
  ['a Saturday made a working day for it', '2026-10-10', 'work'],
])('%s is a day of its type', (_, date, type) => {
  expect(china.typeOf(Date.parse(date) / dayMs)).toBe(type);
});

test('without a table of holidays a zone has weekends only', () => {
  expect(calendar('Europe/Berlin').typeOf(Date.parse('2026-10-05') / dayMs)).toBe('work');
});

test('weeks begin on Monday', () => {
  expect(china.weekOf(on('2026-11-08T12:00:00+08:00'))).toBe(china.weekOf(on('2026-11-02T12:00:00+08:00')));
  expect(china.weekOf(on('2026-11-09T12:00:00+08:00'))).toBe(china.weekOf(on('2026-11-02T12:00:00+08:00')) + 1);
});

test('an instant comes back from the wall clock of any zone, also over the change of clocks', () => {
  const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'UTC');
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 4, max: 22 }), (zone, day, hour) => {
      const there = calendar(zone);
      const wall = Date.parse('2020-01-01T00:00:00Z') + day * dayMs + hour * 3_600_000;
      expect(there.wall(there.instant(wall))).toBe(wall);
    }),
  );
});

test('clock time is kept when a day is exchanged for another over the change of clocks', () => {
  const berlin = calendar('Europe/Berlin');
  const wall = berlin.wall('2026-10-20T18:30:00+02:00');
  expect(berlin.instant(wall + 7 * dayMs)).toBe('2026-10-27T17:30:00Z');
});
