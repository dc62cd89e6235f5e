/** Instants: zones, formats, epochs, clocks that jump. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dateTime } from './date-time.ts';

const shanghai = { zone: 'Asia/Shanghai' };

test.each([
  ['UTC', '2026-10-06T02:10:00Z', {}, '2026-10-06T02:10:00Z', 'second'],
  ['an offset', '2026-10-06 10:10:00+08:00', {}, '2026-10-06T02:10:00Z', 'second'],
  [
    'an offset wins over the zone',
    '2026-10-06T10:10:00+0800',
    { zone: 'Europe/Paris' },
    '2026-10-06T02:10:00Z',
    'second',
  ],
  ['a zone', '2026-10-06 10:10:00', shanghai, '2026-10-06T02:10:00Z', 'second'],
  ['a June day of 1990: Shanghai kept summer time', '1990-06-01 00:00:00', shanghai, '1990-05-31T15:00:00Z', 'second'],
  ['a June day of 1992: no more', '1992-06-01 00:00:00', shanghai, '1992-05-31T16:00:00Z', 'second'],
  ['a winter day of 1990', '1990-01-01 00:00:00', shanghai, '1989-12-31T16:00:00Z', 'second'],
  ['summer in London', '2026-07-01 12:00', { zone: 'Europe/London' }, '2026-07-01T11:00:00Z', 'minute'],
  ['a day alone', '2026-10-06', shanghai, '2026-10-05T16:00:00Z', 'day'],
  ['parts of a second', '2026-10-06T02:10:00.250Z', {}, '2026-10-06T02:10:00.25Z', 'second'],
  [
    'a British form',
    '06-10-2026 10:10:05',
    { ...shanghai, format: 'DD-MM-YYYY HH:mm:ss' },
    '2026-10-06T02:10:05Z',
    'second',
  ],
  ['a Chinese form', '2026/10/6 9:05', { ...shanghai, format: 'YYYY/M/D H:mm' }, '2026-10-06T01:05:00Z', 'minute'],
  [
    'Chinese words',
    '2026年10月6日 9:05',
    { ...shanghai, format: 'YYYY年M月D日 H:mm' },
    '2026-10-06T01:05:00Z',
    'minute',
  ],
  [
    'a date cell of a workbook, whatever the texts look like',
    '2026-10-06 10:10:05',
    { ...shanghai, format: 'D/M/YYYY H:mm', typed: true },
    '2026-10-06T02:10:05Z',
    'second',
  ],
  ['all in one', '20261006101005', { ...shanghai, format: 'YYYYMMDDHHmmss' }, '2026-10-06T02:10:05Z', 'second'],
  [
    'an American form',
    'Oct 6, 2026 12:10 am',
    { zone: 'UTC', format: 'MMM D, YYYY h:mm A' },
    '2026-10-06T00:10:00Z',
    'minute',
  ],
  ['after noon', '6/10/26 下午1:05', { zone: 'UTC', format: 'D/M/YY Ah:mm' }, '2026-10-06T13:05:00Z', 'minute'],
  ['seconds since 1970', '1790000000', { format: 'epoch-s' }, '2026-09-21T14:13:20Z', 'second'],
  ['milliseconds since 1970', '1790000000123', { format: 'epoch-ms' }, '2026-09-21T14:13:20.123Z', 'second'],
])('%s', (_, written, reading, value, precision) => {
  expect(dateTime.parse(written, reading)).toEqual({ ok: true, value, precision });
});

test.each([
  ['24:00', '2026-02-28 24:00', shanghai, '2026-02-28T16:00:00Z'],
  [
    '24:00:00 in a form of its own',
    '31/12/2026 24:00:00',
    { zone: 'UTC', format: 'D/M/YYYY HH:mm:ss' },
    '2027-01-01T00:00:00Z',
  ],
])('%s is the midnight that begins the next day, and that is said', (_, written, reading, value) => {
  expect(dateTime.parse(written, reading)).toMatchObject({ ok: true, value, corrected: { code: 'time.midnight' } });
});

test.each([
  ['put forward', '1986-05-04 02:30:00', 'time.skipped'],
  ['put back', '1986-09-14 01:30:00', 'time.twice'],
])('clocks %s: a doubt', (_, written, code) => {
  expect(dateTime.parse(written, shanghai)).toMatchObject({ ok: true, doubt: { code } });
});

test('day or month first is not guessed', () => {
  expect(dateTime.parse('03/04/2026 10:00', shanghai)).toMatchObject({
    ok: false,
    why: { code: 'time.order' },
    perhaps: { code: 'time.order-how' },
  });
});

test('the wrong order is recognised', () => {
  expect(dateTime.parse('04-13-2026 10:00', { ...shanghai, format: 'DD-MM-YYYY HH:mm' })).toMatchObject({
    ok: false,
    perhaps: { code: 'time.swapped' },
  });
});

test.each([
  ['no zone', '2026-10-06 10:10:00', {}, 'time.zone'],
  ['a zone that is none', '2026-10-06 10:10:00', { zone: 'Mars/Base' }, 'time.no-zone'],
  ['no such day', '2026-02-29 10:10:00', shanghai, 'time.no-day'],
  ['no such hour', '2026-02-28 24:10:00', shanghai, 'time.no-time'],
  ['another form than announced', '2026-10-06', { ...shanghai, format: 'D/M/YYYY' }, 'time.format'],
  ['a format without a day', '2026', { ...shanghai, format: 'YYYY' }, 'time.bad-format'],
  ['a count without its format', '1790000000', shanghai, 'time.iso'],
  ['a count beyond the year 9999', '1790000000000', { format: 'epoch-s' }, 'time.epoch'],
])('%s is refused', (_, written, reading, code) => {
  expect(dateTime.parse(written, reading)).toMatchObject({ ok: false, why: { code } });
});

test('it is shown in the zone of the place', () => {
  expect(dateTime.show('1990-05-31T15:00:00Z', 'en', shanghai)).toBe('1990-06-01 00:00:00+09:00');
  expect(dateTime.show('2026-10-06T02:10:00Z', 'en')).toBe('2026-10-06 02:10:00Z');
});

test('any clock in any zone gives the instant that Temporal gives', () => {
  const zones = [
    'Asia/Shanghai',
    'Europe/London',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'America/St_Johns',
  ];
  const clock = fc.date({ min: new Date('1950-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
  // Half of the tries lie near the days on which China changed its clocks.
  const jump = fc
    .tuple(fc.constantFrom('1986-05-04', '1986-09-14', '1991-04-14', '1991-09-15'), fc.nat(86_399))
    .map(([day, second]) => new Date(Date.parse(`${day}T00:00:00Z`) + second * 1000));
  fc.assert(
    fc.property(fc.oneof(clock, jump), fc.constantFrom(...zones), (date, zone) => {
      const written = date.toISOString().slice(0, 19);
      const expected = Temporal.PlainDateTime.from(written)
        .toZonedDateTime(zone, { disambiguation: 'earlier' })
        .toInstant();
      expect(dateTime.parse(written, { zone })).toMatchObject({ ok: true, value: expected.toString() });
    }),
    { numRuns: 1000, seed: 7 },
  );
});
