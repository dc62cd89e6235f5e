/** Measured numbers. */
import { expect, test } from 'vitest';
import { number } from './number.ts';

test.each([
  ['3.5', {}, 3.5],
  ['3,5', { decimal: ',' as const }, 3.5],
  ['1,200.5', {}, 1200.5],
  ['12%', {}, 12],
  ['1e-3', {}, 0.001],
  ['-0', {}, 0],
])('%s is read', (written, reading, value) => expect(number.parse(written, reading)).toEqual({ ok: true, value }));

test.each(['3,5', 'NaN', 'Infinity', 'ten', '1e999'])('%s is refused', (written) => {
  expect(number.parse(written)).toMatchObject({ ok: false, why: { code: 'number.form' } });
});
