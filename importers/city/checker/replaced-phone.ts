/** Among the numbers that begin after the raid, one shares five contacts with the silent one that do not know each other. */
import { beaten, inDecoy, isPrivate, partnersOf, seconds, talks, talksOf, unlisted, type Check } from './scan.ts';
import type { City } from './read.ts';

/** How many of these numbers remain when those that ring each other count as one, business lines as none. */
function groups(city: City, numbers: readonly string[]): number {
  const left = new Set(numbers.filter((number) => isPrivate(city, number)));
  let count = 0;
  for (const first of left) {
    count += 1;
    const open = [first];
    left.delete(first);
    for (let one = open.pop(); one !== undefined; one = open.pop())
      for (const other of partnersOf(city, one)) if (left.delete(other)) open.push(other);
  }
  return count;
}

export const replacedPhone: Check = (city, crime) => {
  const { old, number, at, contacts } = crime.facts as { old: string; number: string; at: string; contacts: string[] };
  const raid = seconds(at);
  const before = talksOf(city, old).filter(({ t }) => t <= raid);
  const known = new Set(before.map(({ other }) => other));
  const shared = (one: string): string[] => [...partnersOf(city, one)].filter((other) => known.has(other)).sort();
  const strength = groups(city, shared(number));
  const wrong: string[] = [];
  let tried = 0;
  for (const [other, list] of talks(city)) {
    const began = list[0]?.t ?? 0;
    if (other === number || began < raid - 86_400 || began > raid + 7 * 86_400) continue;
    tried += 1;
    if (groups(city, shared(other)) >= strength && !inDecoy(city, crime, [other]))
      wrong.push(`${other} begins then, shares as much and is no listed decoy.`);
  }
  const silent = talksOf(city, old).every(({ t }) => t <= raid);
  const began = talksOf(city, number)[0]?.t ?? 0;
  const rows = [...before.filter(({ other }) => contacts.includes(other)), ...talksOf(city, number)];
  return {
    holds: silent && began > raid && began < raid + 3 * 86_400 && shared(number).join() === [...contacts].sort().join(),
    says: `${old} is silent after ${at}; of ${tried + 1} numbers that begin then, ${number} alone shares ${strength} contacts that do not know each other`,
    wrong: [...wrong, ...unlisted(crime, rows), ...beaten(city, crime, contacts.length)],
  };
};
