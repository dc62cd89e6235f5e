/** A drive that shows one plate so far from where a camera has just read it that no car could be both. */
import type { Spot, Vehicle } from '../city.ts';
import { marksOf } from '../dirt.ts';
import type { Stream } from '../draws.ts';
import type { Trip } from '../life/drives.ts';
import { distance } from '../map.ts';
import type { World } from '../world.ts';

/** Above this, in kilometres an hour along the straight line, and from this far, the time cannot be explained by a clock. */
export const impossible = { kmh: 150, metres: 2500 } as const;

export const tooFast = (a: { t: number; spot: Spot }, b: { t: number; spot: Spot }): boolean => {
  const metres = distance(a.spot, b.spot);
  return metres >= impossible.metres && metres * 3.6 > impossible.kmh * Math.max(1, Math.abs(a.t - b.t));
};

export function elsewhere(
  world: World,
  d: Stream,
  car: Vehicle,
  read: { t: number; spot: Spot },
  day: number,
): Trip | null {
  const { roads, traffic } = world;
  for (let k = 0; k < 40; k += 1) {
    const [from, to] = [d.below(roads.spots.length), d.below(roads.spots.length)];
    if (from === to) continue;
    const trip = { vehicle: car.id, day, from, to };
    const guess = traffic.passes({ ...trip, start: read.t })[0];
    if (!guess) continue;
    const start = read.t - (guess.t - read.t) + 15 + d.below(50);
    const passed = traffic.passes({ ...trip, start });
    const there = passed.map((p) => ({ t: p.t, spot: traffic.byEdge.get(p.edge.id) as Spot }));
    // Never through the camera with the wrong clock: its readings would prove something else.
    const late = marksOf(world).lateCamera;
    if (passed.some((p) => traffic.byEdge.get(p.edge.id)?.code === late)) continue;
    if (there.length >= 2 && there.some((one) => tooFast(read, one))) return { ...trip, start };
  }
  return null;
}
