/** ISO 3779 and 49 CFR 565: published examples. */
import { expect, test } from 'vitest';
import { checkSign, vin } from './vin.ts';

test.each(['1M8GDM9AXKP042788', '11111111111111111', '5GZCZ43D13S812715'])('%s is read', (written) => {
  expect(vin.parse(written)).toEqual({ ok: true, value: written });
});

test('the check sign of 49 CFR 565', () => expect(checkSign('1M8GDM9A_KP042788'.replace('_', '0'))).toBe('X'));

test('in Europe the ninth place is free', () => {
  expect(vin.parse('WVWZZZ1JZXW000001')).toEqual({ ok: true, value: 'WVWZZZ1JZXW000001' });
});

test.each([
  ['a wrong check sign in North America', 'SGZCZ43D13S812715'.replace('S', '5').replace('15', '16'), 'vin.check'],
  ['sixteen signs', '1M8GDM9AXKP04278', 'vin.form'],
  ['a letter that no VIN has', '1M8GDM9AXKPO42788', 'vin.form'],
])('%s is refused', (_, written, code) => expect(vin.parse(written)).toMatchObject({ ok: false, why: { code } }));

test('no country begins with 0', () => {
  expect(vin.parse('0RT00000000000001')).toMatchObject({ ok: true, doubt: { code: 'vin.region' } });
});
