/** By place or by case: each stands in the middle of what is tied to it alone; what is tied to several stands between them. */
import type { Layout, LayoutNode, LayoutTask, Position } from './define.ts';

const arc = 108;
const ring = 115;
const down = 100;

/** Places lie to one another as on a map: north on top, west to the left; those without a point come last. */
export const aroundPlaces: Layout = (task) =>
  around(task, 'place', (places) => {
    const perRow = Math.max(1, Math.ceil(Math.sqrt(places.length)));
    const north = places.toSorted((a, b) => (b.point?.lat ?? -99) - (a.point?.lat ?? -99));
    return Array.from({ length: Math.ceil(north.length / perRow) }, (_, row) =>
      north.slice(row * perRow, (row + 1) * perRow).toSorted((a, b) => (a.point?.lon ?? 999) - (b.point?.lon ?? 999)),
    );
  });

/** Cases from the earliest to the latest, in rows of six. */
export const aroundCases: Layout = (task) =>
  around(task, 'case', (cases) => {
    const order = cases.toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity));
    return Array.from({ length: Math.ceil(order.length / 6) }, (_, row) => order.slice(row * 6, row * 6 + 6));
  });

function around(
  task: LayoutTask,
  family: string,
  inRows: (centres: readonly LayoutNode[]) => LayoutNode[][],
): Position[] {
  const centres = task.nodes.filter((node) => node.family === family);
  const tied = nearestCentres(task, centres);
  const loose = task.nodes.filter((node) => !node.fixed && node.family !== family);
  const alone = Map.groupBy(
    loose.filter(({ id }) => tied.get(id)?.length === 1),
    ({ id }) => tied.get(id)?.[0] ?? '',
  );
  const reach = Math.max(...centres.map(({ id }) => radiusOf(alone.get(id)?.length ?? 0)), 0);
  const cell = 2 * reach + 230;
  const spots = new Map<string, { x: number; y: number }>();
  inRows(centres).forEach((row, n) =>
    row.forEach(({ id, fixed, x, y }, k) =>
      spots.set(id, fixed && x !== null && y !== null ? { x, y } : { x: k * cell, y: n * cell }),
    ),
  );
  const found: Position[] = centres.filter(({ fixed }) => !fixed).map(({ id }) => ({ id, ...at(spots, id) }));
  for (const [id, some] of alone) {
    const middle = at(spots, id);
    for (const [node, turn, radius] of inRings(some))
      found.push({ id: node.id, x: middle.x + radius * Math.cos(turn), y: middle.y + radius * Math.sin(turn) });
  }
  const between = loose.filter(({ id }) => (tied.get(id)?.length ?? 0) > 1);
  found.push(...between.map(({ id }) => ({ id, ...middleOf((tied.get(id) ?? []).map((each) => at(spots, each))) })));
  const bottom = Math.max(...[...spots.values()].map(({ y }) => y), 0) + reach + 200;
  const perRow = Math.max(6, Math.floor((cell * Math.ceil(Math.sqrt(centres.length))) / arc));
  loose
    .filter(({ id }) => !tied.has(id))
    .forEach(({ id }, n) =>
      found.push({ id, x: (n % perRow) * arc, y: bottom + Math.floor(n / perRow) * down, beside: true }),
    );
  return found;
}

const at = (spots: ReadonlyMap<string, { x: number; y: number }>, id: string) => spots.get(id) ?? { x: 0, y: 0 };

const middleOf = (some: readonly { x: number; y: number }[]) => ({
  x: some.reduce((sum, { x }) => sum + x, 0) / Math.max(1, some.length),
  y: some.reduce((sum, { y }) => sum + y, 0) / Math.max(1, some.length),
});

/** For each node the centres that the fewest lines lead to: several when they are equally near. */
function nearestCentres({ lines }: LayoutTask, centres: readonly LayoutNode[]): Map<string, string[]> {
  const linked = new Map<string, string[]>();
  const note = (a: string, b: string) => void (linked.get(a)?.push(b) ?? linked.set(a, [b]));
  for (const { from, to } of lines) {
    note(from, to);
    note(to, from);
  }
  const found = new Map<string, Set<string>>(centres.map(({ id }) => [id, new Set([id])]));
  for (let edge = centres.map(({ id }) => id); edge.length > 0;) {
    const next = new Map<string, Set<string>>();
    for (const id of edge)
      for (const other of linked.get(id) ?? []) {
        if (found.has(other)) continue;
        next.set(other, (next.get(other) ?? new Set()).union(found.get(id) ?? new Set()));
      }
    for (const [id, some] of next) found.set(id, some);
    edge = [...next.keys()];
  }
  return new Map([...found].map(([id, some]) => [id, [...some]]));
}

const inRing = (n: number): number => Math.floor((2 * Math.PI * (135 + n * ring)) / arc);

function radiusOf(count: number): number {
  let [left, n] = [count, 0];
  for (; left > 0; n++) left -= inRing(n);
  return n === 0 ? 0 : 135 + (n - 1) * ring;
}

function* inRings(nodes: readonly LayoutNode[]): Generator<readonly [LayoutNode, number, number], void, void> {
  const order = nodes.toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  for (let n = 0, from = 0; from < order.length; from += inRing(n++)) {
    const some = order.slice(from, from + inRing(n));
    for (const [i, node] of some.entries())
      yield [node, (2 * Math.PI * (i + (n % 2) / 2)) / some.length - Math.PI / 2, 135 + n * ring];
  }
}
