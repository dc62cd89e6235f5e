/** The evenings of the convoy: weekdays of different weeks and hours, over ways with cameras and a turn. */
import type { Spot, Vehicle } from '../city.ts';
import { DAY, HOUR } from '../clock.ts';
import type { Stream } from '../draws.ts';
import type { Trip } from '../life/drives.ts';
import { distance } from '../map.ts';
import type { World } from '../world.ts';
import { clockMeets, oddWeekdays, silent } from './seen.ts';

/** Five, unless no innocent drives with the goods car on more evenings than that. */
export const evenings = [5, 4, 3] as const;
const tries = 40;
const leastCameras = 3;

export type Reads = readonly { t: number; camera: string }[];

export interface Drive {
  readonly day: number;
  readonly goods: Trip;
  readonly scout: Trip;
  /** How both cars come to the quay and get home again, apart from each other. */
  readonly ways: readonly Trip[];
}

/** Draws a way, as nodes. */
export type Ways = (d: Stream) => readonly [number, number];

/** From any of the eastern quays to any store inland. */
export function waysInland({ roads, firms }: World): Ways {
  const { quays, stores } = endsOf(roads.spots, firms);
  return (d) => [d.pick(quays), d.pick(stores)];
}

/**
 * Where cameras are few on those ways: of them the ones with cameras enough.
 * @param turning  where none of these turns: from anywhere in the east to any firm in the west, by a turn
 */
export function watchedWays({ roads, firms, traffic }: World, turning = false): Ways {
  const { quays, stores } = turning ? wideEndsOf(roads.spots, firms) : endsOf(roads.spots, firms);
  const agreed = { fast: true, pace: 1 };
  const ways = quays.flatMap((from) =>
    stores.flatMap((to): (readonly [number, number])[] => {
      const passes = traffic.passes({ vehicle: 0, day: 0, start: 20 * HOUR, from, to, agreed });
      const cameras = passes.map((pass) => traffic.byEdge.get(pass.edge.id) as Spot);
      return passes.length >= leastCameras && (!turning || bends(cameras) > 0) ? [[from, to]] : [];
    }),
  );
  return (d) => (ways.length > 0 ? d.pick(ways) : [d.pick(quays), d.pick(stores)]);
}

const endsOf = (spots: readonly Spot[], firms: World['firms']): { quays: number[]; stores: number[] } => ({
  quays: spots.flatMap((spot, node) => (spot.x > 10_300 && spot.y > 4000 && spot.y < 9500 ? [node] : [])),
  stores: firms.filter((f) => f.place.x < 5500).map((f) => f.place.node),
});

const wideEndsOf: typeof endsOf = (spots, firms) => ({
  quays: spots.flatMap((spot, node) => (spot.x > 9000 ? [node] : [])),
  stores: firms.filter((f) => f.place.x < 6500).map((f) => f.place.node),
});

export function planDrives(
  world: World,
  of: (v: Vehicle) => Reads,
  goods: Vehicle,
  scout: Vehicle,
  attempt: number,
  ways: Ways,
  wanted: number,
): Drive[] | null {
  const d = world.context.draws.at('convoy', goods.id * 1000 + scout.id, attempt);
  const out: Drive[] = [];
  for (const day of d.shuffled(oddWeekdays(world))) {
    if (out.length === wanted) break;
    if (out.some((one) => Math.floor(one.day / 7) === Math.floor(day / 7))) continue;
    for (let k = 0; k < (world.pool ? 4 * tries : tries); k += 1) {
      const start = Math.floor(day * DAY + (19.2 + d.u() * 4) * HOUR);
      if (out.some((one) => Math.abs((one.goods.start % DAY) - (start % DAY)) < 1500)) continue;
      if (![goods, scout].every((car) => stands(world, of, car, start - 5400, start + 7200))) continue;
      const made = evening(world, of, goods, scout, { day, start, d, ways });
      if (!made) continue;
      out.push(made);
      break;
    }
  }
  return out.length === wanted ? out.sort((x, y) => x.day - y.day) : null;
}

/** From the eastern quays to a store inland; null when cameras, turns or habits do not fit. */
function evening(
  world: World,
  of: (v: Vehicle) => Reads,
  goods: Vehicle,
  scout: Vehicle,
  { day, start, d, ways }: { day: number; start: number; d: Stream; ways: Ways },
): Drive | null {
  const { traffic, persons } = world;
  const [from, to] = ways(d);
  const agreed = { fast: true, pace: d.between(0.92, 1.02) };
  const lead = 110 + d.below(120);
  const trip = (car: Vehicle, at: number, a: number, b: number): Trip => ({
    vehicle: car.id,
    day,
    start: at,
    from: a,
    to: b,
  });
  const main: Trip = { ...trip(goods, start, from, to), agreed };
  const ahead: Trip = { ...trip(scout, start - lead, from, to), agreed };
  const a = traffic.passes(main);
  const b = traffic.passes(ahead);
  const cameras = a.map((p) => traffic.byEdge.get(p.edge.id) as Spot & { code: string });
  const lags = a.map((p, i) => p.t - (b[i]?.t ?? 0));
  if (a.length < leastCameras || bends(cameras) === 0 || lags.some((lag) => lag < 60 || lag > 280)) return null;
  // Neither on this way nor on the goods car's other ways of the day does ordinary life bring the scout to the same camera at that hour.
  const meets = clockMeets(
    a.map((p, i) => ({ t: p.t, camera: cameras[i]?.code ?? '' })),
    of(scout),
    1200,
  );
  const ordinary = of(goods).filter((r) => Math.floor((r.t - 4 * HOUR) / DAY) === day);
  if (meets > 0 || clockMeets(ordinary, of(scout), 900) > 0) return null;
  const [home, other] = [goods, scout].map((car) => persons[car.driver ?? -1]?.home.node ?? 0) as [number, number];
  const roundabout = [
    ...[trip(goods, start - 4200, home, from), trip(scout, start - lead - 2100, other, from)],
    ...[trip(goods, start + 4500, to, home), trip(scout, start + 2400, to, other)],
  ];
  return { day, goods: main, scout: ahead, ways: roundabout.filter((one) => one.from !== one.to) };
}

/** Cameras in the middle of three where the way turns by 30° or more. */
function bends(way: readonly Spot[]): number {
  let n = 0;
  for (let i = 1; i + 1 < way.length; i += 1) {
    const [a, b, c] = [way[i - 1], way[i], way[i + 1]] as [Spot, Spot, Spot];
    const along = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
    if (along < 0.866 * distance(a, b) * distance(b, c)) n += 1;
  }
  return n;
}

/** The car stands at home and no camera reads it. */
function stands(world: World, of: (v: Vehicle) => Reads, car: Vehicle, from: number, until: number): boolean {
  const home = world.persons[car.driver ?? -1]?.home;
  const day = Math.floor((from - 4 * HOUR) / DAY);
  const stays = world.life.plan(car.driver ?? 0, day);
  return silent(of(car), from, until) && stays.some((s) => s.place === home && s.from <= from && s.until >= until);
}
