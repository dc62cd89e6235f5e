/** Two clocks of one event, or two events: said, and nothing is joined. */
import { expect, test } from 'vitest';
import { linkKind } from '#graph-schema/ontology/index.ts';
import { NearDoubles } from './near.ts';

const kind = linkKind('CALLED');
const near = (...times: readonly string[]): boolean[] => {
  const doubles = new NearDoubles();
  return times.map((at) => doubles.isNear('a', 'b', { kind, values: { at } }));
};

test.each([
  ['a second later', ['2026-05-01T10:00:00Z', '2026-05-01T10:00:01Z'], [false, true]],
  ['a second earlier', ['2026-05-01T10:00:01Z', '2026-05-01T10:00:00Z'], [false, true]],
  ['at the same second: that is the n-th of one', ['2026-05-01T10:00:00Z', '2026-05-01T10:00:00Z'], [false, false]],
  ['three seconds later', ['2026-05-01T10:00:00Z', '2026-05-01T10:00:03Z'], [false, false]],
])('%s', (_, times, said) => expect(near(...times)).toEqual(said));

test('a day alone is near nothing, and other ends are others', () => {
  const doubles = new NearDoubles();
  expect(doubles.isNear('a', 'b', { kind, values: { at: '2026-05-01T00:00:00Z', precision: 'day' } })).toBe(false);
  expect(doubles.isNear('a', 'b', { kind, values: { at: '2026-05-01T00:00:01Z' } })).toBe(false);
  expect(doubles.isNear('a', 'c', { kind, values: { at: '2026-05-01T00:00:02Z' } })).toBe(false);
});
