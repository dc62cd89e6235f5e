import { expect, test } from 'vitest';
import type { Bundle, Entity } from '#casework/answers.ts';
import { add, emptyChart, goTo, hide, place, type Chart } from './chart.ts';
import { differenceOf, takeIn } from './compare.ts';
import { shown } from './drawn.ts';
import { group, groupsOf } from './groups.ts';
import { begin, did, undo } from './history.ts';
import { expect as expectThere, note, notesOf } from './notes.ts';

const at = '2026-11-02T10:00:00Z';
const what = { verb: 'add', about: {}, at } as const;
const entity = (uid: string, more: Partial<Entity> = {}): Entity => ({
  ...{ uid, kind: 'Phone', caption: uid, values: {}, conflicts: [], degree: 1, merged: 0, mentioned: false },
  ...more,
});
const line = (from: string, to: string, count: number): Bundle => ({
  ...{ id: `${from}|CALLED|${to}`, from, to, kind: 'CALLED', count, line: 'recorded' },
});
const chartOf = (entities: Entity[], bundles: Bundle[], x = 0): Chart =>
  place(new Map(entities.map(({ uid }, n) => [uid, { x: x + n * 100, y: n * 10 }])))(
    add({ entities, bundles, cut: [] }, what)(emptyChart),
  );
const ids = (some: readonly { uid?: string; id?: string }[]) => some.map(({ uid, id }) => uid ?? id);

const before = chartOf([entity('a'), entity('b'), entity('c')], [line('a', 'b', 2), line('b', 'c', 1)]);
const after = chartOf(
  [entity('a', { values: { label: 'shop' } }), entity('b'), entity('d', { merged: 1 })],
  [line('a', 'b', 5), line('a', 'd', 1)],
);

test('what came, what is gone and what changed are told apart, and the rest is counted', () => {
  const { entities, lines } = differenceOf(before, after);
  expect([ids(entities.came), ids(entities.gone), entities.same]).toEqual([['d'], ['c'], 1]);
  expect(entities.changed.map(({ entity: { uid }, properties }) => [uid, properties])).toEqual([['a', ['label']]]);
  expect([ids(lines.came), ids(lines.gone), lines.same]).toEqual([['a|CALLED|d'], ['b|CALLED|c'], 0]);
  expect(lines.changed.map(({ bundle, before: was }) => [bundle.id, was, bundle.count])).toEqual([
    ['a|CALLED|b', 2, 5],
  ]);
});

test('a chart and itself do not differ; at an earlier step of its trail it does', () => {
  const two = add({ entities: [entity('z')], bundles: [], cut: [] }, { ...what, verb: 'expand' })(before);
  expect(differenceOf(two, two).entities).toMatchObject({ came: [], gone: [], changed: [], same: 4 });
  expect(ids(differenceOf(goTo(1)(two), two).entities.came)).toEqual(['z']);
  const hidden = hide(new Set(['a']), { ...what, verb: 'hide' })(two);
  expect(ids(differenceOf(two, hidden).entities.gone)).toEqual(['a']);
});

test('a chart taken in is one step: what is here stays where it stands, the rest comes beside it as it lay there', () => {
  const theirs = note(['d'], 'seen twice', at, { x: 0, y: 0 })(
    expectThere({ kind: 'Person', name: 'keeper', of: ['d'] }, { x: 50, y: 50 })(group(['b', 'd'], 'pair')(after)),
  );
  const history = did(takeIn(theirs, 'Chart 2', at))(begin(before));
  const { present } = history;
  expect(shown(present).entities.map(({ uid }) => uid)).toEqual(['a', 'b', 'c', 'd']);
  for (const [uid, spot] of before.spots) expect(present.spots.get(uid)).toEqual(spot);
  expect(present.spots.get('d')?.x).toBeGreaterThan(200);
  expect(present.bundles.get('a|CALLED|b')?.count).toBe(2);
  expect([groupsOf(present).length, notesOf(present).length, present.own.size]).toEqual([1, 1, 3]);
  expect(present.steps.at(-1)).toMatchObject({ verb: 'chart', about: { title: 'Chart 2', count: 1 } });
  expect(undo(history).present).toBe(before);
  // Once more brings nothing twice.
  expect(takeIn(theirs, 'Chart 2', at)(present).own.size).toBe(3);
});
