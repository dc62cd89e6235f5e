import { expect, test } from 'vitest';
import type { Card, CardValue } from '#casework/answers.ts';
import { compared } from './compare.ts';

const value = (property: string, ...stated: string[]): CardValue => ({
  ...{ property, value: stated[0] ?? '', conflict: stated.length > 1 },
  stated: stated.map((each, n) => ({ value: each, sources: [], shown: n === 0 })),
});
const card = (...values: CardValue[]): Card => ({ values }) as unknown as Card;

test('what differs stands first; a value that any source states of both agrees', () => {
  const rows = compared(
    card(value('name', 'Ines'), value('sex', 'F'), value('passport', 'P1', 'P2'), value('note', 'x')),
    card(value('name', 'Ina'), value('sex', 'F'), value('passport', 'P2')),
  );
  expect(rows.map(({ property, is }) => [property, is])).toEqual([
    ['name', 'different'],
    ['sex', 'same'],
    ['passport', 'same'],
    ['note', 'one'],
  ]);
});
