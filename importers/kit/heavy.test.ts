import { expect, test } from 'vitest';
import { HeavyEnds } from './heavy.ts';

test('an end of one in fifty is found among thousands, in four hundred counters', () => {
  const ends = new HeavyEnds();
  for (let n = 0; n < 100_000; n++) ends.add(n % 50 === 0 ? 'phone:+0' : `phone:+${n % 9_973}`);
  const [[uid, count] = ['', 0], ...others] = ends.atLeast(1_000);
  expect(uid).toBe('phone:+0');
  expect(count).toBeGreaterThan(1_700);
  expect(others).toEqual([]);
});
