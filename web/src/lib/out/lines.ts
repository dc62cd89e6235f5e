/** Where the lines of a chart run: straight, or one curve each where several join two entities; they end a little off the shapes. */
import type { Shape } from '../icons/shapes.ts';

export interface Dot {
  readonly x: number;
  readonly y: number;
}

export interface Way {
  readonly from: Dot;
  readonly to: Dot;
  /** Of a quadratic curve; on the straight line when it is the only one. */
  readonly bend: Dot;
  readonly middle: Dot;
}

/** From shape to line, and between neighbouring curves (as `canvas/style.ts` has them). */
const gap = 3;
const step = 34;

/** How far the rim of a shape is from its middle, in a direction. @param r  of the circle that looks as large */
export function rim(shape: Shape, r: number, angle: number): number {
  const [c, s] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  switch (shape) {
    case 'circle':
      return r;
    case 'square':
      return Math.min((r * 0.9) / Math.max(c, s), r * 1.12);
    case 'hexagon':
      return r;
    case 'diamond':
      return (r * 0.88 * Math.SQRT2) / (c + s);
  }
}

interface End extends Dot {
  readonly shape: Shape;
}

/**
 * @param lines  of one pair of entities, in any direction
 * @param r      of the shapes
 * @returns      a way for each line, in the same order
 */
export function ways(
  lines: readonly { readonly from: string; readonly to: string }[],
  ends: ReadonlyMap<string, End>,
  r: number,
): Way[] {
  return lines.map(({ from, to }, i) => {
    const [a, b] = [ends.get(from), ends.get(to)];
    if (!a || !b) throw new Error(`A line without its end: ${from}, ${to}`);
    // One side for all lines of the pair, whichever way each of them points.
    const [p, q] = from < to ? [a, b] : [b, a];
    const length = Math.hypot(q.x - p.x, q.y - p.y) || 1;
    const off = (i - (lines.length - 1) / 2) * step;
    const normal = { x: -(q.y - p.y) / length, y: (q.x - p.x) / length };
    const bend = { x: (a.x + b.x) / 2 + normal.x * off, y: (a.y + b.y) / 2 + normal.y * off };
    const start = leave(a, bend, r);
    const end = leave(b, bend, r);
    const middle = { x: (start.x + 2 * bend.x + end.x) / 4, y: (start.y + 2 * bend.y + end.y) / 4 };
    return { from: start, to: end, bend, middle };
  });
}

function leave(end: End, towards: Dot, r: number): Dot {
  const angle = Math.atan2(towards.y - end.y, towards.x - end.x);
  const reach = rim(end.shape, r, angle) + gap;
  return { x: end.x + Math.cos(angle) * reach, y: end.y + Math.sin(angle) * reach };
}
