/** Where things stand on the sheet: town metres to pixels, and room that nothing else takes. */
import type { Spot } from '../city.ts';
import { size } from '../map.ts';

/** Where the map stands on the sheet, in pixels. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

export type Project = (spot: Spot) => Spot;
export const projection = ({ x, y, side }: Frame): Project => {
  // The outermost streets keep a little land round them.
  const margin = 260;
  const scale = side / (size + 2 * margin);
  return (spot) => ({ x: x + (spot.x + margin) * scale, y: y + side - (spot.y + margin) * scale });
};

/** Who stands where on the sheet, so that nothing hides behind something else. */
export class Room {
  readonly #taken: { at: Spot; half: Spot }[] = [];

  claim(at: Spot, half: number | Spot): void {
    this.#taken.push({ at, half: typeof half === 'number' ? { x: half, y: half } : half });
  }

  /** The first of the steps from a point where nothing else stands; the point itself where there is none. */
  find(from: Spot, steps: readonly Spot[], half: Spot): Spot {
    const free = (p: Spot): boolean =>
      this.#taken.every(
        (one) => Math.abs(one.at.x - p.x) >= one.half.x + half.x || Math.abs(one.at.y - p.y) >= one.half.y + half.y,
      );
    const tried = steps.map((step) => ({ x: from.x + step.x, y: from.y + step.y }));
    const found = tried.find(free) ?? from;
    this.claim(found, half);
    return found;
  }
}
