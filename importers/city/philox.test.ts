import { expect, test } from 'vitest';
import { exp, ln } from './exact.ts';
import { philox } from './philox.ts';

const hex = (words: Uint32Array): string[] => [...words].map((word) => word.toString(16).padStart(8, '0'));

/** Known answers of the authors' own library (Random123, kat_vectors), Philox4x32 with ten rounds. */
test.each([
  ['nothing but zeros', [0, 0, 0, 0, 0, 0], ['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']],
  [
    'nothing but ones',
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    ['408f276d', '41c83b0e', 'a20bc7c6', '6d5451fd'],
  ],
  [
    'digits of pi',
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0],
    ['d16cfe09', '94fdcceb', '5001e420', '24126ea1'],
  ],
])('random words of %s are those of the published generator', (_, [a, b, c, d, e, f], words) => {
  const out = new Uint32Array(4);
  philox(out, a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0);
  expect(hex(out)).toEqual(words);
});

test('logarithm and exponential agree with those of the platform', () => {
  for (const x of [1e-9, 0.01, 0.5, 0.99, 1, 1.7, 42, 1e6, 1e12]) {
    expect(ln(x)).toBeCloseTo(Math.log(x), 12);
    expect(exp(ln(x)) / x).toBeCloseTo(1, 11);
  }
});
