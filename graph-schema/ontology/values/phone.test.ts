/** E.164 by libphonenumber, Chinese service numbers, ranges reserved for drama, and the numbers of the fictional city. */
import { expect, test } from 'vitest';
import { phone } from './phone.ts';

const CN = { country: 'CN' };

test.each([
  ['a mobile number', '13800138000', '+8613800138000'],
  ['with its country code', '+86 138-0013-8000', '+8613800138000'],
  ['with the code but no plus', '8613800138000', '+8613800138000'],
  ['dialled abroad', '008613800138000', '+8613800138000'],
  ['with the zero of a long-distance call', '013800138000', '+8613800138000'],
  ['with the prefix of a cheap call', '1795113800138000', '+8613800138000'],
  ['a landline', '0571-88886666', '+8657188886666'],
  ['a landline in brackets', '(021)64710000', '+862164710000'],
  ['an emergency call', '110', '110'],
  ['a bank', '95588', '95588'],
  ['a bank with the country code', '+8695588', '95588'],
  ['an operator', '10086', '10086'],
  ['a firm that answers', '400-820-8820', '4008208820'],
  ['a firm that sends messages', '1069012345678', '1069012345678'],
  ['from abroad', '+44 20 7946 0018', '+442079460018'],
])('in China, %s', (_, written, value) => {
  expect(phone.parse(written, CN)).toEqual({ ok: true, value });
});

test.each([
  ['Germany, drama', '(0)30 23125-007', 'DE', '+493023125007'],
  ['Britain, drama', '020 7946 0018', 'GB', '+442079460018'],
  ['Britain, emergency', '999', 'GB', '999'],
  ['France', '01 23 45 67 89', 'FR', '+33123456789'],
  ['the United States', '(202) 456-1111', 'US', '+12024561111'],
  ['a call abroad from the United States', '011 44 20 7946 0018', 'US', '+442079460018'],
])('%s', (_, written, country, value) => {
  expect(phone.parse(written, { country })).toEqual({ ok: true, value });
});

test.each([
  ['19412345678', 'CN', '+8619412345678'],
  ['15412345678', 'CN', '+8615412345678'],
  ['07700 900123', 'GB', '+447700900123'],
  ['+1 295 555 0100', 'GB', '+12955550100'],
])('%s is possible but given to nobody: a doubt', (written, country, value) => {
  expect(phone.parse(written, { country })).toEqual({ ok: true, value, doubt: { code: 'phone.unassigned' } });
});

test('an extension is left out, and it is said', () => {
  expect(phone.parse('010-64710000转801', CN)).toEqual({
    ok: true,
    value: '+861064710000',
    corrected: { code: 'phone.extension', values: { extension: '801' } },
  });
});

test('a mobile number cut by the export says how many digits are missing', () => {
  expect(phone.parse('1380013800', CN)).toEqual({
    ok: false,
    why: { code: 'phone.digits', values: { wanted: 11, found: 10 } },
    perhaps: { code: 'value.cut', values: { at: 10 } },
  });
});

test.each([
  ['no country said', '13800138000', {}, 'phone.country'],
  ['letters', 'call me', CN, 'phone.form'],
  ['stars', '138****8000', CN, 'value.masked'],
  ['too long', '+4420794600181234', {}, 'phone.length'],
  ['a country that is none', '2345678', { country: 'XQ' }, 'phone.no-country'],
])('%s is refused', (_, written, reading, code) => {
  expect(phone.parse(written, reading)).toMatchObject({ ok: false, why: { code } });
});

test.each(['', '0', '000000', 'withheld', 'Anonymous', '未知', '无', '隐藏号码', '-'])(
  '"%s" is not known',
  (written) => {
    expect(phone.parse(written, CN)).toMatchObject({ ok: false, unknown: true });
  },
);

test('it is shown in groups and read again', () => {
  expect(phone.show('+8619412345678', 'zh')).toBe('+86 194 1234 5678');
});
