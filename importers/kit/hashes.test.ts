import { expect, test } from 'vitest';
import { HashTable } from './hashes.ts';

test('counts how often a text came, over growth and beyond a byte', () => {
  const table = new HashTable();
  for (let n = 0; n < 20_000; n++) expect(table.count(`row ${n}`)).toBe(1);
  for (let n = 2; n <= 700; n++) expect(table.count('row 7')).toBe(n);
  for (let n = 20_000; n < 60_000; n++) table.count(`row ${n}`);
  expect(table.count('row 7')).toBe(701);
  expect([table.size, table.count('row 59999')]).toEqual([60_000, 2]);
});

test('marks add up and are counted by what was set', () => {
  const table = new HashTable();
  expect([table.mark('a', 1), table.mark('a', 2), table.mark('a', 2), table.mark('b', 1)]).toEqual([0, 1, 3, 0]);
  expect([table.get('a'), table.having(1), table.having(3)]).toEqual([3, 1, 1]);
});
