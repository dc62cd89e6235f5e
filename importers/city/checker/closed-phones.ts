/** Looks for sets of numbers that ring hardly anybody else and began together. */
import { beaten, inDecoy, partnersOf, talks, talksOf, unlisted, type Check } from './scan.ts';
import type { City } from './read.ts';

interface Set_ {
  readonly members: readonly string[];
  readonly inside: number;
  /** Days between the first uses. */
  readonly spread: number;
}

function describe(city: City, members: readonly string[]): Set_ {
  const all = members.flatMap((number) => talksOf(city, number));
  const inside = all.filter(({ other }) => members.includes(other)).length;
  // A call inside is told from both ends, one outside from one.
  const calls = inside / 2 + (all.length - inside);
  const first = members.map((number) => talksOf(city, number)[0]?.t ?? 0);
  return {
    members,
    inside: inside / 2 / Math.max(1, calls),
    spread: (Math.max(...first) - Math.min(...first)) / 86_400,
  };
}

export const closedPhones: Check = (city, crime) => {
  const { phones } = crime.facts as { phones: string[] };
  const own = describe(city, phones);
  const left = new Set<string>();
  for (const [number, list] of talks(city))
    if (list.length >= 20 && partnersOf(city, number).size <= 8) left.add(number);
  const wrong: string[] = [];
  for (const first of [...left].sort()) {
    if (!left.delete(first)) continue;
    const members = [first];
    for (const one of members) for (const other of partnersOf(city, one)) if (left.delete(other)) members.push(other);
    if (members.length < 4 || members.some((one) => phones.includes(one))) continue;
    const set = describe(city, members);
    if (set.inside >= 0.9 && set.spread <= 2 && !inDecoy(city, crime, members))
      wrong.push(`${members.join(', ')} are as closed and no listed decoy.`);
  }
  const rows = phones.flatMap((number) => talksOf(city, number));
  return {
    holds: phones.length === 5 && own.inside >= 0.9 && own.spread <= 2,
    says: `${Math.round(own.inside * 100)} % of the calls of ${phones.length} numbers stay among them, first used within ${own.spread.toFixed(1)} days`,
    wrong: [...wrong, ...unlisted(crime, rows), ...beaten(city, crime, phones.length)],
  };
};
