import { expect, test } from 'vitest';
import { within } from './lasso.ts';

const horseshoe = [
  [0, 0],
  [30, 0],
  [30, 30],
  [20, 30],
  [20, 10],
  [10, 10],
  [10, 30],
  [0, 30],
].map(([x = 0, y = 0]) => ({ x, y }));

test.each([
  ['in an arm', 5, 20, true],
  ['in the bow', 15, 5, true],
  ['between the arms', 15, 20, false],
  ['outside', 40, 5, false],
])('a point %s', (_, x, y, inside) => {
  expect(within({ x, y }, horseshoe)).toBe(inside);
});
