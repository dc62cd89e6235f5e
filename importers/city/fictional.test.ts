import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accountEn, creditCode, residentId } from './fictional.ts';
import { en } from './profiles/en.ts';
import { zh } from './profiles/zh.ts';

test('a resident id has the check digit of GB 11643 and an area of no province', () => {
  // The check digit of published example 11010519491231002X, counted for an area that does not exist.
  expect(residentId('110105', '1949-12-31', 2)).toBe('11010519491231002X');
  expect(residentId('660102', '1985-03-12', 1)).toMatch(/^66010219850312001[0-9X]$/);
});

test('a company code has the check sign of GB 32100', () => {
  const code = creditCode('660102', 1);
  expect(code).toMatch(/^91660102MA\d{7}[0-9A-HJ-NPQRTUWXY]$/);
});

test('an account of the English edition is a valid IBAN of a bank that does not exist', () => {
  const iban = accountEn(7);
  const turned = `${iban.slice(4)}${iban.slice(0, 4)}`.replace('DE', '1314');
  expect(BigInt(turned) % 97n).toBe(1n);
  expect(iban.slice(4, 12)).toBe('99000001');
});

test('no two things get the same number or plate', () => {
  const all = Array.from({ length: 1100 }, (_, n) => n);
  expect(new Set(all.map((n) => zh.mobile(n))).size).toBe(1100);
  expect(new Set(all.map((n) => en.mobile(n))).size).toBe(1100);
  expect(new Set(all.map((n) => zh.account(n * 13))).size).toBe(1100);
});

const divisions = '../../../shared/data/zh-codes/divisions/areas.csv';
const list = new URL(divisions, import.meta.url);

describe.skipIf(!existsSync(list))('with the list of real divisions at hand', () => {
  const text = existsSync(list) ? readFileSync(list, 'utf8') : '';
  test.each(zh.districts.map(({ name, area }) => [name, area]))('%s is no real district', (name, area) => {
    expect(text).not.toContain(name.slice(0, -1));
    expect(text).not.toContain(`\n${area.slice(0, 2)}`);
  });
  test('there is no real Lanchuan', () => expect(text).not.toContain('澜川'));
});
