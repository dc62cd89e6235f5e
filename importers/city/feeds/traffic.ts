/** Cameras on the most used edges, and every plate they read. */
import type { Context, Row, Vehicle } from '../city.ts';
import { slashed } from '../clock.ts';
import { exp } from '../exact.ts';
import { distance, overRiver, size, type Edge, type Roads } from '../map.ts';
import { drive, tripsOf, type Drive, type Pass, type Trip } from '../life/drives.ts';
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
  /** All reads of a day, or those of the vehicles that are wanted. */
  day(day: number, wanted?: (vehicle: Vehicle) => boolean): Row[];
  /** Reads of one trip, as rows. */
  reads(trip: Trip, crime?: string): Row[];
  passes(trip: Trip): readonly Pass[];
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
  const watched = { has: (edge: number) => byEdge.has(edge), ahead: routes.counter(byEdge) };
  const driven = (trip: Trip): Drive => drive(context, roads, routes, watched, trip);
  const readsOf = (passes: readonly Pass[], crime?: string): Row[] =>
    passes.flatMap((p) => {
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
    });
  const visitors = vehicles.flatMap((v) => ('outside' in v.owner ? visits(context, life, roads, v) : []));
  const arriving = new Map<number, Trip[]>();
  for (const trip of visitors) arriving.set(trip.day, [...(arriving.get(trip.day) ?? []), trip]);
  return {
    cameras,
    byEdge,
    passes: (trip) => driven(trip).passes,
    day(day, wanted) {
      const rows: Row[] = [];
      for (const vehicle of vehicles) {
        if (vehicle.driver === null || (wanted && !wanted(vehicle))) continue;
        let last: Drive | null = null;
        for (const planned of tripsOf(life, vehicle, day)) {
          last = driven({ ...planned, start: last?.free(planned.start) ?? planned.start });
          rows.push(...readsOf(last.passes));
        }
      }
      for (const trip of arriving.get(day) ?? [])
        if (!wanted || wanted(vehicles[trip.vehicle] as Vehicle)) rows.push(...this.reads(trip));
      return rows;
    },
    reads: (trip, crime) => readsOf(driven(trip).passes, crime),
  };
}

export function plateType({ profile }: Context, vehicle: Vehicle): string {
  return vehicle.electric ? profile.words.plateType.electric : profile.words.plateType.small;
}

/** Passes of each edge by a car of this town on a day, from the first two weeks of a thousand cars. */
function usage(context: Context, roads: Roads, routes: Routes, life: Life, vehicles: readonly Vehicle[]): Float64Array {
  const count = new Float64Array(roads.edgeCount);
  const own = vehicles.filter((vehicle) => vehicle.driver !== null);
  const step = Math.max(1, Math.floor(own.length / 1000));
  const sample = own.filter((_, i) => i % step === 0);
  for (let day = 0; day < 14; day += 1) {
    for (const vehicle of sample) {
      for (const trip of tripsOf(life, vehicle, day)) {
        const fast = context.draws.at('trip', vehicle.id, -1).chance(0.75);
        for (const edge of routes.path(trip.from, trip.to, fast)) count[edge.id] = (count[edge.id] ?? 0) + 1;
      }
    }
  }
  return count.map((n) => n / (14 * Math.max(1, sample.length)));
}

/** Spread of the cameras' traffic: the busiest tenth reads about four times the middle one (CITY §2 [37]). */
const spread = 1.2;

/**
 * Bridges, then roads watched both ways or one way, so busy that a car is read as often as the size says.
 * Each further camera wishes for a traffic of a log-normal ladder and takes the free road that comes nearest to it.
 */
function placeCameras({ draws, profile, scale }: Context, roads: Roads, used: Float64Array): Camera[] {
  const both = (edge: number): number => (used[edge] ?? 0) + (used[edge ^ 1] ?? 0);
  const ends: { from: number; edge: Edge }[] = [];
  roads.edges.forEach((list, from) => list.forEach((edge) => ends.push({ from, edge })));
  const order = ends
    .filter(({ from, edge }) => inside(roads, from) && both(edge.id) > 0)
    .sort((a, b) => both(b.edge.id) - both(a.edge.id) || a.edge.id - b.edge.id);
  const gap = Math.min(800, 800 * Math.sqrt(45 / scale.cameras));
  const cameras: Camera[] = [];
  const add = ({ from, edge }: { from: number; edge: Edge }): void => {
    const a = roads.spots[from] as { x: number; y: number };
    const b = roads.spots[edge.to] as { x: number; y: number };
    const northward = Math.abs(b.y - a.y) > Math.abs(b.x - a.x);
    const way = northward ? (b.y > a.y ? 2 : 0) : b.x > a.x ? 3 : 1;
    const street = roads.streetOf(from);
    cameras.push({
      code: `K${String(cameras.length + 101)}`,
      edge: edge.id,
      name: profile.words.checkpoint(street.name, street.crossing),
      direction: profile.words.directions[way] ?? '',
      lanes: 2 + (edge.speed > 10 ? 1 : 0),
      x: Math.round((a.x + b.x) / 2),
      y: Math.round((a.y + b.y) / 2),
    });
  };
  const clear = ({ from }: { from: number }): boolean =>
    cameras.every((camera) => distance(camera, roads.spots[from] as { x: number; y: number }) > gap);
  const bridges = ends
    .filter(({ from, edge }) => overRiver(from, edge.to))
    .sort((a, b) => both(a.edge.id) - both(b.edge.id) || a.edge.id - b.edge.id);
  let expected = 0;
  for (const bridge of bridges) {
    // The quiet bridges first, until half of the reads are spoken for.
    if (expected + both(bridge.edge.id) > scale.readsPerCarDay / 2) break;
    add(bridge);
    expected += used[bridge.edge.id] ?? 0;
  }
  const left = scale.readsPerCarDay - expected;
  const middle = left / ((scale.cameras - cameras.length) * exp((spread * spread) / 2));
  for (let k = 0; cameras.length < scale.cameras && k < scale.cameras * 4; k += 1) {
    const d = draws.at('camera', k);
    const wish = 2 * middle * exp(spread * d.normal());
    let at = 0;
    while (at + 1 < order.length && both((order[at] as { edge: Edge }).edge.id) > wish) at += 1;
    // The nearest in traffic that stands clear of the others, looked for on both sides of the wish.
    for (let off = 0; off < order.length; off += 1) {
      const one = order[at + (off % 2 === 0 ? off / 2 : -(off + 1) / 2)];
      if (!one || !clear(one)) continue;
      add(one);
      const back = roads.edges[one.edge.to]?.find((edge) => edge.id === (one.edge.id ^ 1));
      if (back && d.chance(0.8) && cameras.length < scale.cameras) add({ from: one.edge.to, edge: back });
      break;
    }
  }
  return cameras;
}

/** Not on the western and eastern rims, where the streets end. */
function inside(roads: Roads, node: number): boolean {
  const x = roads.spots[node]?.x ?? 0;
  return x > 300 && x < size - 300;
}

/** Cars from elsewhere come in over the ring, stay some hours and leave, on one to three days. */
function visits(context: Context, life: Life, roads: Roads, vehicle: Vehicle): Trip[] {
  const d = context.draws.at('visitor', vehicle.id);
  const gates = [2 * 33 + 2, 2 * 33 + 30, 30 * 33 + 2, 30 * 33 + 30, 17 * 33, 32 * 33 + 17];
  const out: Trip[] = [];
  let day = d.below(context.days);
  // Never twice on one day: a car that comes while it is still here would be two.
  for (let left = 1 + d.below(3); left > 0 && day < context.days; left -= 1) {
    const goal = d.pick(life.haunts.venues).node;
    const gate = d.pick(gates);
    const start = Math.round(day * 86_400 + (8 + d.u() * 10) * 3600);
    out.push({ vehicle: vehicle.id, day, start, from: gate, to: goal });
    out.push({ vehicle: vehicle.id, day, start: start + 3600 + d.below(14_000), from: goal, to: gate });
    day += 1 + d.below(6);
  }
  return out.filter((trip) => trip.from !== trip.to && roads.spots[trip.to] !== undefined);
}
