import { expect, test } from 'vitest';
import type { Entity } from '#casework/answers.ts';
import { add, emptyChart, hide, place } from './chart.ts';
import { findOn } from './find.ts';

const entity = (uid: string, caption: string, values: Entity['values'] = {}): Entity => ({
  ...{ uid, kind: 'Phone', caption, values, conflicts: [], degree: 1, merged: 0, mentioned: false },
});
const step = { verb: 'add', about: {}, at: '2026-11-02T10:00:00Z' } as const;
const entities = [
  entity('low', '+999 204 417 086'),
  entity('high', '+999 204 417 900'),
  entity('start', '417 Weir Street'),
  entity('label', 'burner', { label: 'No. 417' }),
  entity('other', 'Ines Calder'),
];
const spots: [string, { x: number; y: number }][] = [
  ['low', { x: 0, y: 90 }],
  ['high', { x: 50, y: 10 }],
];
const chart = place(new Map(spots))(add({ entities, bundles: [], cut: [] }, step)(emptyChart));

test('captions that begin with it come first, then as they lie on the chart, then other values', () => {
  expect(findOn(chart, '417')).toEqual({ uids: ['start', 'high', 'low', 'label'], hidden: 0 });
});

test('blanks and case do not matter; nothing typed finds nothing', () => {
  expect(findOn(chart, '204417 086').uids).toEqual(['low']);
  expect(findOn(chart, 'INES').uids).toEqual(['other']);
  expect(findOn(chart, '  ').uids).toEqual([]);
});

test('what is hidden is counted, not shown', () => {
  const less = hide(new Set(['low']), { ...step, verb: 'hide' })(chart);
  expect(findOn(less, '417')).toEqual({ uids: ['start', 'high', 'label'], hidden: 1 });
});
