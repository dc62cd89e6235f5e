import { expect, test } from 'vitest';
import { rim, ways } from './lines.ts';

const ends = new Map([
  ['a', { x: 0, y: 0, shape: 'circle' as const }],
  ['b', { x: 200, y: 0, shape: 'diamond' as const }],
]);

test('a line alone is straight and ends off both shapes', () => {
  const [way] = ways([{ from: 'a', to: 'b' }], ends, 17);
  expect(way?.bend.y).toBe(0);
  expect(way?.from.x).toBeCloseTo(17 + 3);
  expect(way?.to.x).toBeCloseTo(200 - rim('diamond', 17, Math.PI) - 3);
});

test('calls there and back are two curves, on two sides', () => {
  const [there, back] = ways(
    [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ],
    ends,
    17,
  );
  expect(Math.sign(there?.middle.y ?? 0)).toBe(-Math.sign(back?.middle.y ?? 0));
});
