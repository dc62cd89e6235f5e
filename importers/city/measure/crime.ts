/** The police book: how much, when, how close together, how far from home, with whom. */
import { columnOf, metres, pointOf, rowsOf, secondsOf, type CityFolder, type Point } from './files.ts';
import type { Measured } from './bands.ts';
import type { Population } from './population.ts';
import { listOf, median, share } from './sums.ts';

const DAY = 86_400;

export async function measureCrime(
  city: CityFolder,
  of: Population,
  words: { burglary: string; suspect: string; people: number; days: number },
): Promise<Measured> {
  const c = columnOf('cases');
  const scenes = new Map<string, Point>();
  const burglaries: { at: Point; t: number }[] = [];
  const spans: { middle: number; hours: number }[] = [];
  for await (const row of rowsOf(city, 'cases')) {
    const at = pointOf(c('longitude')(row), c('latitude')(row));
    scenes.set(c('case')(row), at);
    if (c('category')(row) !== words.burglary) continue;
    const [from, until] = [secondsOf(c('from')(row)), secondsOf(c('until')(row))];
    burglaries.push({ at, t: from });
    spans.push({ middle: (((from + until) / 2) % DAY) / 3600, hours: (until - from) / 3600 });
  }
  const p = columnOf('casePersons');
  const groups = new Map<string, string[]>();
  for await (const row of rowsOf(city, 'casePersons'))
    if (p('role')(row) === words.suspect) listOf(groups, p('case')(row)).push(p('resident id')(row));
  const sizes = [...groups.values()].map((group) => group.length);
  const ways = [...groups].flatMap(([number, ids]) =>
    ids.flatMap((id) => {
      const home = of.places.get(of.persons.get(id)?.home ?? '');
      const scene = scenes.get(number);
      return home && scene ? [metres(home, scene) / 1000] : [];
    }),
  );
  return {
    'cases for 1,000 people of the town and year': (scenes.size / words.people) * 1000 * (365 / words.days),
    'burglaries by day, share': share(spans, ({ middle }) => middle >= 7 && middle < 19),
    'burglaries with a span over two hours, share': share(spans, ({ hours }) => hours > 2),
    'near repeats, 400 m and 14 days, to chance': knox(burglaries),
    'suspects alone, share of cases': share(sizes, (n) => n === 1),
    'suspects in pairs, share of cases': share(sizes, (n) => n === 2),
    'from home to the scene, median km': median(ways),
  };
}

/** Pairs close in place and time, against the dates put in 99 other orders. */
function knox(list: readonly { at: Point; t: number }[]): number {
  const near: [number, number][] = [];
  // Of a long book the first two thousand: the pairs grow with the square.
  const some = list.slice(0, 2000);
  some.forEach((a, i) => {
    for (let k = i + 1; k < some.length; k += 1) if (metres(a.at, (some[k] as typeof a).at) <= 400) near.push([i, k]);
  });
  const pairs = (times: readonly number[]): number =>
    near.filter(([i, k]) => Math.abs((times[i] ?? 0) - (times[k] ?? 0)) <= 14 * DAY).length;
  const times = some.map(({ t }) => t);
  let state = 12_345;
  let sum = 0;
  for (let turn = 0; turn < 99; turn += 1) {
    const other = [...times];
    for (let i = other.length - 1; i > 0; i -= 1) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      const k = state % (i + 1);
      [other[i], other[k]] = [other[k] as number, other[i] as number];
    }
    sum += pairs(other);
  }
  return pairs(times) / Math.max(1, sum / 99);
}
