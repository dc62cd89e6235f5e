/** Days. */
import { expect, test } from 'vitest';
import { date } from './date.ts';

test.each([
  ['1980-10-08', {}, '1980-10-08'],
  ['1980-10-08 00:00:00', {}, '1980-10-08'],
  ['19801008', { format: 'YYYYMMDD' }, '1980-10-08'],
  ['8/10/1980', { format: 'D/M/YYYY' }, '1980-10-08'],
  ['2000-02-29', {}, '2000-02-29'],
])('%s is read', (written, reading, value) => {
  expect(date.parse(written, reading)).toEqual({ ok: true, value, precision: 'day' });
});

test.each([
  ['1900-02-29', 'time.no-day'],
  ['1980-10-08 10:00:00', 'date.time'],
  ['03/04/1980', 'time.order'],
])('%s is refused', (written, code) => expect(date.parse(written)).toMatchObject({ ok: false, why: { code } }));
