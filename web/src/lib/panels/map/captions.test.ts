/** No caption over another or over a mark, but that of what is chosen. */
import { expect, test } from 'vitest';
import { captions, type Spot } from './captions.ts';

const spot = (uid: string, x: number, y: number, first = false): Spot => ({
  uid,
  caption: 'Harrow Parade 29',
  first,
  x,
  y,
});

test.each([
  ['far apart, both', [spot('a', 0, 0), spot('b', 300, 0)], null, ['a', 'b']],
  ['side by side, the first', [spot('a', 0, 0), spot('b', 60, 0)], null, ['a']],
  ['side by side, what is selected', [spot('a', 0, 0), spot('b', 60, 0, true)], null, ['b']],
  ['a mark under it', [spot('a', 0, 0), spot('b', 10, 22)], null, ['b']],
  ['chosen, over whatever lies there', [spot('a', 0, 0), spot('b', 10, 22)], 'a', ['a', 'b']],
] as const)('%s', (_, spots, chosen, wanted) => {
  expect([...captions(spots, chosen)].sort()).toEqual(wanted);
});
