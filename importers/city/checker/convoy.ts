/** Finds the scout among all cars by days with a read before each of the goods car's, and sees that nobody else does so. */
import { beaten, dayOf, reads, type Check } from './scan.ts';

export const convoy: Check = (city, crime) => {
  const { goods, scout, days } = crime.facts as { goods: string; scout: string; days: number[] };
  const wrong: string[] = [];
  const evidence = new Set(crime.evidence.map((one) => one.row));
  const own = Map.groupBy(reads(city).get(goods), ({ camera }) => camera);
  const met = new Map<string, Map<number, Set<string>>>();
  for (const [plate, list] of reads(city)) {
    if (plate === goods) continue;
    const of = new Map<number, Set<string>>();
    for (const read of list)
      for (const mine of own.get(read.camera) ?? []) {
        if (Math.abs(read.t - mine.t) > 300) continue;
        of.set(dayOf(mine.t), (of.get(dayOf(mine.t)) ?? new Set()).add(mine.camera));
        if (plate !== scout) continue;
        if (read.t >= mine.t) wrong.push(`The scout is behind in row ${read.row}.`);
        if (!evidence.has(mine.row) || !evidence.has(read.row))
          wrong.push(`Rows ${mine.row} and ${read.row} support it and are not listed.`);
      }
    if (of.size > 0) met.set(plate, of);
  }
  const together = [...(met.get(scout) ?? [])].filter(([, cameras]) => cameras.size >= 3).map(([day]) => day);
  together.sort((a, b) => a - b);
  return {
    holds: together.join() === days.join(),
    says: `${scout} was minutes ahead of ${goods} on days ${together.join(' ')}, at three cameras or more`,
    wrong: [...wrong, ...beaten(city, crime, days.length)],
  };
};
