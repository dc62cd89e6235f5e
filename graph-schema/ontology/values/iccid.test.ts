/** ITU-T E.118: published examples with a Luhn digit, and Chinese cards without one. */
import { expect, test } from 'vitest';
import { iccid } from './iccid.ts';

test.each(['89014103211118510720', '8944500102198304826'])('%s is read', (written) => {
  expect(iccid.parse(written)).toEqual({ ok: true, value: written });
});

test('the filler of the card is left out', () => {
  expect(iccid.parse('8944500102198304826F')).toMatchObject({
    ok: true,
    value: '8944500102198304826',
    corrected: { code: 'iccid.filler' },
  });
});

test('a Chinese card without a check digit is a doubt', () => {
  expect(iccid.parse('898600A1234567890123')).toMatchObject({ ok: true, doubt: { code: 'iccid.doubt' } });
});

test('a wrong digit elsewhere is refused', () => {
  expect(iccid.parse('8944500102198304827')).toMatchObject({ ok: false, why: { code: 'iccid.check' } });
});
