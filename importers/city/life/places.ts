/** Where people spend free time, and the fixed rounds of couriers and care nurses. */
import { placeIds, type Context, type Person, type Place } from '../city.ts';
import type { Stream } from '../draws.ts';
import { power } from '../exact.ts';
import { distance, placeNear, type Roads } from '../map.ts';
import { homeSpot } from '../people/households.ts';

export interface Haunts {
  readonly venues: readonly Place[];
  readonly stadium: Place;
  /** Places a person knows, with the day each is first visited and its weight. */
  of(person: Person): readonly { place: Place; first: number; weight: number }[];
  /** One of the places that a person knows by a day, drawn by weight. */
  choose(person: Person, day: number, d: Stream): Place;
}

export function makeHaunts(context: Context, roads: Roads, persons: readonly Person[]): Haunts {
  const venues: Place[] = [];
  for (let i = 0; i < context.scale.venues; i += 1)
    venues.push(placeNear(context, roads, placeIds.venue + i, homeSpot(context, placeIds.venue + i), false));
  const stadium = placeNear(context, roads, placeIds.stadium, { x: 8200, y: 8300 }, false);
  // Sixty places in half a year, of which u^0.6 are known after the share u of it (CITY §2 [29], [30]).
  const count = Math.round(60 * power(context.days / 182, 0.6));
  const weights = Array.from({ length: count }, (_, rank) => power(rank + 1, -1.2));
  // One row of each table for each person, filled when first asked for: an index of `venues`, or minus one and a person whose home it is.
  const refs = new Int32Array(persons.length * count);
  const firsts = new Uint8Array(persons.length * count);
  const learnt = new Uint8Array(persons.length);
  const at = (ref: number): Place => (ref < 0 ? (persons[-1 - ref] as Person).home : (venues[ref] as Place));
  /** Where somebody's row begins. */
  const rowOf = (person: Person): number => {
    const start = person.id * count;
    if (learnt[person.id]) return start;
    learnt[person.id] = 1;
    const d = context.draws.at('familiar', person.id);
    for (let rank = 0; rank < count; rank += 1) {
      // Free stops lie 0.2 km + Exp(2.6 km) from home (CITY §2): of eight places drawn, the one nearest to such a distance.
      const wish = 200 + 2600 * d.exponential();
      let best = 0;
      let least = Infinity;
      for (let k = 0; k < 8; k += 1) {
        const one = d.chance(0.75) ? d.below(venues.length) : -1 - d.below(persons.length);
        const off = Math.abs(distance(at(one), person.home) - wish);
        if (off < least) {
          best = one;
          least = off;
        }
      }
      refs[start + rank] = best;
      firsts[start + rank] = rank < 4 ? 0 : Math.floor(context.days * power(d.between(0.0001, 1), 1.6667));
    }
    return start;
  };
  return {
    venues,
    stadium,
    of(person) {
      const start = rowOf(person);
      return weights.map((weight, i) => ({ place: at(refs[start + i] ?? 0), first: firsts[start + i] ?? 0, weight }));
    },
    choose(person, day, d) {
      const start = rowOf(person);
      let total = 0;
      for (let i = 0; i < count; i += 1) if ((firsts[start + i] ?? 0) <= day) total += weights[i] ?? 0;
      let rest = d.u() * total;
      let last = 0;
      for (let i = 0; i < count; i += 1) {
        if ((firsts[start + i] ?? 0) > day) continue;
        last = i;
        rest -= weights[i] ?? 0;
        if (rest < 0) break;
      }
      return at(refs[start + last] ?? 0);
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
      return {
        place: placeNear(context, roads, placeIds.stop + round * 20 + i, spot, true),
        at: (17 * 60 + 45 + i * 25) * 60,
      };
    });
  };
  const couriers = persons.filter((p) => p.job === 'courier');
  const nurses = persons.filter((p) => p.job === 'nurse').filter((_, i) => i % 3 === 0);
  const count = Math.max(1, Math.round(couriers.length / 2));
  couriers.forEach((person, i) => rounds.set(person.id, stopsOf(i % count)));
  nurses.forEach((person, i) => {
    const stops = stopsOf(i % count).filter((_, k) => k % 2 === 0);
    const visits = stops.map(({ place, at }, k) => ({
      place: placeNear(context, roads, placeIds.patient + i * 20 + k, { x: place.x + 120, y: place.y - 90 }, true),
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
