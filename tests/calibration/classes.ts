/** To which class two belong, by the town's own books: what is true of all may be false of those who share a shift (CHANCE §3). */
import type { Person } from '#importers/city/city.ts';
import { contextOf } from '#importers/city/make.ts';
import { isFan } from '#importers/city/life/places.ts';
import { personUid, phoneUid, vehicleUid } from '#importers/city/plants/uids.ts';
import { makeWorld } from '#importers/city/world.ts';
import type { City } from './line.ts';

export interface Classes {
  /** Classes of one alone. */
  of(uid: string): string[];
  /** Classes of two, beside those of the second alone. */
  between(one: string, two: string): string[];
}

/** Rides about for a living: each is at many places at all hours. */
const riders: readonly string[] = ['taxi', 'courier', 'nurse'];

export function classesOf({ language, seed }: City): Classes {
  const context = contextOf({ size: 'small', seed, language });
  const { persons, phones, vehicles, teams } = makeWorld(context);
  const people = new Map<string, Person>();
  const put = (uid: string, person: number | null): void => {
    const who = person === null ? undefined : persons[person];
    if (who) people.set(uid, who);
  };
  for (const phone of phones) put(phoneUid(context, phone.number), phone.person);
  for (const vehicle of vehicles) put(vehicleUid(vehicle.plate), vehicle.driver);
  for (const person of persons) put(personUid(person.residentId), person.id);
  const fans = new Set(persons.filter((person) => isFan(context, person)));
  const rota = (person: Person): boolean => person.team !== null && teams[person.team]?.rota === true;
  return {
    of(uid) {
      const who = people.get(uid);
      if (!who) return [];
      return [...(riders.includes(who.job) ? ['riders'] : []), ...(rota(who) ? ['rota'] : [])];
    },
    between(one, two) {
      const [a, b] = [people.get(one), people.get(two)];
      if (!a || !b) return [];
      return [
        ...(a.firm !== null && a.firm === b.firm ? ['colleagues'] : []),
        ...(rota(a) && rota(b) ? ['rota'] : []),
        ...(fans.has(a) && fans.has(b) ? ['season tickets'] : []),
        ...(riders.includes(b.job) ? ['riders'] : []),
        ...(a.household === b.household ? ['household'] : []),
      ];
    },
  };
}

/** Those of the least and of the most active fifth. @param activity  events by uid */
export function fifths(activity: ReadonlyMap<string, number>): (uid: string) => string[] {
  const counts = [...activity.values()].sort((a, b) => a - b);
  const at = (share: number): number => counts[Math.floor(share * (counts.length - 1))] ?? 0;
  const [low, high] = [at(0.2), at(0.8)];
  return (uid) => {
    const n = activity.get(uid);
    // Where most have one event, those are the low, whatever the fifths say.
    return n === undefined ? [] : n <= low ? ['low activity'] : n >= high ? ['high activity'] : [];
  };
}
