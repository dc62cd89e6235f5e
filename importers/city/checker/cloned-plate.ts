/** Looks at every plate for two reads so far apart that no car could be at both. */
import { beaten, dayOf, inDecoy, metres, reads, unlisted, type Check, type Read } from './scan.ts';

/** Pairs above a speed and distance; the generator measures on its own flat map, so limits have a margin of two per cent. */
function pairs(list: readonly Read[], margin: number): [Read, Read][] {
  const out: [Read, Read][] = [];
  list.forEach((a, i) => {
    for (let k = i + 1; k < list.length && (list[k] as Read).t - a.t <= 420; k += 1) {
      const b = list[k] as Read;
      const far = metres(a.at, b.at);
      if (far >= 2500 * margin && far * 3.6 > 150 * margin * Math.max(1, b.t - a.t)) out.push([a, b]);
    }
  });
  return out;
}

export const clonedPlate: Check = (city, crime) => {
  const { plate, days } = crime.facts as { plate: string; days: number[] };
  const own = reads(city).get(plate);
  const sure = pairs(own, 1.02);
  const seen = [...new Set(pairs(own, 0.98).map(([a]) => dayOf(a.t)))].sort((a, b) => a - b);
  const rows = sure.flat().map(({ row }) => ({ file: 'traffic/reads.csv', row }));
  const wrong = unlisted(crime, rows);
  const proving = new Set(
    pairs(own, 0.98)
      .flat()
      .map(({ row }) => row),
  );
  for (const { file, row } of crime.evidence)
    if (file === 'traffic/reads.csv' && !proving.has(row)) wrong.push(`Row ${row} is listed and contradicts no other.`);
  for (const [other, list] of reads(city)) {
    if (other === plate || pairs(list, 1.02).length === 0) continue;
    if (!inDecoy(city, crime, [other])) wrong.push(`${other} was in two places as well and is no listed decoy.`);
  }
  return {
    holds: seen.join() === days.join(),
    says: `${plate} was read too far apart on days ${seen.join(' ')}: ${sure.length} pairs above 150 km/h`,
    wrong: [...wrong, ...beaten(city, crime, days.length)],
  };
};
