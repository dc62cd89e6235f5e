/** Calls and texts of fully covered numbers: partners, bursts, both directions, circles, distance, length, hours; and where their phones were. */
import { columnOf, hourOf, metres, rowsOf, secondsOf, weekdayOf, type CityFolder, type Point } from './files.ts';
import type { Measured } from './bands.ts';
import type { Population } from './population.ts';
import { correlation, count, listOf, logSlope, mean, median, quantile, share } from './sums.ts';

interface Line {
  readonly partners: Map<string, number>;
  readonly times: number[];
  /** Places, with the first time at each. */
  readonly sites: Map<string, { n: number; first: number; point: Point }>;
  readonly nights: Map<string, number>;
}

/** @param rings  words for those who ring at doors for a living */
export async function measureTalk(city: CityFolder, of: Population, rings: ReadonlySet<string>): Promise<Measured> {
  const operator = [...of.cells.values()].length > 0 ? await coveredOperator(city, of) : '';
  const lines = new Map<string, Line>();
  const covered = (number: string): Line | undefined => {
    const one = of.numbers.get(number);
    if (!one?.owner || one.operator !== operator || !heard.has(number)) return undefined;
    const known = lines.get(number);
    if (known) return known;
    const made: Line = { partners: new Map(), times: [], sites: new Map(), nights: new Map() };
    lines.set(number, made);
    return made;
  };
  const heard = await heardNumbers(city);
  const pairs = new Map<string, { forward: number; back: number; early: number; late: number }>();
  const loads = new Map<string, number>();
  const seconds: number[] = [];
  let unanswered = 0;
  let calls = 0;
  let night = 0;
  const days = { work: 0, free: 0 };
  let start = Infinity;
  let end = 0;
  const event = (from: string, to: string, t: number, cells: readonly [string, string]): void => {
    start = Math.min(start, t);
    end = Math.max(end, t);
    count(loads, from);
    count(loads, to);
    if (hourOf(t) < 6) night += 1;
    days[weekdayOf(t) < 5 ? 'work' : 'free'] += 1;
    const both = [covered(from), covered(to)];
    for (const [i, line] of both.entries()) {
      if (!line) continue;
      count(line.partners, i === 0 ? to : from);
      if (i === 0) line.times.push(t);
      const cell = of.cells.get(cells[i] ?? '');
      if (!cell) continue;
      const site = line.sites.get(cell.site);
      if (site) site.n += 1;
      else line.sites.set(cell.site, { n: 1, first: t, point: cell.point });
      if (hourOf(t) >= 22 || hourOf(t) < 6) count(line.nights, cells[i] ?? '');
    }
    if (!both[0] && !both[1]) return;
    const key = from < to ? `${from}|${to}` : `${to}|${from}`;
    const pair = pairs.get(key) ?? { forward: 0, back: 0, early: 0, late: 0 };
    pairs.set(key, pair);
    pair[from < to ? 'forward' : 'back'] += 1;
    const week = Math.floor((t - start) / 604_800);
    if (week < 4) pair.early += 1;
    else if (week >= 5 && week < 9) pair.late += 1;
  };
  const c = columnOf('calls');
  const [caller, called, at, length] = [c('caller'), c('called'), c('start'), c('seconds')];
  const [fromCell, toCell] = [c('caller cell'), c('called cell')];
  for await (const row of rowsOf(city, 'calls')) {
    calls += 1;
    if (Number(length(row)) > 0) seconds.push(Number(length(row)));
    else unanswered += 1;
    event(caller(row), called(row), secondsOf(at(row)), [fromCell(row), toCell(row)]);
  }
  const x = columnOf('texts');
  for await (const row of rowsOf(city, 'texts'))
    if (row.length > 4)
      event(x('sender')(row), x('receiver')(row), secondsOf(x('sent')(row)), [
        x('sender cell')(row),
        x('receiver cell')(row),
      ]);

  const isRinger = (number: string): boolean =>
    rings.has(of.persons.get(of.numbers.get(number)?.owner ?? '')?.work ?? '');
  const all = [...lines.values()];
  // Who rings at doors for a living has partners without end: of them another line of the table speaks.
  const degrees = [...lines].flatMap(([number, { partners }]) => (isRinger(number) ? [] : [partners.size]));
  const busy = all.filter(({ times }) => times.length >= 50);
  const bursts = busy.map(({ times }) => {
    const sorted = [...times].sort((a, b) => a - b);
    const gaps = sorted.slice(1).map((t, i) => t - (sorted[i] ?? 0));
    const middle = mean(gaps);
    const spread = Math.sqrt(mean(gaps.map((gap) => (gap - middle) ** 2)));
    return (spread - middle) / (spread + middle);
  });
  const tops = all
    .filter(({ partners }) => partners.size >= 5)
    .map(({ partners }) => {
      const sorted = [...partners.values()].sort((a, b) => b - a);
      const sum = sorted.reduce((n, one) => n + one, 0);
      return [(sorted[0] ?? 0) / sum, sorted.slice(0, 3).reduce((n, one) => n + one, 0) / sum] as const;
    });
  const inside = [...pairs].filter(([key]) => key.split('|').every((number) => lines.has(number)));
  // Who rings at doors for a living knows nobody by it.
  const ties = inside.filter(([key]) => !key.split('|').some(isRinger));
  const known = ties.filter(([, p]) => p.forward + p.back >= 3).map(([key]) => key);
  const strong = ties.filter(([, p]) => p.forward + p.back >= 4);
  const steady = [...pairs.values()].filter(({ early }) => early >= 3);
  const load = [...loads.values()].sort((a, b) => b - a);
  const total = load.reduce((n, one) => n + one, 0);
  const weeks = (end - start) / 604_800;
  return {
    'call partners, median': median(degrees),
    'call partners, 99th to median': quantile(degrees, 0.99) / median(degrees),
    'share of the first partner': mean(tops.map(([one]) => one)),
    'share of the first three partners': mean(tops.map(([, three]) => three)),
    'pairs with both directions, share (4 events or more)': share(strong, ([, p]) => p.forward > 0 && p.back > 0),
    'ties of weeks 1–4 again in weeks 6–9, share': share(steady, ({ late }) => late > 0),
    ...circles(known),
    'fall of ties with distance, slope': distanceSlope(of, lines, known),
    'burstiness of callers with 50 events': median(bursts),
    'call length, mean s': mean(seconds),
    'call length, 90th s': quantile(seconds, 0.9),
    'unanswered, share': unanswered / calls,
    'calls from 0 to 6 h, share': night / (days.work + days.free),
    'weekday to weekend': days.work / 5 / (days.free / 2),
    'calls at the busiest 0.5 % of numbers, share':
      load.slice(0, Math.max(1, Math.round(load.length * 0.005))).reduce((n, one) => n + one, 0) / total,
    ...places(all, start, weeks),
  };
}

/** The operator that hands over its traffic: that of the numbers with cells. */
async function coveredOperator(city: CityFolder, of: Population): Promise<string> {
  for await (const row of rowsOf(city, 'cells')) {
    const operator = columnOf('cells')('operator')(row);
    if ([...of.numbers.values()].some((one) => one.operator === operator)) return operator;
  }
  return '';
}

/** Numbers with a cell: an operator may hand over those of some districts alone. */
async function heardNumbers(city: CityFolder): Promise<Set<string>> {
  const heard = new Set<string>();
  const c = columnOf('calls');
  for await (const row of rowsOf(city, 'calls')) {
    if (c('caller cell')(row) !== '') heard.add(c('caller')(row));
    if (c('called cell')(row) !== '') heard.add(c('called')(row));
  }
  return heard;
}

/** Local clustering and degree mixing among ties between covered numbers. */
function circles(keys: readonly string[]): Measured {
  const near = new Map<string, Set<string>>();
  const add = (a: string, b: string): void => {
    near.set(a, (near.get(a) ?? new Set()).add(b));
  };
  for (const key of keys) {
    const [a = '', b = ''] = key.split('|');
    add(a, b);
    add(b, a);
  }
  const local = [...near.values()]
    .filter((set) => set.size >= 2)
    .map((set) => {
      const list = [...set];
      let closed = 0;
      list.forEach((a, i) => list.slice(i + 1).forEach((b) => (closed += near.get(a)?.has(b) ? 1 : 0)));
      return closed / ((list.length * (list.length - 1)) / 2);
    });
  const degree = (number: string): number => near.get(number)?.size ?? 0;
  const ends = keys.flatMap((key) => {
    const [a = '', b = ''] = key.split('|');
    return [[degree(a), degree(b)] as const, [degree(b), degree(a)] as const];
  });
  return { 'clustering, local mean': mean(local), 'mixing of degrees': correlation(ends) };
}

/** How much rarer a tie is at twice the distance of homes: slope from 0.5 to 8 km; households aside. */
function distanceSlope(of: Population, lines: ReadonlyMap<string, unknown>, keys: readonly string[]): number {
  const home = (number: string): Point | undefined =>
    of.places.get(of.persons.get(of.numbers.get(number)?.owner ?? '')?.home ?? '');
  const edges = [500, 1000, 2000, 4000, 8000];
  const bin = (m: number): number => edges.findIndex((edge, i) => m >= edge && m < (edges[i + 1] ?? 0));
  const ties = new Map<number, number>();
  const chances = new Map<number, number>();
  for (const key of keys) {
    const [a, b] = key.split('|').map(home);
    if (a && b) count(ties, bin(metres(a, b)));
  }
  const numbers = [...lines.keys()].slice(0, 1500).map(home);
  numbers.forEach((a, i) => numbers.slice(i + 1).forEach((b) => a && b && count(chances, bin(metres(a, b)))));
  return logSlope(
    edges.slice(0, 4).map((edge, i) => [edge * 1.41, (ties.get(i) ?? 0) / Math.max(1, chances.get(i) ?? 0)] as const),
  );
}

/** Where phones were: the night's sector, the first two sites, new sites over time, the spread of a life. */
function places(all: readonly Line[], start: number, weeks: number): Measured {
  const nights = all.flatMap(({ nights: at }) => {
    const counts = [...at.values()];
    const sum = counts.reduce((n, one) => n + one, 0);
    return sum >= 10 ? [Math.max(...counts) / sum] : [];
  });
  const moved = all.filter(({ sites }) => [...sites.values()].reduce((n, one) => n + one.n, 0) >= 50);
  const two = moved.map(({ sites }) => {
    const counts = [...sites.values()].map(({ n }) => n).sort((a, b) => b - a);
    return ((counts[0] ?? 0) + (counts[1] ?? 0)) / counts.reduce((n, one) => n + one, 0);
  });
  const grown: [number, number][] = [];
  for (let week = 1; week <= weeks; week += 1)
    grown.push([
      week,
      mean(moved.map(({ sites }) => [...sites.values()].filter(({ first }) => first < start + week * 604_800).length)),
    ]);
  const spreads = moved.map(({ sites }) => {
    const list = [...sites.values()];
    const sum = list.reduce((n, one) => n + one.n, 0);
    const x = list.reduce((n, one) => n + one.n * one.point.x, 0) / sum;
    const y = list.reduce((n, one) => n + one.n * one.point.y, 0) / sum;
    return (
      Math.sqrt(list.reduce((n, one) => n + one.n * ((one.point.x - x) ** 2 + (one.point.y - y) ** 2), 0) / sum) / 1000
    );
  });
  return {
    "best sector of a home's nights, share": median(nights),
    'first two sites of a phone, share': median(two),
    'growth of sites visited, slope': logSlope(grown),
    'radius of gyration, lower quartile km': quantile(spreads, 0.25),
    'radius of gyration, median km': median(spreads),
    'radius of gyration, upper quartile km': quantile(spreads, 0.75),
  };
}
