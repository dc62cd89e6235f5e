/** By time: the earlier the further left, in a lane for each kind. In order, not to scale: a quiet month takes no room. */
import type { Layout, LayoutNode, Position } from './define.ts';

const across = 125;
const down = 95;
const betweenLanes = 60;

export const time: Layout = ({ nodes }) => {
  const loose = nodes.filter((node) => !node.fixed);
  const timed = loose.filter((node) => node.at !== null).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const moments = [...new Set(timed.map(({ at }) => at))];
  const rank = new Map(moments.map((at, n) => [at, n]));
  const width = Math.max(900, Math.sqrt(loose.length) * 260);
  const along = (node: LayoutNode): number => (width * (rank.get(node.at) ?? 0)) / Math.max(1, moments.length - 1);
  const found: Position[] = [];
  let top = 0;
  for (const [, lane] of inLanes(timed)) {
    const ends: number[] = [];
    for (const node of lane) {
      const x = along(node);
      const row = ends.findIndex((end) => x - end >= across);
      const at = row < 0 ? ends.length : row;
      ends[at] = x;
      found.push({ id: node.id, x, y: top + at * down });
    }
    top += ends.length * down + betweenLanes;
  }
  // Without a time: in rows below, for left would say "early" and right "late".
  const perRow = Math.floor(width / across) + 1;
  loose
    .filter((node) => node.at === null)
    .forEach(({ id }, n) =>
      found.push({ id, x: (n % perRow) * across, y: top + Math.floor(n / perRow) * down, beside: true }),
    );
  return found;
};

/** Cases on top, places at the bottom, the others between as they are many. */
function inLanes(nodes: readonly LayoutNode[]): (readonly [string, readonly LayoutNode[]])[] {
  const order = (lane: readonly LayoutNode[]): number => ({ case: -1, place: 1 })[lane[0]?.family ?? ''] ?? 0;
  return [...Map.groupBy(nodes, ({ kind }) => kind)].toSorted(
    ([, a], [, b]) => order(a) - order(b) || b.length - a.length,
  );
}
