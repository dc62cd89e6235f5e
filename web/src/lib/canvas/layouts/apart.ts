/** Nobody on somebody: who would be laid on another steps aside in a spiral. */
import type { Position } from './define.ts';

/** Closer than this, one hides another or its caption. */
const room = 62;

/**
 * @param taken  what stays where it is
 * @param down   steps go downwards only: where left and right mean something
 * @returns      the same in the same order, each free of those before it and of what stays
 */
export function apart(
  positions: readonly Position[],
  taken: readonly { x: number; y: number }[],
  down = false,
): Position[] {
  const squares = new Map<string, { x: number; y: number }[]>();
  const square = (x: number, y: number): string => `${Math.floor(x / room)} ${Math.floor(y / room)}`;
  const put = (spot: { x: number; y: number }) =>
    void (squares.get(square(spot.x, spot.y))?.push(spot) ?? squares.set(square(spot.x, spot.y), [spot]));
  const isFree = ({ x, y }: { x: number; y: number }): boolean => {
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        if ((squares.get(square(x + i * room, y + j * room)) ?? []).some((s) => Math.hypot(s.x - x, s.y - y) < room))
          return false;
    return true;
  };
  taken.forEach(put);
  return positions.map((position) => {
    let spot = { x: position.x, y: position.y };
    // The golden angle: every try looks where none looked before.
    for (let turn = 1; turn < 4_000 && !isFree(spot); turn++) {
      if (down) {
        spot = { x: position.x, y: position.y + (turn * room) / 2 };
        continue;
      }
      const radius = 0.55 * room * Math.sqrt(turn);
      spot = { x: position.x + radius * Math.cos(turn * 2.4), y: position.y + radius * Math.sin(turn * 2.4) };
    }
    put(spot);
    return { ...position, ...spot };
  });
}
