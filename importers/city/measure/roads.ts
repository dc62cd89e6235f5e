/** What cameras, hotels and trains show. */
import { columnOf, rowsOf, secondsOf, weekdayOf, type CityFolder } from './files.ts';
import type { Measured } from './bands.ts';
import type { Population } from './population.ts';
import { count, listOf, mean, median, quantile, share } from './sums.ts';

const DAY = 86_400;

export async function measureRoads(city: CityFolder, of: Population): Promise<Measured> {
  const cameras = new Map<string, number>();
  for await (const row of rowsOf(city, 'checkpoints')) cameras.set(columnOf('checkpoints')('camera')(row), 0);
  const weeks = new Map<number, Set<string>>();
  const r = columnOf('reads');
  const [plate, camera, time] = [r('plate'), r('camera'), r('time')];
  let own = 0;
  let first = Infinity;
  let last = 0;
  for await (const row of rowsOf(city, 'reads')) {
    count(cameras, camera(row));
    const t = secondsOf(time(row));
    first = Math.min(first, t);
    last = Math.max(last, t);
    if (!of.plates.has(plate(row))) continue;
    own += 1;
    const week = Math.floor(t / (7 * DAY));
    weeks.set(week, (weeks.get(week) ?? new Set()).add(plate(row)));
  }
  const whole = [...weeks]
    .sort(([a], [b]) => a - b)
    .slice(1, -1)
    .map(([, seen]) => 1 - seen.size / of.plates.size);
  const loads = [...cameras.values()];
  return {
    'reads of a car of the town and day': own / of.plates.size / ((last - first) / DAY),
    'cameras, 90th to median': quantile(loads, 0.9) / median(loads),
    'cars not read in a week, share': mean(whole),
  };
}

export async function measureLodging(city: CityFolder): Promise<Measured> {
  const s = columnOf('stays');
  const lengths: number[] = [];
  const nights = new Map<number, number>();
  const houses = new Map<string, number[]>();
  for await (const row of rowsOf(city, 'stays')) {
    const from = Math.floor(secondsOf(s('arrived')(row)) / DAY);
    if (s('left')(row) === '') continue;
    const until = Math.floor(secondsOf(s('left')(row)) / DAY);
    lengths.push(until - from);
    const week = listOf(houses, s('hotel code')(row));
    for (let day = from; day < until; day += 1) {
      count(nights, day);
      const at = weekdayOf(day * DAY);
      week[at] = (week[at] ?? 0) + 1;
    }
  }
  const peaks = [...houses.values()]
    .map((week) => Array.from({ length: 7 }, (_, i) => week[i] ?? 0))
    .map((week) => week.indexOf(Math.max(...week)));
  const usual = [...nights.values()];
  return {
    'hotel nights, mean': mean(lengths),
    'houses that are fullest on Tuesday or Wednesday, share': share(peaks, (day) => day === 1 || day === 2),
    'houses that are fullest on Friday or Saturday, share': share(peaks, (day) => day === 4 || day === 5),
    'fullest night to the usual': Math.max(...usual) / median(usual),
  };
}

export async function measureRail(city: CityFolder): Promise<Measured> {
  const o = columnOf('orders');
  const orders = new Map<string, number>();
  const leads: number[] = [];
  for await (const row of rowsOf(city, 'orders')) {
    const key = `${o('buyer document')(row)} ${o('bought')(row)} ${o('train')(row)}`;
    count(orders, key);
    if (o('number in order')(row) === '1')
      leads.push((secondsOf(o('departs')(row)) - secondsOf(o('bought')(row))) / DAY);
  }
  const parties = [...orders.values()];
  const heads = parties.reduce((sum, n) => sum + n, 0);
  const with_ = (is: (n: number) => boolean): number => parties.filter(is).reduce((sum, n) => sum + n, 0) / heads;
  return {
    'train travellers alone, share': with_((n) => n === 1),
    'train travellers in parties of two, share': with_((n) => n === 2),
    'train travellers in parties of three, share': with_((n) => n === 3),
    'train tickets bought ahead, median days': median(leads),
  };
}
