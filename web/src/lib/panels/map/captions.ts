/** Which captions have room on the map. */

/** A mark in CSS pixels; `first` are served before the others. */
export interface Spot {
  readonly uid: string;
  readonly caption: string;
  readonly first: boolean;
  readonly x: number;
  readonly y: number;
}

/** As they are drawn: a caption is 15 px high, 22 under the middle of its mark, and 130 wide at most. */
const halfOf = ({ caption }: Spot): number => Math.min(130, caption.length * 6.4 + 8) / 2;

/** Uids of those whose caption lies over no other caption and over no mark; that of the chosen one is there in any case. */
export function captions(spots: readonly Spot[], chosen: string | null): ReadonlySet<string> {
  const rank = (spot: Spot): number => (spot.uid === chosen ? 0 : spot.first ? 1 : 2);
  const taken: Spot[] = [];
  for (const spot of spots.toSorted((a, b) => rank(a) - rank(b))) {
    const { x, y } = spot;
    const half = halfOf(spot);
    const free =
      taken.every((other) => Math.abs(other.x - x) > halfOf(other) + half || Math.abs(other.y - y) > 15) &&
      spots.every((other) => other === spot || Math.abs(other.x - x) > half + 9 || Math.abs(other.y - y - 22) > 16);
    if (free || spot.uid === chosen) taken.push(spot);
  }
  return new Set(taken.map(({ uid }) => uid));
}
