/** GB 32100-2015: its example, a vector of python-stdnum (cn.uscc), and the firms of the fictional city. */
import { expect, test } from 'vitest';
import { checkSign, creditCode } from './credit-code.ts';

test.each(['91350100M000100Y43', '91110000600037341L'])('%s is read', (written) => {
  expect(creditCode.parse(written)).toEqual({ ok: true, value: written });
});

test('an area that was never given out is a doubt', () => {
  expect(creditCode.parse('91660102MA0000001W')).toMatchObject({ ok: true, doubt: { code: 'credit-code.area' } });
  expect(checkSign('91660102MA0000001')).toBe('W');
});

test.each([
  ['a wrong sign', '91110000600037342L', 'credit-code.check'],
  ['a letter that no code has', '91350100I000100Y43', 'credit-code.form'],
  ['an old registration number', '110000600037341', 'credit-code.form'],
])('%s is refused', (_, written, code) =>
  expect(creditCode.parse(written)).toMatchObject({ ok: false, why: { code } }),
);
