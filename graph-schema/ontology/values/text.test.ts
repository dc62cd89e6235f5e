/** Free text. */
import { expect, test } from 'vitest';
import { text } from './text.ts';

test('it stays as written but for its ends', () => {
  expect(text.parse(' \ufeff一楼，\r\n  <b>=1+1</b> ')).toEqual({ ok: true, value: '一楼，\n  <b>=1+1</b>' });
});
test('an empty cell is no text, 无 is one', () => {
  expect(text.parse(' ')).toMatchObject({ ok: false, unknown: true });
  expect(text.parse('无')).toEqual({ ok: true, value: '无' });
});

test('what no index could hold is refused, not cut', () => {
  expect(text.parse('字'.repeat(10000)).ok).toBe(true);
  expect(text.parse('字'.repeat(10001))).toMatchObject({ ok: false, why: { code: 'text.long' } });
});
