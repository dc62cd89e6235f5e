/** Cast and scenes of the burglary series: who fits, where, and on which evenings. */
import type { Person, Place } from '../city.ts';
import { DAY } from '../clock.ts';
import { distance } from '../map.ts';
import type { World } from '../world.ts';
import type { Ask } from './ask.ts';
import { farFrom, known } from './casting.ts';
import type { Cast } from './plant.ts';
import { habit, oddWeekdays, silent, within, type Sighting, type Window } from './seen.ts';

const scenes = 6;
/** The defaults of the pattern. */
export const metres = 800;
export const before = 1800;

export interface Scene {
  readonly place: Place;
  readonly t: number;
}

/** Pairs of people with covered phones who already ring each other, of different homes and trades without rounds. */
export function crews(ask: Ask, cast: Cast): [number, number][] {
  const { world, rows } = ask;
  const { persons, phones } = world;
  const byNumber = new Map(phones.map((phone) => [phone.number, phone]));
  const calls = new Map<number, number>();
  for (const row of rows.calls) {
    const a = byNumber.get(row.cells[0] ?? '');
    const b = byNumber.get(row.cells[1] ?? '');
    if (!a?.covered || !b?.covered || a.person === null || b.person === null) continue;
    const pair = Math.min(a.id, b.id) * phones.length + Math.max(a.id, b.id);
    calls.set(pair, (calls.get(pair) ?? 0) + 1);
  }
  const fit = (id: number): boolean => {
    const person = persons[phones[id]?.person ?? -1] as Person;
    return (
      person.age >= 18 &&
      person.age <= 55 &&
      !cast.has(person.id) &&
      !['courier', 'taxi', 'nurse', 'guard'].includes(person.job)
    );
  };
  const pairs = [...calls]
    .filter(([, n]) => n >= 3)
    .map(([pair]): [number, number] => [Math.floor(pair / phones.length), pair % phones.length])
    .filter(
      ([a, b]) =>
        fit(a) && fit(b) && persons[phones[a]?.person ?? 0]?.household !== persons[phones[b]?.person ?? 0]?.household,
    )
    .sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  // Who has many friends is in many pairs, and would be drawn by his calls.
  const d = world.context.draws.at('crew', 0);
  const [first, second] = [farFrom(ask, d), farFrom(ask, d)];
  const of = (id: number): Person => persons[phones[id]?.person ?? -1] as Person;
  const far = ([a, b]: readonly [number, number]): number =>
    Math.min(Math.max(first(of(a)), second(of(b))), Math.max(first(of(b)), second(of(a))));
  return pairs.sort((p, q) => far(p) - far(q) || p[0] - q[0] || p[1] - q[1]);
}

/**
 * Homes beside a courier's stops, on evenings when he rang there and the crew is free and has no habit. Of such evenings the one with
 * most care nurses about: they and the courier have a habit of it, so the null model sees through them.
 */
export function findScenes(
  world: World,
  attempt: number,
  of: (phone: number) => Sighting[],
  one: number,
  two: number,
): Scene[] | null {
  const { context, persons, households, life } = world;
  const d = context.draws.at('scene', attempt);
  const couriers = persons.filter(
    (p) => p.job === 'courier' && life.rounds.has(p.id) && p.phones.length > 0 && known(world, p),
  );
  const courier = d.pick(couriers);
  const his = of(courier.phones[0] ?? -1);
  const nurses = persons.filter((p) => p.job === 'nurse' && life.rounds.has(p.id)).map((p) => of(p.phones[0] ?? -1));
  const stops = d.shuffled((life.rounds.get(courier.id) ?? []).filter((_, i) => i >= 2));
  const days = d.shuffled(oddWeekdays(world));
  const out: Scene[] = [];
  for (const stop of stops) {
    const near = households.filter(
      (h) =>
        distance(h.home, stop.place) < 520 &&
        world.cells.sites.some((site) => distance(site, h.home) < 480) &&
        // No site so close to the limit that it depends on how metres are counted on the globe.
        world.cells.sites.every((site) => Math.abs(distance(site, h.home) - metres) > 15) &&
        out.every((s) => distance(s.place, h.home) > 1300),
    );
    if (near.length === 0) continue;
    const place = d.pick(near).home;
    if (out.filter((s) => s.place.district === place.district).length >= 3) continue;
    let best: (Scene & { company: number }) | undefined;
    for (const day of days) {
      if (out.some((s) => Math.floor(s.t / DAY / 7) === Math.floor(day / 7))) continue;
      const t = Math.floor(day * DAY + stop.at + d.between(-900, 900));
      const window: Window = { spot: place, from: t - 600 - before, until: t + 900 + before };
      const wide: Window = { ...window, from: window.from - 1500, until: window.until + 1500 };
      const free = [one, two].every(
        (phone) => silent(of(phone), wide.from, wide.until) && habit(of(phone), wide, metres + 500) === 0,
      );
      const atHome = [one, two].every((phone) => isFree(world, phone, t) && isAway(world, phone, t, place));
      if (!free || !atHome || !within(his, window, metres)) continue;
      const company = nurses.filter((list) => within(list, window, metres)).length;
      if (!best || company > best.company) best = { place, t, company };
    }
    if (best) out.push(best);
    if (out.length === scenes) break;
  }
  const districts = new Set(out.slice(0, 3).map((s) => s.place.district));
  const ordered = [...out].sort((a, b) => a.t - b.t);
  return out.length === scenes &&
    new Set(ordered.slice(0, 3).map((s) => s.place.district)).size >= 3 &&
    districts.size > 1
    ? ordered
    : null;
}

/** Ordinary life has him so far off in these minutes that no sector by the scene would hear him. */
function isAway(world: World, phone: number, t: number, place: Place): boolean {
  const person = world.phones[phone]?.person ?? -1;
  return [-1100, 0, 1500].every((late) => distance(world.life.where(person, t + late), place) > 1900);
}

/** Not at work: the evening belongs to its owner. */
function isFree(world: World, phone: number, t: number): boolean {
  const person = world.persons[world.phones[phone]?.person ?? -1] as Person;
  const where = world.life.where(person.id, t);
  const firm = person.firm === null ? null : world.firms[person.firm]?.place;
  return firm === null || firm === undefined || distance(where, firm) > 50;
}
