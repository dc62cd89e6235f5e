/** IEEE 802: the many ways of writing one address. */
import { expect, test } from 'vitest';
import { mac } from './mac.ts';

test.each(['00-00-5E-00-53-01', '00:00:5e:00:53:01', '0000.5e00.5301', '00005E005301', '00 00 5e 00 53 01'])(
  '%s is read',
  (written) => {
    expect(mac.parse(written)).toEqual({ ok: true, value: '00-00-5E-00-53-01' });
  },
);

test('an address that the device made up is a doubt', () => {
  expect(mac.parse('DA:A1:19:00:53:01')).toMatchObject({ ok: true, doubt: { code: 'mac.random' } });
});
test.each(['00:00:00:00:00:00', 'ff:ff:ff:ff:ff:ff', '02:00:00:00:00:00'])('%s is not known', (written) => {
  expect(mac.parse(written)).toMatchObject({ ok: false, unknown: true });
});
test.each(['00:00:5e:00:53', '00:00:5g:00:53:01', '00-00:5e-00:53-0'])('%s is refused', (written) => {
  expect(mac.parse(written)).toMatchObject({ ok: false, why: { code: 'mac.form' } });
});
