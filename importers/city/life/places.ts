/** Where people spend free time, and the fixed rounds of couriers and care nurses. */
import type { Context, Person, Place } from '../city.ts';
import { power } from '../exact.ts';
import { distance, placeNear, type Roads } from '../map.ts';
import { homeSpot } from '../people/households.ts';

export interface Haunts {
  readonly venues: readonly Place[];
  readonly stadium: Place;
  /** Places a person knows, with the day each is first visited and its weight. */
  of(person: Person): readonly { place: Place; first: number; weight: number }[];
}

export function makeHaunts(context: Context, roads: Roads, persons: readonly Person[]): Haunts {
  const venues: Place[] = [];
  for (let i = 0; i < 110; i += 1) venues.push(placeNear(context, roads, 7000 + i, homeSpot(context, 7000 + i), false));
  const stadium = placeNear(context, roads, 7400, { x: 8200, y: 8300 }, false);
  const known = new Map<number, readonly { place: Place; first: number; weight: number }[]>();
  return {
    venues,
    stadium,
    of(person) {
      const before = known.get(person.id);
      if (before) return before;
      const d = context.draws.at('familiar', person.id);
      const list: { place: Place; first: number; weight: number }[] = [];
      for (let rank = 1; rank <= 34; rank += 1) {
        // Free stops lie 0.2 km + Exp(2.6 km) from home (CITY §2): of eight places drawn, the one nearest to such a distance.
        const wish = 200 + 2600 * d.exponential();
        let best: Place | undefined;
        for (let k = 0; k < 8; k += 1) {
          const one = d.chance(0.75) ? d.pick(venues) : d.pick(persons).home;
          const off = Math.abs(distance(one, person.home) - wish);
          if (!best || off < Math.abs(distance(best, person.home) - wish)) best = one;
        }
        // First day = D·u^(1/0.6): the number of places known grows as t^0.6 (CITY §2, 29); the first few are known from the start.
        const first = rank <= 4 ? 0 : Math.floor(context.days * power(d.between(0.0001, 1), 1.6667));
        if (best) list.push({ place: best, first, weight: power(rank, -1.2) });
      }
      known.set(person.id, list);
      return list;
    },
  };
}

export interface Visit {
  readonly place: Place;
  /** Seconds of the day. */
  readonly at: number;
}

/** Evening rounds on fixed streets: two couriers share each, and the nurses' patients live along them. */
export function makeRounds(context: Context, roads: Roads, persons: readonly Person[]): Map<number, readonly Visit[]> {
  const rounds = new Map<number, readonly Visit[]>();
  const stopsOf = (round: number): Visit[] => {
    const d = context.draws.at('round', round);
    const order = d.shuffled([0, 1, 2, 3, 4, 5]).slice(0, 4);
    return Array.from({ length: 12 }, (_, i) => {
      const centre = context.profile.districts[order[Math.floor(i / 3)] ?? 0];
      const spot = { x: (centre?.x ?? 0) + d.between(-1300, 1300), y: (centre?.y ?? 0) + d.between(-1300, 1300) };
      return { place: placeNear(context, roads, 7500 + round * 20 + i, spot, true), at: (17 * 60 + 45 + i * 25) * 60 };
    });
  };
  const couriers = persons.filter((p) => p.job === 'courier');
  const nurses = persons.filter((p) => p.job === 'nurse').filter((_, i) => i % 3 === 0);
  couriers.forEach((person, i) => rounds.set(person.id, stopsOf(i % 3)));
  nurses.forEach((person, i) => {
    const stops = stopsOf(i % 3).filter((_, k) => k % 2 === 0);
    const visits = stops.map(({ place, at }, k) => ({
      place: placeNear(context, roads, 7700 + i * 20 + k, { x: place.x + 120, y: place.y - 90 }, true),
      at: at + context.draws.at('round', person.id, k).between(-600, 600),
    }));
    rounds.set(person.id, visits);
  });
  return rounds;
}

/** Nine home matches, Saturdays at 17:00; one adult in twelve has a season ticket. */
export const matchDay = (day: number): boolean => day % 7 === 5;
export const isFan = (context: Context, person: Person): boolean =>
  person.age >= 16 && context.draws.at('group', person.id).chance(0.08);
