/** ITU-T E.212; vectors of python-stdnum and the test network of CITY §7. */
import { expect, test } from 'vitest';
import { imsi } from './imsi.ts';

test.each(['429011234567890', '439991234567894', '310150123456789'])('%s is read', (written) => {
  expect(imsi.parse(written)).toEqual({ ok: true, value: written });
});

test('the test network is a doubt', () => {
  expect(imsi.parse('001010000000017')).toMatchObject({
    ok: true,
    value: '001010000000017',
    doubt: { code: 'imsi.country' },
  });
});

test('too few digits are refused', () =>
  expect(imsi.parse('46000123')).toMatchObject({ ok: false, why: { code: 'imsi.form' } }));
test('zeros are not known', () => expect(imsi.parse('000000000000000')).toMatchObject({ ok: false, unknown: true }));
