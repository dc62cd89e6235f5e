/** Trips through the streets: when a car passes which edge, with hours of the day, the driver's way and red lights. */
import type { Context, Stay, Vehicle } from '../city.ts';
import { HOUR, weekday } from '../clock.ts';
import type { Edge, Roads } from '../map.ts';
import type { Routes } from '../routes.ts';
import type { Life } from './plans.ts';

export interface Trip {
  readonly vehicle: number;
  readonly day: number;
  readonly start: number;
  readonly from: number;
  readonly to: number;
  /** A way agreed upon: its taste and pace, instead of the driver's own. */
  readonly agreed?: { readonly fast: boolean; readonly pace: number };
}

export interface Pass {
  readonly vehicle: number;
  readonly edge: Edge;
  readonly t: number;
  /** Kilometres an hour. */
  readonly speed: number;
}

/** All trips of a vehicle's driver. */
export function tripsOf(life: Life, vehicle: Vehicle, day: number): Trip[] {
  if (vehicle.driver === null) return [];
  const stays = life.plan(vehicle.driver, day);
  const out: Trip[] = [];
  for (let i = 1; i < stays.length; i += 1) {
    const a = stays[i - 1] as Stay;
    const b = stays[i] as Stay;
    if (b.driven && a.place.node !== b.place.node) {
      out.push({ vehicle: vehicle.id, day, start: a.until, from: a.place.node, to: b.place.node });
    }
  }
  return out;
}

/** Cars slow down at rush hours of workdays. */
function crowd(t: number, day: number): number {
  const hour = Math.floor(t / HOUR) % 24;
  const rush = weekday(day) < 5 && (hour === 7 || hour === 8 || hour === 17 || hour === 18);
  return rush ? 0.7 : hour >= 22 || hour < 6 ? 1.1 : 0.92;
}

/** Ninety-second lights where two arteries cross; each holds one direction for half of it. */
function hold(roads: Roads, node: number, northward: boolean, t: number): number {
  if (!roads.artery[node]) return t;
  const phase = (t + node * 37) % 90;
  const green = northward ? phase < 45 : phase >= 45;
  return green ? t : t + (northward ? 90 - phase : 45 - phase);
}

/** What is watched of the roads: `ahead` counts the watched edges of a way, so that nobody is followed where nobody looks. */
export interface Watched {
  has(edge: number): boolean;
  ahead(from: number, to: number, fast: boolean): number;
}

export interface Drive {
  /** At watched edges, in their order. */
  readonly passes: readonly Pass[];
  /** When the car can set out again, if it is to at `planned`: who is held up comes late and leaves late. */
  free(planned: number): number;
}

/** No way takes longer from its last camera to its end, in seconds. */
const longestRest = 3 * HOUR;

/** One trip, followed to the last camera of its way, and to its end only where somebody asks when that was. */
export function drive(context: Context, roads: Roads, routes: Routes, watched: Watched, trip: Trip): Drive {
  const d = context.draws.at('trip', trip.vehicle, trip.start);
  const taste = context.draws.at('trip', trip.vehicle, -1).chance(0.75);
  const fast = trip.agreed?.fast ?? (d.chance(0.95) ? taste : !taste);
  const pace = (trip.agreed?.pace ?? d.between(0.85, 1.05)) * crowd(trip.start, trip.day);
  let t = trip.start + 40 + d.below(60);
  let node = trip.from;
  let left = watched.ahead(trip.from, trip.to, fast);
  const passes: Pass[] = [];
  let way: readonly Edge[] | null = null;
  let at = 0;
  const goOn = (isDone: () => boolean): void => {
    if (isDone()) return;
    way ??= routes.path(trip.from, trip.to, fast);
    for (; at < way.length && !isDone(); at += 1) {
      const edge = way[at] as Edge;
      const metresASecond = edge.speed * pace;
      const seconds = edge.metres / metresASecond;
      if (watched.has(edge.id)) {
        const speed = Math.round(metresASecond * 3.6);
        passes.push({ vehicle: trip.vehicle, edge, t: Math.floor(t + seconds / 2), speed });
        left -= 1;
      }
      const a = roads.spots[node];
      const b = roads.spots[edge.to];
      const northward = Math.abs((b?.y ?? 0) - (a?.y ?? 0)) > Math.abs((b?.x ?? 0) - (a?.x ?? 0));
      t = hold(roads, edge.to, northward, t + seconds);
      node = edge.to;
    }
  };
  goOn(() => left === 0);
  return {
    passes,
    free(planned) {
      if (planned > t + longestRest) return planned;
      goOn(() => false);
      return Math.max(planned, Math.ceil(t));
    },
  };
}
