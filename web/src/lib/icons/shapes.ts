/** The four shapes of the families (WORKBENCH §4): path data round (0, 0), all of one optical area for one size. */
import type { Group } from '#graph-schema/ontology/define.ts';

export type Shape = 'circle' | 'square' | 'hexagon' | 'diamond';

export const shapeOf: Readonly<Record<Group, Shape>> = {
  people: 'circle',
  talk: 'square',
  ways: 'square',
  money: 'square',
  things: 'square',
  cases: 'hexagon',
  places: 'diamond',
};

/** Half the width of the shape that looks as large as a circle of radius `r`. */
const square = (r: number) => r * 0.9;

const roundedPolygon = (corners: readonly (readonly [number, number])[], radius: number): string => {
  const toward = (a: readonly [number, number], b: readonly [number, number]) => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    return `${(a[0] + ((b[0] - a[0]) * radius) / length).toFixed(2)} ${(a[1] + ((b[1] - a[1]) * radius) / length).toFixed(2)}`;
  };
  const parts = corners.map((corner, i) => {
    const before = corners[(i + corners.length - 1) % corners.length] ?? corner;
    const after = corners[(i + 1) % corners.length] ?? corner;
    return `${i === 0 ? 'M' : 'L'}${toward(corner, before)}Q${corner[0].toFixed(2)} ${corner[1].toFixed(2)} ${toward(corner, after)}`;
  });
  return `${parts.join('')}Z`;
};

/** Path data of a shape as large as a circle of radius `r` (in the units of the drawing). */
export function outline(shape: Shape, r: number): string {
  switch (shape) {
    case 'circle':
      return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    case 'square': {
      const h = square(r);
      return roundedPolygon(
        [
          [-h, -h],
          [h, -h],
          [h, h],
          [-h, h],
        ],
        r * 0.42,
      );
    }
    case 'hexagon': {
      const R = r * 1.08;
      return roundedPolygon(
        [0, 1, 2, 3, 4, 5].map((i) => [R * Math.cos((Math.PI / 3) * i), R * Math.sin((Math.PI / 3) * i)] as const),
        r * 0.24,
      );
    }
    case 'diamond': {
      const h = r * 0.88 * Math.SQRT2;
      return roundedPolygon(
        [
          [0, -h],
          [h, 0],
          [0, h],
          [-h, 0],
        ],
        r * 0.34,
      );
    }
  }
}
