/** Streets, districts and addresses on 12 × 12 km: a jittered grid with arteries, a ring, a river and its bridges. */
import type { Context, Place, Spot } from './city.ts';
import { flat } from './flat.ts';

export const size = 12_000;
const side = 33;
const step = 375;
/** Edges between these two columns cross the river. */
const bank = 18;
const bridges = [2, 12, 17, 22, 30];

export interface Edge {
  readonly to: number;
  readonly metres: number;
  /** Metres a second when the road is free. */
  readonly speed: number;
  readonly id: number;
}

export interface Roads {
  readonly spots: readonly Spot[];
  readonly edges: readonly (readonly Edge[])[];
  readonly artery: readonly boolean[];
  readonly streetOf: (node: number) => { name: string; crossing: string };
  readonly edgeCount: number;
}

/** Between these two crossings a road crosses the river. */
export const overRiver = (a: number, b: number): boolean =>
  Math.floor(a / side) === Math.floor(b / side) && Math.min(a % side, b % side) === bank;

const isArtery = (line: number): boolean => line % 5 === 2;
const isRing = (line: number): boolean => line === 2 || line === 32 - 2;

export function makeRoads({ draws, profile }: Context): Roads {
  const spots: Spot[] = [];
  for (let node = 0; node < side * side; node += 1) {
    const d = draws.at('road', node);
    spots.push({
      x: Math.round((node % side) * step + d.between(-80, 80)),
      y: Math.round(Math.floor(node / side) * step + d.between(-80, 80)),
    });
  }
  const possible: { a: number; b: number; line: number; major: boolean; order: number }[] = [];
  for (let a = 0; a < side * side; a += 1) {
    const column = a % side;
    const row = Math.floor(a / side);
    if (column + 1 < side && (column !== bank || bridges.includes(row))) {
      possible.push({ a, b: a + 1, line: 33 + row, major: isArtery(row), order: draws.at('road', a, 1).u() });
    }
    if (row + 1 < side)
      possible.push({ a, b: a + side, line: column, major: isArtery(column), order: draws.at('road', a, 2).u() });
  }
  possible.sort((p, q) => Number(q.major) - Number(p.major) || p.order - q.order || p.a - q.a || p.b - q.b);
  const group = spots.map((_, node) => node);
  const root = (node: number): number => {
    while (group[node] !== node) node = group[node] ?? node;
    return node;
  };
  const edges: Edge[][] = spots.map(() => []);
  let edgeCount = 0;
  for (const { a, b, line, major, order } of possible) {
    const joins = root(a) !== root(b);
    if (!joins && !major && order < 0.15) continue;
    group[root(a)] = root(b);
    const p = spots[a] as Spot;
    const q = spots[b] as Spot;
    const metres = Math.round(distance(p, q));
    const speed = isRing(line % 33) ? 17 : major ? 13 : 8;
    edges[a]?.push({ to: b, metres, speed, id: edgeCount });
    edges[b]?.push({ to: a, metres, speed, id: edgeCount + 1 });
    edgeCount += 2;
  }
  const artery = spots.map((_, node) => isArtery(node % side) && isArtery(Math.floor(node / side)));
  const name = (line: number): string => profile.street(line, isArtery(line % 33));
  const streetOf = (node: number): { name: string; crossing: string } => {
    const along = name(33 + Math.floor(node / side));
    const across = name(node % side);
    return node % 2 === 0 ? { name: along, crossing: across } : { name: across, crossing: along };
  };
  return { spots, edges, artery, streetOf, edgeCount };
}

/** Straight distance in metres. */
export function distance(a: Spot, b: Spot): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return Math.sqrt(dx * dx + dy * dy);
}

/** Degrees with six decimals, WGS-84. */
export function degrees({ profile }: Context, spot: Spot): { lon: string; lat: string } {
  return {
    lon: (profile.corner.lon + spot.x / profile.degree.lon).toFixed(6),
    lat: (profile.corner.lat + spot.y / profile.degree.lat).toFixed(6),
  };
}

/** An address beside a crossing near a wanted spot. Flats get the address of their house. */
export function placeNear(context: Context, roads: Roads, id: number, spot: Spot, isFlat: boolean): Place {
  const d = context.draws.at('address', id);
  const node = nearestNode(roads, spot);
  const at = roads.spots[node] as Spot;
  const x = Math.round(at.x + d.between(-150, 150));
  const y = Math.round(at.y + d.between(-40, 40));
  const district = districtOf(context, { x, y });
  const street = roads.streetOf(node).name;
  const house = 1 + Math.round((node % side) * 9 + Math.floor(node / side) * 9 + d.below(9));
  const name = context.profile.districts[district]?.name ?? '';
  const address = context.profile.address(name, street, house, isFlat ? d.below(900) : null);
  return { id, node, x, y, district, address: flat(address), street };
}

function districtOf({ profile }: Context, spot: Spot): number {
  let best = 0;
  for (let i = 1; i < profile.districts.length; i += 1) {
    if (distance(profile.districts[i] as Spot, spot) < distance(profile.districts[best] as Spot, spot)) best = i;
  }
  return best;
}

/** The crossing next to a spot: the jitter is small, so it is one of nine. */
export function nearestNode(roads: Roads, spot: Spot): number {
  const column = Math.min(side - 1, Math.max(0, Math.round(spot.x / step)));
  const row = Math.min(side - 1, Math.max(0, Math.round(spot.y / step)));
  let best = row * side + column;
  for (let r = Math.max(0, row - 1); r <= Math.min(side - 1, row + 1); r += 1) {
    for (let c = Math.max(0, column - 1); c <= Math.min(side - 1, column + 1); c += 1) {
      const node = r * side + c;
      if (distance(roads.spots[node] as Spot, spot) < distance(roads.spots[best] as Spot, spot)) best = node;
    }
  }
  return best;
}
