/** Counts the sessions of every number in the hour and a half before each incident, and its talks during it. */
import { beaten, inDecoy, scene, talks, talksOf, unlisted, type Check, type Talk } from './scan.ts';

/** Talks more than ten minutes after the one before. */
const sessions = (list: readonly Talk[]): number =>
  list.filter((talk, i) => i === 0 || talk.t - (list[i - 1] as Talk).t > 600).length;

export const burst: Check = (city, crime) => {
  const { phone, cases, sessions: wanted } = crime.facts as { phone: string; cases: string[]; sessions: number };
  const scenes = cases.map((number) => scene(city, number));
  const counts = (list: readonly Talk[]): number[] =>
    scenes.map(({ from }) => sessions(list.filter(({ t }) => t >= from - 5700 && t < from)));
  const silent = (list: readonly Talk[]): boolean =>
    scenes.every(({ from, until }) => !list.some(({ t }) => t >= from && t <= until));
  const own = counts(talksOf(city, phone));
  const wrong: string[] = [];
  for (const [number, list] of talks(city)) {
    if (number === phone || list.length < 20) continue;
    if (silent(list) && counts(list).every((n) => n >= 5) && !inDecoy(city, crime, [number]))
      wrong.push(`${number} is as busy before and as silent during all of them.`);
  }
  const rows = talksOf(city, phone).filter(({ t }) => scenes.some(({ from, until }) => t >= from - 5700 && t <= until));
  return {
    holds: own.every((n) => n === wanted) && silent(talksOf(city, phone)),
    says: `${phone} has ${own.join(' ')} sessions before the ${cases.length} incidents and none during them`,
    wrong: [...wrong, ...unlisted(crime, rows), ...beaten(city, crime, wanted * cases.length)],
  };
};
