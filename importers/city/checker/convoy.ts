/** Finds the scout among all cars by days with a read before each of the goods car's, and sees that nobody else does so. */
import { beaten, dayOf, reads, type Check, type Read } from './scan.ts';

export const convoy: Check = (city, crime) => {
  const { goods, scout, days } = crime.facts as { goods: string; scout: string; days: number[] };
  const wrong: string[] = [];
  const evidence = new Set(crime.evidence.map((one) => one.row));
  const others = new Map<string, { plate: string; read: Read }[]>();
  for (const [plate, list] of reads(city))
    if (plate !== goods)
      for (const read of list) {
        const at = others.get(read.camera);
        if (at) at.push({ plate, read });
        else others.set(read.camera, [{ plate, read }]);
      }
  const met = new Map<string, Map<number, Set<string>>>();
  for (const mine of reads(city).get(goods) ?? []) {
    for (const { plate, read } of others.get(mine.camera) ?? []) {
      if (Math.abs(read.t - mine.t) > 300) continue;
      const of = met.get(plate) ?? new Map<number, Set<string>>();
      of.set(dayOf(mine.t), (of.get(dayOf(mine.t)) ?? new Set()).add(mine.camera));
      met.set(plate, of);
      if (plate !== scout) continue;
      if (read.t >= mine.t) wrong.push(`The scout is behind in row ${read.row}.`);
      if (!evidence.has(mine.row) || !evidence.has(read.row))
        wrong.push(`Rows ${mine.row} and ${read.row} support it and are not listed.`);
    }
  }
  const together = [...(met.get(scout) ?? [])].filter(([, cameras]) => cameras.size >= 3).map(([day]) => day);
  together.sort((a, b) => a - b);
  return {
    holds: together.join() === days.join(),
    says: `${scout} was minutes ahead of ${goods} on days ${together.join(' ')}, at three cameras or more`,
    wrong: [...wrong, ...beaten(city, crime, days.length)],
  };
};
