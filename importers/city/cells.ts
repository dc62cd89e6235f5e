/** Sites of three sectors, and which sector serves a phone at a spot. */
import type { Context, Spot } from './city.ts';
import type { Draws } from './draws.ts';
import { ln } from './exact.ts';
import { cellCode } from './fictional.ts';
import { distance, size, type Roads, nearestNode } from './map.ts';

interface Site extends Spot {
  readonly id: number;
  readonly name: string;
}

export interface Cells {
  readonly sites: readonly Site[];
  /** Best sector for an event: site and sector. `who` and `t` address the fading. */
  serving(spot: Spot, who: number, t: number): { site: Site; sector: number; code: string };
}

/** Directions 30°, 150° and 270° clockwise from north, as unit vectors: no angle is ever computed. */
const half3 = 0.8660254037844386;
export const azimuths = [30, 150, 270] as const;
const facing = [
  { x: 0.5, y: half3 },
  { x: 0.5, y: -half3 },
  { x: -1, y: 0 },
] as const;

export function makeCells(context: Context, roads: Roads): Cells {
  const { draws, profile } = context;
  const sites: Site[] = [];
  const centre = { x: 5200, y: 6200 };
  const add = (x: number, y: number): void => {
    const id = sites.length;
    const d = draws.at('site', id);
    const spot = { x: Math.round(x + d.between(-90, 90)), y: Math.round(y + d.between(-90, 90)) };
    sites.push({ id, ...spot, name: profile.words.cell(roads.streetOf(nearestNode(roads, spot)).name, id + 1) });
  };
  // 0.6 km apart in the centre, 1.2 km outside: CITY §2, with a little more density so that a cell says something.
  for (let y = 300; y < size; y += 600) {
    for (let x = 300; x < size; x += 600) {
      const coarse = Math.floor(x / 600) % 2 === 0 && Math.floor(y / 600) % 2 === 0;
      if (distance(centre, { x, y }) < 2200 || coarse) add(x, y);
    }
  }
  return { sites, serving: serving(draws, sites) };
}

function serving(draws: Draws, sites: readonly Site[]): Cells['serving'] {
  const near = new Map<number, readonly { site: Site; sector: number; level: number }[]>();
  // Fixed part of the level by 50 m square: distance, direction and shadow (7 dB); each event adds 3 dB of fading.
  const levels = (spot: Spot): readonly { site: Site; sector: number; level: number }[] => {
    const column = Math.floor(spot.x / 50);
    const row = Math.floor(spot.y / 50);
    const square = row * 1000 + column;
    const known = near.get(square);
    if (known) return known;
    const middle = { x: column * 50 + 25, y: row * 50 + 25 };
    const list: { site: Site; sector: number; level: number }[] = [];
    for (const site of sites) {
      const metres = Math.max(40, distance(site, middle));
      if (metres > 2200) continue;
      const d = draws.at('shadow', square, site.id);
      for (let sector = 0; sector < 3; sector += 1) {
        const face = facing[sector] as Spot;
        const along = ((middle.x - site.x) * face.x + (middle.y - site.y) * face.y) / metres;
        const level = (-35 * ln(metres)) / 2.302585092994046 - 11 * (1 - along) + 5 * d.normal();
        list.push({ site, sector, level });
      }
    }
    list.sort((a, b) => b.level - a.level || a.site.id - b.site.id || a.sector - b.sector);
    const best = list.slice(0, 5);
    near.set(square, best);
    return best;
  };
  const codes = sites.flatMap(({ id }) => [0, 1, 2].map((sector) => cellCode(id, sector)));
  return (spot, who, t) => {
    const d = draws.at('fade', who, t);
    let best: { site: Site; sector: number } | undefined;
    let top = -Infinity;
    for (const one of levels(spot)) {
      const level = one.level + 3 * d.normal();
      if (level > top) {
        top = level;
        best = one;
      }
    }
    if (!best) throw new Error('No cell within 2.2 km: the map has a hole.');
    return { site: best.site, sector: best.sector, code: codes[best.site.id * 3 + best.sector] ?? '' };
  };
}
