/** Pairs that ring each other often: on how many days were they close for an hour and a half and did not ring each other? */
import { beaten, dayOf, isPrivate, listsWithin, metres, talks, talksOf, type Check, type Talk } from './scan.ts';
import type { City } from './read.ts';

const reach = 700;

function silentDays(city: City, a: string, b: string, limit = reach): number[] {
  const heard = (number: string): Talk[] => talksOf(city, number).filter(({ at }) => at !== undefined);
  const [one, two] = [heard(a), heard(b)];
  const joint = new Map<number, number[]>();
  let start = 0;
  for (const x of one) {
    while (start < two.length && (two[start] as Talk).t < x.t - 5400) start += 1;
    for (let i = start; i < two.length && (two[i] as Talk).t <= x.t + 5400; i += 1) {
      const y = two[i] as Talk;
      if (x.at && y.at && metres(x.at, y.at) <= limit)
        joint.set(dayOf(x.t), [...(joint.get(dayOf(x.t)) ?? []), x.t, y.t]);
    }
  }
  const between = talksOf(city, a).filter(({ other }) => other === b);
  return [...joint].flatMap(([day, times]) => {
    const [from, until] = [Math.min(...times), Math.max(...times)];
    return until - from >= 5400 && !between.some(({ t }) => t >= from && t <= until) ? [day] : [];
  });
}

export const silentPair: Check = (city, crime) => {
  const { phones, occasions, rings } = crime.facts as { phones: [string, string]; occasions: number; rings: number };
  const days = silentDays(city, ...phones);
  const wrong: string[] = [];
  let others = 0;
  for (const [a, list] of talks(city)) {
    if (!isPrivate(city, a) || !list.some(({ at }) => at)) continue;
    const counts = new Map<string, number>();
    for (const { other } of list) counts.set(other, (counts.get(other) ?? 0) + 1);
    for (const [b, n] of counts) {
      if (n < 12 || b <= a || !isPrivate(city, b) || (phones.includes(a) && phones.includes(b))) continue;
      const found = silentDays(city, a, b).length;
      if (found < occasions) continue;
      others += 1;
      const count = (limit: number): number => silentDays(city, a, b, limit).length;
      if (city.answers.size === 'small' && !listsWithin(city, crime, { values: [a, b], metres: reach, count }))
        wrong.push(`${a} and ${b} were silent together on ${found} days and are no listed decoy.`);
    }
  }
  // In a larger town there are too many to list: the key says how many luck gives.
  const luck = crime.weak?.luck ?? 0;
  if (others > 2 * luck + 10) wrong.push(`${others} other pairs are as silent; the key says that luck gives ${luck}.`);
  const told = talksOf(city, phones[0]).filter(({ other }) => other === phones[1]).length;
  return {
    holds: days.length === occasions && told === rings,
    says: `${phones.join(' and ')} ring each other ${told} times and were silent together on ${days.length} days; as were ${others} other pairs; luck gives ${luck}`,
    wrong: [...wrong, ...beaten(city, crime, occasions)],
  };
};
