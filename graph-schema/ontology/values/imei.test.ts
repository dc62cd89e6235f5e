/** 3GPP TS 23.003; vectors of Wikipedia and python-stdnum; the test device of CITY §7. */
import { expect, test } from 'vitest';
import { imei } from './imei.ts';

test.each(['490154203237518', '356938035643809', '001001000000015'])('%s is read', (written) => {
  expect(imei.parse(written)).toEqual({ ok: true, value: written });
});

test.each([
  ['without its check digit', '35686800-004141', '356868000041418', 'imei.added'],
  ['with the software version', '35686800-004141-20', '356868000041418', 'imei.version'],
  ['with the spare zero of the network', '490154203237510', '490154203237518', 'imei.spare'],
])('%s it is put right, and it is said', (_, written, value, code) => {
  expect(imei.parse(written)).toMatchObject({ ok: true, value, corrected: { code } });
});

test('a wrong check digit is refused', () => {
  expect(imei.parse('35-417803-685978-1')).toMatchObject({ ok: false, why: { code: 'imei.check' } });
});
test('zeros are not known', () => expect(imei.parse('000000000000000')).toMatchObject({ ok: false, unknown: true }));
