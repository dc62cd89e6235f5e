/** Walking the chart with arrows: the linked entity that lies nearest in a direction. */
import type { Uid } from '#casework/answers.ts';
import type { Chart } from '#lib/workbench/chart.ts';
import { idsOf, linkedTo } from '#lib/workbench/drawn.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const along: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** null when nothing linked lies that way. Without a start: the first that is drawn. */
export function step(chart: Chart, from: Uid | null, direction: Direction): Uid | null {
  const here = from === null ? undefined : chart.spots.get(from);
  if (from === null || here === undefined) return idsOf(chart).find((id) => chart.spots.has(id)) ?? null;
  const [dx, dy] = along[direction];
  let best: { uid: Uid; cost: number } | null = null;
  for (const uid of linkedTo(chart, from)) {
    const spot = chart.spots.get(uid);
    if (spot === undefined) continue;
    const [x, y] = [spot.x - here.x, spot.y - here.y];
    const forward = x * dx + y * dy;
    const aside = Math.abs(x * dy + y * dx);
    // A cone of 63° to either side: every link can be reached by one of the four arrows.
    if (forward <= 0 || aside > 2 * forward) continue;
    const cost = Math.hypot(x, y) + aside;
    if (best === null || cost < best.cost) best = { uid, cost };
  }
  return best?.uid ?? null;
}
