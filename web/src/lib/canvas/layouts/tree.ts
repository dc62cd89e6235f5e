/** As a tree from the best linked entity: one row for each step away from it. */
import type { Layout, LayoutTask } from './define.ts';

const across = 120;
const down = 130;

export const tree: Layout = (task) => {
  const rows = rowsOf(task);
  let left = 0;
  const found: { id: string; x: number; y: number }[] = [];
  for (const levels of rows) {
    const widest = Math.max(...levels.map((level) => level.length));
    levels.forEach((level, depth) => {
      const start = left + ((widest - level.length) * across) / 2;
      level.forEach((id, n) => found.push({ id, x: start + n * across, y: depth * down }));
    });
    left += (widest + 1) * across;
  }
  return found;
};

/** Levels of each connected part, the part with the best linked entity first. */
function rowsOf({ nodes, lines }: LayoutTask): string[][][] {
  const linked = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of lines) {
    linked.get(from)?.push(to);
    linked.get(to)?.push(from);
  }
  const order = nodes.map(({ id }) => id).sort((a, b) => (linked.get(b)?.length ?? 0) - (linked.get(a)?.length ?? 0));
  const seen = new Set<string>();
  const parts: string[][][] = [];
  for (const root of order) {
    if (seen.has(root)) continue;
    seen.add(root);
    const levels: string[][] = [[root]];
    for (let level = levels[0] ?? []; level.length > 0;) {
      const next = [...new Set(level.flatMap((id) => linked.get(id) ?? []))].filter((id) => !seen.has(id));
      for (const id of next) seen.add(id);
      if (next.length > 0) levels.push(next);
      level = next;
    }
    parts.push(levels);
  }
  return parts;
}
