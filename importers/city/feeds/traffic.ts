/** Cameras on the most used edges, and every plate they read. */
import type { Context, Row, Vehicle } from '../city.ts';
import { slashed } from '../clock.ts';
import { distance, size, type Edge, type Roads } from '../map.ts';
import { drive, tripsOf, type Pass, type Trip } from '../life/drives.ts';
import type { Life } from '../life/plans.ts';
import type { Routes } from '../routes.ts';

interface Camera {
  readonly code: string;
  readonly edge: number;
  readonly name: string;
  readonly direction: string;
  readonly lanes: number;
  readonly x: number;
  readonly y: number;
}

export interface Traffic {
  readonly cameras: readonly Camera[];
  readonly byEdge: ReadonlyMap<number, Camera>;
  /** Reads of one trip, as rows. */
  reads(trip: Trip, crime?: string): Row[];
  passes(trip: Trip): Pass[];
}

export function makeTraffic(
  context: Context,
  roads: Roads,
  routes: Routes,
  life: Life,
  vehicles: readonly Vehicle[],
): Traffic {
  const cameras = placeCameras(context, roads, usage(context, roads, routes, life, vehicles));
  const byEdge = new Map(cameras.map((camera) => [camera.edge, camera]));
  const passes = (trip: Trip): Pass[] => {
    const out: Pass[] = [];
    drive(context, roads, routes, trip, (p) => {
      if (byEdge.has(p.edge.id)) out.push(p);
    });
    return out;
  };
  return {
    cameras,
    byEdge,
    passes,
    reads: (trip, crime) =>
      passes(trip).flatMap((p) => {
        const camera = byEdge.get(p.edge.id) as Camera;
        const d = context.draws.at('read', p.vehicle, p.t);
        if (!crime && d.chance(0.03)) return [];
        const cells = [
          vehicles[p.vehicle]?.plate ?? '',
          plateType(context, vehicles[p.vehicle] as Vehicle),
          camera.code,
          slashed(p.t),
          String(1 + d.below(camera.lanes)),
          String(p.speed),
        ];
        return [{ t: p.t, id: p.vehicle, cells, ...(crime ? { crime } : {}) }];
      }),
  };
}

export function plateType({ profile }: Context, vehicle: Vehicle): string {
  return vehicle.electric ? profile.words.plateType.electric : profile.words.plateType.small;
}

/** How often each edge is driven in the first two weeks. */
function usage(context: Context, roads: Roads, routes: Routes, life: Life, vehicles: readonly Vehicle[]): Float64Array {
  const count = new Float64Array(roads.edgeCount);
  for (let day = 0; day < 14; day += 1) {
    for (const vehicle of vehicles) {
      for (const trip of tripsOf(life, vehicle, day)) {
        const fast = context.draws.at('trip', vehicle.id, -1).chance(0.75);
        for (const edge of routes.path(trip.from, trip.to, fast)) count[edge.id] = (count[edge.id] ?? 0) + 1;
      }
    }
  }
  return count;
}

/** Eighteen busy edges watched both ways and nine dull ones watched one way, none within 800 m of another. */
function placeCameras({ draws, profile }: Context, roads: Roads, used: Float64Array): Camera[] {
  const both = (edge: number): number => (used[edge] ?? 0) + (used[edge ^ 1] ?? 0);
  const ends: { from: number; edge: Edge }[] = [];
  roads.edges.forEach((list, from) => list.forEach((edge) => ends.push({ from, edge })));
  const order = [...ends].sort((a, b) => both(b.edge.id) - both(a.edge.id) || a.edge.id - b.edge.id);
  const cameras: Camera[] = [];
  const add = ({ from, edge }: { from: number; edge: Edge }): void => {
    const a = roads.spots[from] as { x: number; y: number };
    const b = roads.spots[edge.to] as { x: number; y: number };
    const northward = Math.abs(b.y - a.y) > Math.abs(b.x - a.x);
    const way = northward ? (b.y > a.y ? 2 : 0) : b.x > a.x ? 3 : 1;
    const street = roads.streetOf(from);
    const code = `K${String(cameras.length + 101)}`;
    const x = Math.round((a.x + b.x) / 2);
    const y = Math.round((a.y + b.y) / 2);
    cameras.push({
      code,
      edge: edge.id,
      name: profile.words.checkpoint(street.name, street.crossing),
      direction: profile.words.directions[way] ?? '',
      lanes: 2 + (edge.speed > 10 ? 1 : 0),
      x,
      y,
    });
  };
  const clear = ({ from }: { from: number }): boolean => {
    const spot = roads.spots[from] as { x: number; y: number };
    return spot.x > 300 && spot.x < size - 300 && cameras.every((camera) => distance(camera, spot) > 800);
  };
  for (const one of order) {
    if (cameras.length >= 36) break;
    if (!clear(one)) continue;
    add(one);
    const back = roads.edges[one.edge.to]?.find((edge) => edge.id === (one.edge.id ^ 1));
    if (back) add({ from: one.edge.to, edge: back });
  }
  const dull = order.filter(({ edge }) => both(edge.id) > 6);
  for (let k = 0; cameras.length < 45; k += 1) {
    const one = draws.at('camera', k).pick(dull);
    if (clear(one)) add(one);
  }
  return cameras;
}

/** Cars from elsewhere come in over the ring, stay some hours and leave, on one to three days. */
export function visits(context: Context, life: Life, roads: Roads, vehicle: Vehicle): Trip[] {
  const d = context.draws.at('visitor', vehicle.id);
  const gates = [2 * 33 + 2, 2 * 33 + 30, 30 * 33 + 2, 30 * 33 + 30, 17 * 33, 32 * 33 + 17];
  const out: Trip[] = [];
  const first = d.below(context.days);
  for (let i = 0; i < 1 + d.below(3); i += 1) {
    const day = Math.min(context.days - 1, first + i * (1 + d.below(6)));
    const goal = d.pick(life.haunts.venues).node;
    const gate = d.pick(gates);
    const start = Math.round(day * 86_400 + (8 + d.u() * 10) * 3600);
    out.push({ vehicle: vehicle.id, day, start, from: gate, to: goal });
    out.push({ vehicle: vehicle.id, day, start: start + 3600 + d.below(14_000), from: goal, to: gate });
  }
  return out.filter((trip) => trip.from !== trip.to && roads.spots[trip.to] !== undefined);
}
