import { describe, expect, test } from 'vitest';
import type { LayoutNode, LayoutTask } from './define.ts';
import { layoutNames, type LayoutName } from './index.ts';
import { run } from './run.ts';

const node = (id: string, kind: string, family: string, more: Partial<LayoutNode> = {}): LayoutNode => ({
  ...{ id, kind, family, x: 0, y: 0, fixed: false, at: null, point: null },
  ...more,
});
const phones = Array.from({ length: 30 }, (_, n) => node(`p${n}`, 'Phone', 'object', { at: (n * 37) % 30 }));
const world: LayoutTask = {
  nodes: [
    node('north', 'Cell', 'place', { point: { lon: 1, lat: 60 } }),
    node('south', 'Cell', 'place', { point: { lon: 1, lat: 40 } }),
    node('east', 'Cell', 'place', { point: { lon: 9, lat: 59 } }),
    node('late', 'Case', 'case', { at: 900 }),
    node('early', 'Case', 'case', { at: 100 }),
    node('pinned', 'Person', 'people', { x: 40, y: 40, fixed: true }),
    node('lost', 'Item', 'object'),
    ...phones,
  ],
  lines: [
    ...phones.map(({ id }, n) => ({ from: id, to: n % 2 === 0 ? 'north' : 'south' })),
    ...['early', 'late'].map((id) => ({ from: 'p3', to: id })),
    { from: 'p4', to: 'early' },
    { from: 'p5', to: 'late' },
  ],
};
const laid = async (name: LayoutName) => new Map((await run(name, world)).map((each) => [each.id, each]));

describe.each(layoutNames)('the layout %s', (name) => {
  test('leaves what is pinned, forgets nobody, and lays nobody on another', async () => {
    const found = await laid(name);
    expect(found.has('pinned')).toBe(false);
    expect(found.size).toBe(world.nodes.length - 1);
    const spots = [...found.values(), { id: 'pinned', x: 40, y: 40 }];
    const near = spots.flatMap((a, i) => spots.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...near)).toBeGreaterThan(34);
    expect(spots.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

test('by time: earlier is further left, and who has no time is said to stand beside', async () => {
  const found = await laid('time');
  const order = phones.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(({ id }) => found.get(id)?.x ?? 0);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect([...found.values()].filter(({ beside }) => beside).map(({ id }) => id)).toEqual([
    'north',
    'south',
    'east',
    'lost',
  ]);
});

test('by place: north is above south, west left of east, and each stands at its place', async () => {
  const found = await laid('place');
  const at = (id: string) => found.get(id) ?? { x: NaN, y: NaN };
  expect(at('north').y).toBeLessThan(at('south').y);
  expect(at('north').x).toBeLessThan(at('east').x);
  const far = (a: string, b: string) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y);
  expect(far('p6', 'north')).toBeLessThan(far('p6', 'south'));
  expect(at('lost')).toMatchObject({ beside: true });
});

test('by case: the earlier is left, and who is tied to both stands between them', async () => {
  const found = await laid('case');
  const x = (id: string) => found.get(id)?.x ?? NaN;
  expect(x('early')).toBeLessThan(x('late'));
  expect(x('p3')).toBeGreaterThan(x('early'));
  expect(x('p3')).toBeLessThan(x('late'));
  expect(Math.abs(x('p4') - x('early'))).toBeLessThan(Math.abs(x('p4') - x('late')));
});

test('a chart is laid out about where it stood', async () => {
  const moved = { ...world, nodes: world.nodes.map((each) => ({ ...each, x: 5_000, y: 700, fixed: false })) };
  const xs = (await run('circle', moved)).map(({ x }) => x);
  expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(5_000, -1);
});
