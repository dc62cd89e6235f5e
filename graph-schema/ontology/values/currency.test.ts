/** ISO 4217: codes and minor units. */
import { expect, test } from 'vitest';
import { currency, minorDigits } from './currency.ts';

test.each([
  ['cny', 'CNY'],
  ['RMB', 'CNY'],
  ['人民币', 'CNY'],
  ['156', 'CNY'],
  ['€', 'EUR'],
])('%s is read', (written, value) => expect(currency.parse(written)).toEqual({ ok: true, value }));

test('a code that is on no list is a doubt', () => {
  expect(currency.parse('ZZQ')).toMatchObject({ ok: true, value: 'ZZQ', doubt: { code: 'currency.unlisted' } });
});
test.each(['$', '¥', 'yuan'])('%s is refused: it does not say which', (written) =>
  expect(currency.parse(written).ok).toBe(false),
);

test.each([
  ['CNY', 2],
  ['EUR', 2],
  ['JPY', 0],
  ['KRW', 0],
  ['KWD', 3],
  ['TND', 3],
  ['CLF', 4],
])('%s has %i minor digits', (code, digits) => expect(minorDigits(code)).toBe(digits));
