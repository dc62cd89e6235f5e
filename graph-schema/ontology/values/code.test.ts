/** Free codes. */
import { expect, test } from 'vitest';
import { code } from './code.ts';

test.each([
  ['007', '007'],
  ['="00123"', '00123'],
  ['Ａ－１２', 'A-12'],
  ['a  b', 'a b'],
  ['0', '0'],
])('%s is read', (written, value) => expect(code.parse(written)).toEqual({ ok: true, value }));

test('what no index could hold is refused, not cut', () => {
  expect(code.parse('字'.repeat(200)).ok).toBe(true);
  expect(code.parse('字'.repeat(201))).toMatchObject({ ok: false, why: { code: 'code.long' } });
});
