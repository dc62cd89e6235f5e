/** Among whom crimes are cast: everybody in a small town; in a larger one some hundred covered phones and accounts, whole households at a time. */
import type { Pool } from './events.ts';
import type { World } from './world.ts';

/** Shares of the pool's people: numbers whose traffic is handed over, customers of the bank, companies at it, cars from elsewhere; friends of each number. */
const parts = { phones: 0.2, holders: 0.16, companies: 0.03, workers: 0.015, outside: 0.03, friends: 5 } as const;

/** Null: everybody. It does not depend on what is planted. */
export function drawPool(world: World): Pool | null {
  const { context, phones, holders, vehicles, persons, households, ties } = world;
  const wanted = context.scale.pool;
  if (wanted === null) return null;
  const shuffled = <T>(list: readonly T[], n: number): T[] => context.draws.at('cover', n).shuffled(list);
  const pool = {
    persons: new Set<number>(),
    phones: new Set<number>(),
    vehicles: new Set<number>(),
    holders: new Set<number>(),
  };
  const take = (person: number): void => {
    for (const one of households[persons[person]?.household ?? -1]?.members ?? []) pool.persons.add(one);
  };
  const covered = phones.filter((phone) => phone.covered && phone.person !== null);
  // Who works in the streets is near everything: without some of them no scene would have its innocents.
  const works = (job: string) => covered.filter((phone) => persons[phone.person ?? -1]?.job === job);
  for (const [n, job] of ['courier', 'nurse', 'taxi'].entries())
    for (const phone of shuffled(works(job), n).slice(0, Math.round(wanted * parts.workers))) take(phone.person ?? -1);
  let counted = 0;
  for (const phone of shuffled(covered, 10)) {
    if (counted > wanted * parts.phones) break;
    // With some whom he rings: crews are cast among people who know one another.
    const near = (ties[phone.id] ?? []).filter(({ other }) => phones[other]?.covered && phones[other].person !== null);
    const friends = near.sort((a, b) => b.weight - a.weight || a.other - b.other).slice(0, parts.friends);
    for (const one of [phone.id, ...friends.map(({ other }) => other)]) take(phones[one]?.person ?? -1);
    counted += 1 + friends.length;
  }
  const customers = holders.filter((holder) => holder.covered);
  const people = customers.filter((holder) => holder.person !== null);
  for (const holder of shuffled(people, 11).slice(0, Math.round(wanted * parts.holders))) take(holder.person ?? -1);
  for (const phone of phones) if (phone.person !== null && pool.persons.has(phone.person)) pool.phones.add(phone.id);
  const companies = shuffled(
    customers.filter((h) => h.person === null),
    12,
  );
  const kept = new Set(companies.slice(0, Math.round(wanted * parts.companies)).map((h) => h.id));
  for (const holder of holders)
    if (kept.has(holder.id) || (holder.person !== null && pool.persons.has(holder.person))) pool.holders.add(holder.id);
  for (const vehicle of vehicles)
    if (vehicle.driver !== null && pool.persons.has(vehicle.driver)) pool.vehicles.add(vehicle.id);
  const outside = vehicles.filter((vehicle) => vehicle.driver === null);
  for (const vehicle of shuffled(outside, 13).slice(0, Math.round(wanted * parts.outside)))
    pool.vehicles.add(vehicle.id);
  return pool;
}
