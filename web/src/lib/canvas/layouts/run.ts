/** A layout as it is asked for: worked out, set down where the chart stood, clear of what stays. */
import { apart } from './apart.ts';
import type { LayoutTask, Position } from './define.ts';
import { layouts, type LayoutName } from './index.ts';

export async function run(name: LayoutName, task: LayoutTask): Promise<Position[]> {
  const layout = await layouts[name].load();
  const fixed = new Set(task.nodes.filter((node) => node.fixed).map(({ id }) => id));
  const found = layout(task).filter(({ id }) => !fixed.has(id));
  const taken = task.nodes.flatMap(({ id, x, y }) => (fixed.has(id) && x !== null && y !== null ? [{ x, y }] : []));
  // Forces know themselves what is fixed, and where the rest belongs beside it.
  if (name === 'force') return found;
  return apart(inPlace(found, task), taken, name === 'time');
}

/** About the middle of where they stood: the eye finds them where it left them. */
function inPlace(found: readonly Position[], { nodes }: LayoutTask): readonly Position[] {
  const ids = new Set(found.map(({ id }) => id));
  const before = nodes.flatMap(({ id, x, y }) => (ids.has(id) && x !== null && y !== null ? [{ x, y }] : []));
  if (before.length === 0) return found;
  const [was, is] = [middle(before), middle(found)];
  return found.map((each) => ({ ...each, x: each.x + was.x - is.x, y: each.y + was.y - is.y }));
}

/** Of the box round them. */
function middle(some: readonly { readonly x: number; readonly y: number }[]): { x: number; y: number } {
  const [xs, ys] = [some.map(({ x }) => x).sort((a, b) => a - b), some.map(({ y }) => y).sort((a, b) => a - b)];
  return { x: ((xs[0] ?? 0) + (xs.at(-1) ?? 0)) / 2, y: ((ys[0] ?? 0) + (ys.at(-1) ?? 0)) / 2 };
}
