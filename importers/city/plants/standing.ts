/** A spot close by from which a cell close by serves the phone: cells are drawn, plants must be heard where they stand. */
import type { Spot } from '../city.ts';
import { distance } from '../map.ts';
import type { World } from '../world.ts';

/**
 * @param k       tells apart several of one phone
 * @param metres  how far from the place the cell may stand
 * @returns       null when no cell so near serves any of forty spots
 */
export function standing(
  world: World,
  place: Spot,
  phone: number,
  t: number,
  k: number,
  metres: number,
): { x: number; y: number } | null {
  for (let step = 0; step < 40; step += 1) {
    const d = world.context.draws.at('scene', phone, 1000 + k * 100 + step);
    const spot = { x: place.x + Math.round(d.between(-230, 230)), y: place.y + Math.round(d.between(-230, 230)) };
    if (distance(world.cells.serving(spot, phone, t).site, place) <= metres) return spot;
  }
  return null;
}
