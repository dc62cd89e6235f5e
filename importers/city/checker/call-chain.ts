/** Follows every call to the next three within a quarter of an hour, and counts which four people recur. */
import { beaten, inDecoy, talks, unlisted, type Check, type Talk } from './scan.ts';

export const callChain: Check = (city, crime) => {
  const { phones, times } = crime.facts as { phones: string[]; times: number };
  const all = talks(city);
  const rings = (list: readonly Talk[]): Talk[] => list.filter((one) => one.out && one.file === 'telecom/calls.csv');
  const after = (number: string, from: number, until: number): Talk[] => rings(all.between(number, from, until));
  const seen = new Map<string, Set<number>>();
  const rows: { file: string; row: number }[] = [];
  const own = phones.join('|');
  for (const [a, list] of all)
    for (const one of rings(list))
      for (const two of after(one.other, one.t, one.t + 900))
        for (const three of after(two.other, two.t, one.t + 900)) {
          const chain = [a, one.other, two.other, three.other];
          if (new Set(chain).size < 4) continue;
          const key = chain.join('|');
          seen.set(key, (seen.get(key) ?? new Set()).add(one.t));
          if (key === own) rows.push(one, two, three);
        }
  const wrong = unlisted(crime, rows);
  for (const [key, starts] of seen)
    if (key !== own && starts.size >= 4 && !inDecoy(city, crime, key.split('|')) && !throughHub(key))
      wrong.push(`${key.replaceAll('|', ' → ')} recurs ${starts.size} times and is no listed decoy.`);
  const count = seen.get(own)?.size ?? 0;
  return {
    holds: count === times,
    says: `${phones.join(' → ')} recurs ${count} times within a quarter of an hour`,
    wrong: [...wrong, ...beaten(city, crime, times)],
  };

  /** Through a number that many orders pass: the listed taxi line. */
  function throughHub(key: string): boolean {
    return key.split('|').some((number) => inDecoy(city, crime, [number]) && rings(all.get(number)).length > 500);
  }
};
