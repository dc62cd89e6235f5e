/** What of a chart lies outside the view, and on which side: the picture alone would leave it to the eye. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  /** Name of its token of colour. */
  readonly group: string;
  readonly selected?: boolean;
}

export const sides = ['left', 'right', 'up', 'down'] as const;
export type Side = (typeof sides)[number];

/** A dot in a corner outside counts on both its sides; `all` counts it once. */
export function outside(dots: readonly Dot[], view: Box): { readonly all: number } & Readonly<Record<Side, number>> {
  const count = (is: (dot: Dot) => boolean): number => dots.filter(is).length;
  const [left, right] = [({ x }: Dot) => x < view.x1, ({ x }: Dot) => x > view.x2];
  const [up, down] = [({ y }: Dot) => y < view.y1, ({ y }: Dot) => y > view.y2];
  return {
    all: count((dot) => left(dot) || right(dot) || up(dot) || down(dot)),
    ...{ left: count(left), right: count(right), up: count(up), down: count(down) },
  };
}

/** Chart and view together, with a rim: so the frame is seen also where nothing is. */
export function whole(dots: readonly Dot[], view: Box): Box {
  const box = dots.reduce(
    (now, { x, y }) => ({
      ...{ x1: Math.min(now.x1, x), y1: Math.min(now.y1, y) },
      ...{ x2: Math.max(now.x2, x), y2: Math.max(now.y2, y) },
    }),
    view,
  );
  const rim = 0.04 * Math.max(box.x2 - box.x1, box.y2 - box.y1, 1);
  return { x1: box.x1 - rim, y1: box.y1 - rim, x2: box.x2 + rim, y2: box.y2 + rim };
}
