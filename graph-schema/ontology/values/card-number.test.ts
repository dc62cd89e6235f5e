/** Luhn: published test numbers of the card schemes, and the cards of the fictional city. */
import { expect, test } from 'vitest';
import { luhn, luhnDigit } from './common.ts';
import { cardNumber } from './card-number.ts';

test.each(['4111111111111111', '5555555555554444', '378282246310005', '6011111111111117', '3530111333300000'])(
  '%s is read',
  (written) => {
    expect(cardNumber.parse(written)).toEqual({ ok: true, value: written });
  },
);

test.each([
  ['the example of Luhn’s patent article', '79927398713', 0],
  ['the same with another digit', '79927398710', 7],
])('%s', (_, digits, rest) => expect(luhn(digits)).toBe(rest));

test('the digit is worked out', () => expect(luhnDigit('7992739871')).toBe('3'));

test('an issuer of no country is a doubt', () => {
  expect(cardNumber.parse('9990 0000 0000 0000 011')).toEqual({
    ok: true,
    value: '9990000000000000011',
    doubt: { code: 'card-number.issuer' },
  });
});

test.each([
  ['a wrong digit', '4111111111111112', 'card-number.check'],
  ['too short', '41111111', 'card-number.form'],
  ['stars', '4111 11** **** 1111', 'value.masked'],
])('%s is refused', (_, written, code) =>
  expect(cardNumber.parse(written)).toMatchObject({ ok: false, why: { code } }),
);

test('it is shown in fours', () =>
  expect(cardNumber.show('9990000000000000011', 'en')).toBe('9990 0000 0000 0000 011'));
