/** Counts, for each number, the scenes at which a cell within 800 m of it heard the phone within half an hour. */
import { beaten, decoyCount, metres, scene, talks, unlisted, type Check, type Scene, type Talk } from './scan.ts';
import type { City } from './read.ts';

export const reach = 800;

/** Scenes that each number was near, and the rows that say so. */
export function near(
  city: City,
  scenes: readonly Scene[],
  limit = reach,
): Map<string, { at: Set<number>; rows: Talk[] }> {
  const out = new Map<string, { at: Set<number>; rows: Talk[] }>();
  for (const [number, list] of talks(city)) {
    for (const talk of list) {
      if (!talk.at) continue;
      for (const [i, one] of scenes.entries()) {
        if (talk.t < one.from - 1800 || talk.t > one.until + 1800 || metres(one, talk.at) > limit) continue;
        const found = out.get(number) ?? { at: new Set<number>(), rows: [] };
        found.at.add(i);
        found.rows.push(talk);
        out.set(number, found);
      }
    }
  }
  return out;
}

export const nearScenes: Check = (city, crime) => {
  const { cases, phones, present } = crime.facts as { cases: string[]; phones: string[]; present: boolean[][] };
  const found = near(
    city,
    cases.map((number) => scene(city, number)),
  );
  const counts = phones.map((phone) => [...(found.get(phone)?.at ?? [])].sort((a, b) => a - b));
  const wanted = present.map((list) => list.flatMap((there, i) => (there ? [i] : [])));
  const wrong = phones.flatMap((phone) => unlisted(crime, found.get(phone)?.rows ?? []));
  for (const [phone, { at }] of found) {
    if (phones.includes(phone) || at.size < 4) continue;
    if (decoyCount(city, crime, [phone]) !== at.size)
      wrong.push(`${phone} was near ${at.size} scenes and is no listed decoy.`);
  }
  const most = Math.max(...counts.map((list) => list.length));
  return {
    holds: counts.join('|') === wanted.join('|'),
    says: `${phones.join(' and ')} were near scenes ${counts.map((list) => list.map((i) => i + 1).join(' ')).join(' and ')} of ${cases.length}`,
    wrong: [...wrong, ...beaten(city, crime, most)],
  };
};
