/** RFC 5952 §4: how an address of version 6 is written. */
import { expect, test } from 'vitest';
import { ip } from './ip.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:0db8:0000:0000:0001:0000:0000:0001', '2001:db8::1:0:0:1'],
  ['2001:DB8::1', '2001:db8::1'],
  ['2001:db8:0:0:0:0:2:1', '2001:db8::2:1'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
])('%s is read', (written, value) => expect(ip.parse(written)).toEqual({ ok: true, value }));

test('a mapped address is one of version 4', () => {
  expect(ip.parse('::ffff:192.0.2.128')).toEqual({ ok: true, value: '192.0.2.128', corrected: { code: 'ip.mapped' } });
});

test.each(['256.1.1.1', '1.2.3', '01.2.3.4', '1.2.3.4:443', '2001:db8', 'host.example', ':::'])(
  '%s is refused',
  (written) => {
    expect(ip.parse(written)).toMatchObject({ ok: false, why: { code: 'ip.form' } });
  },
);
test.each(['0.0.0.0', '::'])('%s is not known', (written) =>
  expect(ip.parse(written)).toMatchObject({ unknown: true }),
);
