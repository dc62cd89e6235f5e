/** Whole numbers. */
import { expect, test } from 'vitest';
import { wholeNumber } from './whole-number.ts';

test.each([
  ['0', 0],
  ['-0', 0],
  ['1,200', 1200],
  ['12.00', 12],
  ['9007199254740991', 9007199254740991],
])('%s is read', (written, value) => expect(wholeNumber.parse(written)).toEqual({ ok: true, value }));

test.each([
  ['12.5', 'whole-number.form'],
  ['9007199254740993', 'whole-number.size'],
  ['0x10', 'whole-number.form'],
])('%s is refused', (written, code) => expect(wholeNumber.parse(written)).toMatchObject({ ok: false, why: { code } }));
