/** On which days was the one heard at a place before and after the other came and left, and who else is near him so often? */
import { beaten, dayOf, listsWithin, metres, talks, talksOf, unlisted, type Check, type Talk } from './scan.ts';

const reach = 700;

/** Pairs of moments of two lists, within a quarter of an hour and so many metres. */
function meets(one: readonly Talk[], two: readonly Talk[], limit = reach): [Talk, Talk][] {
  const out: [Talk, Talk][] = [];
  let start = 0;
  for (const x of one) {
    while (start < two.length && (two[start] as Talk).t < x.t - 900) start += 1;
    for (let i = start; i < two.length && (two[i] as Talk).t <= x.t + 900; i += 1) {
      const y = two[i] as Talk;
      if (x.at && y.at && metres(x.at, y.at) <= limit) out.push([x, y]);
    }
  }
  return out;
}

export const carPark: Check = (city, crime) => {
  const { phones, times } = crime.facts as { phones: [string, string]; times: number[] };
  const [own, other] = [talksOf(city, phones[0]), talksOf(city, phones[1])];
  const found = meets(own, other);
  const days = Map.groupBy(found, ([x]) => dayOf(x.t));
  const handed = [...days].filter(([, pairs]) => {
    const a = pairs.map(([x]) => x.t);
    const b = pairs.map(([, y]) => y.t);
    const stay = Math.max(...b) - Math.min(...b);
    return Math.min(...a) < Math.min(...b) && Math.max(...a) > Math.max(...b) && stay >= 300 && stay <= 900;
  });
  const wrong = unlisted(crime, found.flat());
  for (const [number, list] of talks(city)) {
    if (phones.includes(number)) continue;
    const count = (limit: number): number => new Set(meets(own, list, limit).map(([x]) => dayOf(x.t))).size;
    const values = [phones[0], number];
    const days = count(reach);
    if (days >= times.length && !listsWithin(city, crime, { values, metres: reach, count }))
      wrong.push(`${number} was near on ${days} days and is no listed decoy.`);
  }
  const seen = handed.map(([day]) => day).sort((x, y) => x - y);
  return {
    holds: seen.join() === times.join() && !own.some((talk) => talk.other === phones[1]),
    says: `${phones[1]} came for ten minutes while ${phones[0]} waited, on days ${seen.join(' ')}; they never ring each other`,
    wrong: [...wrong, ...beaten(city, crime, times.length)],
  };
};
