/** GB/T 2260. */
import { expect, test } from 'vitest';
import { areaCode } from './area-code.ts';

test.each(['330102', '110000', '810000'])('%s is read', (written) => {
  expect(areaCode.parse(written)).toEqual({ ok: true, value: written });
});
test('town and village are left out, and it is said', () => {
  expect(areaCode.parse('330102001005')).toEqual({ ok: true, value: '330102', corrected: { code: 'area-code.cut' } });
});
test('a province that does not exist is a doubt', () => {
  expect(areaCode.parse('660102')).toMatchObject({ ok: true, value: '660102', doubt: { code: 'area-code.province' } });
});
test('another length is refused', () => expect(areaCode.parse('3301')).toMatchObject({ ok: false }));
