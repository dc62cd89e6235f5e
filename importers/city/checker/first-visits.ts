/** Who was near three of the scenes, and ever else within 800 m of them? */
import { near, reach } from './near-scenes.ts';
import { beaten, listsWithin, metres, scene, talksOf, unlisted, type Check } from './scan.ts';

export const firstVisits: Check = (city, crime) => {
  const { cases, phone, scenes: wanted } = crime.facts as { cases: string[]; phone: string; scenes: number };
  const scenes = cases.map((number) => scene(city, number));
  const found = near(city, scenes);
  const own = found.get(phone);
  const other = (number: string): number => {
    const there = found.get(number);
    const rows = new Set(there?.rows.map(({ file, row }) => `${file} ${row}`));
    const places = scenes.filter((_, i) => there?.at.has(i));
    return talksOf(city, number).filter(
      ({ file, row, at }) => at && !rows.has(`${file} ${row}`) && places.some((place) => metres(place, at) <= reach),
    ).length;
  };
  const wrong = unlisted(crime, own?.rows ?? []);
  // Each limit is one walk over all calls, whoever is asked about.
  const within = new Map([[reach, found]]);
  const at = (limit: number): typeof found => {
    const known = within.get(limit) ?? near(city, scenes, limit);
    within.set(limit, known);
    return known;
  };
  for (const [number, here] of found) {
    if (number === phone || here.at.size < wanted) continue;
    const count = (limit: number): number => at(limit).get(number)?.at.size ?? 0;
    if (!listsWithin(city, crime, { values: [number], metres: reach, count }))
      wrong.push(`${number} was near ${here.at.size} scenes and is no listed decoy.`);
    if (other(number) === 0) wrong.push(`${number} was never there before or after either.`);
  }
  return {
    holds: own?.at.size === wanted && other(phone) === 0,
    says: `${phone} was near ${own?.at.size ?? 0} of ${cases.length} scenes, and heard there at no other time of nine weeks`,
    wrong: [...wrong, ...beaten(city, crime, wanted)],
  };
};
