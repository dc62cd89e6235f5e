/** Compares all burglaries in four habits; sees whether one hand had the time for all of them. */
import { beaten, inDecoy, metres, scene, unlisted, type Check } from './scan.ts';
import type { City } from './read.ts';

interface Habits {
  readonly number: string;
  readonly row: number;
  readonly entry: string;
  readonly methods: readonly string[];
  readonly target: string;
}

function burglaries(city: City): Habits[] {
  const kind = city.answers.language === 'zh' ? '入室盗窃' : 'Burglary';
  return city
    .rows('cases/cases')
    .filter(({ cells }) => cells[2] === kind)
    .map(({ row, cells: c }) => {
      const methods = (c[10] ?? '').split(';');
      return { number: c[0] ?? '', row, entry: c[9] ?? '', methods, target: c[11] ?? '' };
    })
    .toArray();
}

/** Entry, prey, and two methods: the share that is the same. */
function alike(a: Habits, b: Habits): number {
  const methods = a.methods.filter((one) => b.methods.includes(one)).length;
  return (Number(a.entry === b.entry) + Number(a.target === b.target) + methods) / 4;
}

/** Half a minute a hundred metres: nobody crosses the city faster. */
function feasible(city: City, a: string, b: string): boolean {
  const [x, y] = [scene(city, a), scene(city, b)].sort((p, q) => p.from - q.from);
  return x !== undefined && y !== undefined && y.from - x.until >= metres(x, y) * 0.12;
}

export const sameHand: Check = (city, crime) => {
  const { cases } = crime.facts as { cases: string[] };
  const all = burglaries(city);
  const series = all.filter(({ number }) => cases.includes(number));
  const pairs = series.flatMap((a, i) => series.slice(i + 1).map((b): [Habits, Habits] => [a, b]));
  const mean = pairs.reduce((sum, [a, b]) => sum + alike(a, b), 0) / Math.max(1, pairs.length);
  const wrong = unlisted(
    crime,
    series.map(({ row }) => ({ file: 'cases/cases.csv', row })),
  );
  let forbidden = 0;
  for (const one of all) {
    if (cases.includes(one.number)) continue;
    const same = series.reduce((sum, other) => sum + alike(one, other), 0) / Math.max(1, series.length);
    if (same < 0.8) continue;
    if (inDecoy(city, crime, [one.number]))
      forbidden += Number(!cases.every((other) => feasible(city, one.number, other)));
    else wrong.push(`${one.number} is as like and no listed decoy.`);
  }
  if (series.length === cases.length && forbidden === 0)
    wrong.push('No case with the same habits is forbidden by time.');
  return {
    holds: series.length === cases.length && mean >= 0.8 && pairs.every(([a, b]) => feasible(city, a.number, b.number)),
    says: `${series.length} burglaries are ${Math.round(mean * 100)} % alike and one hand had time for all; ${forbidden} more is forbidden by time`,
    wrong: [...wrong, ...beaten(city, crime, cases.length)],
  };
};
