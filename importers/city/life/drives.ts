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

/**
 * The passes of a trip at watched edges.
 * @param watched  are these edges; `ahead` counts them on the rest of a way, so that nobody is followed where nobody looks
 */
export function drive(
  context: Context,
  roads: Roads,
  routes: Routes,
  watched: { has(edge: number): boolean; ahead(from: number, to: number, fast: boolean): number },
  trip: Trip,
): Pass[] {
  const d = context.draws.at('trip', trip.vehicle, trip.start);
  const taste = context.draws.at('trip', trip.vehicle, -1).chance(0.75);
  const fast = trip.agreed?.fast ?? (d.chance(0.95) ? taste : !taste);
  let left = watched.ahead(trip.from, trip.to, fast);
  const out: Pass[] = [];
  if (left === 0) return out;
  const pace = (trip.agreed?.pace ?? d.between(0.85, 1.05)) * crowd(trip.start, trip.day);
  let t = trip.start + 40 + d.below(60);
  let node = trip.from;
  for (const edge of routes.path(trip.from, trip.to, fast)) {
    const metresASecond = edge.speed * pace;
    const seconds = edge.metres / metresASecond;
    if (watched.has(edge.id)) {
      out.push({ vehicle: trip.vehicle, edge, t: Math.floor(t + seconds / 2), speed: Math.round(metresASecond * 3.6) });
      left -= 1;
      if (left === 0) break;
    }
    const a = roads.spots[node];
    const b = roads.spots[edge.to];
    const northward = Math.abs((b?.y ?? 0) - (a?.y ?? 0)) > Math.abs((b?.x ?? 0) - (a?.x ?? 0));
    t = hold(roads, edge.to, northward, t + seconds);
    node = edge.to;
  }
  return out;
}
