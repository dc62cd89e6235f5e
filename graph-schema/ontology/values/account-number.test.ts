/** Numbers that must come back digit for digit. */
import { expect, test } from 'vitest';
import { accountNumber } from './account-number.ts';

test.each([
  ['keeps all 19 digits, beyond what a float can hold', '9990000000000000011', '9990000000000000011'],
  ['keeps its zeros', '0000123456789012347', '0000123456789012347'],
  ['drops the blanks of print', '0000 1234 5678 9012 347', '0000123456789012347'],
  ['sheds the signs of a spreadsheet', '="00012345"', '00012345'],
])('%s', (_, written, value) => expect(accountNumber.parse(written)).toEqual({ ok: true, value }));

test('what a spreadsheet made of it is refused with the reason', () => {
  expect(accountNumber.parse('6.2284E+18')).toMatchObject({ ok: false, perhaps: { code: 'value.rounded' } });
});
test('stars are refused', () =>
  expect(accountNumber.parse('6222****1234')).toMatchObject({ ok: false, why: { code: 'value.masked' } }));
test('zeros are not known', () => expect(accountNumber.parse('0000000')).toMatchObject({ ok: false, unknown: true }));
