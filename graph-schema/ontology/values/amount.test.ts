/** Amounts: whole minor units, never a float. */
import { expect, test } from 'vitest';
import { amount, decimalOf } from './amount.ts';

const CNY = { currency: 'CNY' };

test.each([
  ['1200.5', CNY, '120050', 'CNY'],
  ['1,200.50', CNY, '120050', 'CNY'],
  ['12,34,567.00', { currency: 'INR' }, '123456700', 'INR'],
  ['-3', CNY, '-300', 'CNY'],
  ['(3.00)', CNY, '-300', 'CNY'],
  ['+0.07', CNY, '7', 'CNY'],
  ['.5', CNY, '50', 'CNY'],
  ['¥50', CNY, '5000', 'CNY'],
  ['50.00元', CNY, '5000', 'CNY'],
  ['€ 5', {}, '500', 'EUR'],
  ['USD 1,000', {}, '100000', 'USD'],
  ['1.234,56', { currency: 'EUR', decimal: ',' as const }, '123456', 'EUR'],
  ['1 234,56', { currency: 'EUR', decimal: ',' as const }, '123456', 'EUR'],
  ['500', { currency: 'JPY' }, '500', 'JPY'],
  ['1.234', { currency: 'KWD' }, '1234', 'KWD'],
  ['0.10000', CNY, '10', 'CNY'],
  ['92233720368547758.07', CNY, '9223372036854775807', 'CNY'],
  ['0.29', CNY, '29', 'CNY'],
])('%s', (written, reading, value, currency) => {
  expect(amount.parse(written, reading)).toEqual({ ok: true, value, currency });
});

test.each([
  ['more decimals than the currency has', '1.005', CNY, 'amount.decimals'],
  ['no currency', '5', {}, 'amount.currency'],
  ['a sign that two currencies share', '¥5', {}, 'amount.shared-sign'],
  ['another currency than the row says', '€5', CNY, 'amount.other-currency'],
  ['a decimal comma that nobody announced', '1,5', CNY, 'amount.form'],
  ['thousands out of step', '1,00,0', CNY, 'amount.form'],
  ['words', 'viel', CNY, 'amount.form'],
  ['a power', '1e5', CNY, 'amount.form'],
  ['more than 64 bits', '92233720368547758.08', CNY, 'amount.size'],
])('%s is refused', (_, written, reading, code) => {
  expect(amount.parse(written, reading)).toMatchObject({ ok: false, why: { code } });
});

test.each([
  ['-120050', 'CNY', '-1200.50'],
  ['7', 'CNY', '0.07'],
  ['-7', 'CNY', '-0.07'],
  ['500', 'JPY', '500'],
  ['1234', 'KWD', '1.234'],
])('%s of %s is written %s', (minor, code, written) => expect(decimalOf(minor, code)).toBe(written));
