import { expect, test } from 'vitest';
import type { Bundle } from '#casework/answers.ts';
import { add, emptyChart, place } from '#lib/workbench/chart.ts';
import { entity } from '#lib/panels/invented.ts';
import { step } from './walk.ts';

const all = ['a', 'b', 'c', 'd'].map((id) => entity('Phone', id, id));
const uid = (i: number) => all[i]?.uid ?? '';
const line = (from: number, to: number): Bundle => ({
  ...{ id: `${uid(from)}|CALLED|${uid(to)}`, from: uid(from), to: uid(to), kind: 'CALLED', count: 1, line: 'recorded' },
});
const spots: [number, number][] = [
  [0, 0],
  [100, 10],
  [60, 90],
  [20, 0],
];
const chart = place(new Map(spots.map(([x, y], i) => [uid(i), { x, y }])))(
  add(
    { entities: all, bundles: [line(0, 1), line(2, 0)], cut: [] },
    { verb: 'add', about: {}, at: '2026-11-02T10:00:00Z' },
  )(emptyChart),
);

test('an arrow goes to the nearest linked entity that lies there, never to one without a link', () => {
  expect(step(chart, uid(0), 'right')).toBe(uid(1));
  expect(step(chart, uid(0), 'down')).toBe(uid(2));
  expect(step(chart, uid(0), 'left')).toBe(null);
  expect(step(chart, null, 'up')).toBe(uid(0));
});
