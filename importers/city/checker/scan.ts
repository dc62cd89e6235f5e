/** Plain scans that several proofs need: talks of numbers, where cells heard them, reads of plates, payments. */
import type { City, Crime } from './read.ts';
import { Column, Names, Timeline } from './timeline.ts';

/** What one proof found. */
export interface Finding {
  /** The claim stands in these files. */
  readonly holds: boolean;
  /** What was recomputed, as a sentence. */
  readonly says: string;
  /** Rows that support it and are not listed, others who meet it as strongly, wrong counts. */
  readonly wrong: readonly string[];
}

export type Check = (city: City, crime: Crime) => Finding;

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

const midnights = new Map<string, number>();
/** Local time in seconds, for differences only; also the bank's `20260907210509`. */
export function seconds(stamp: string): number {
  const packed = stamp.length === 14;
  const day = stamp.slice(0, packed ? 8 : 10);
  let midnight = midnights.get(day);
  if (midnight === undefined) {
    const [, year, month, date] = /^(\d{4})\D?(\d\d)\D?(\d\d)$/.exec(day) ?? [];
    midnight = Date.parse(`${year}-${month}-${date}T00:00:00Z`) / 1000;
    midnights.set(day, midnight);
  }
  const [hour, minute, second] = packed ? [8, 10, 12] : [11, 14, 17];
  const two = (at: number | undefined): number => Number(stamp.slice(at, (at ?? 0) + 2));
  return midnight + two(hour) * 3600 + two(minute) * 60 + two(second);
}

const monday = Date.parse('2026-09-07T04:00:00Z') / 1000;
/** Days since the first Monday; they run from 04:00. */
export const dayOf = (t: number): number => Math.floor((t - monday) / 86_400);

/** Metres between two WGS-84 points, flat: good to a few metres over 12 km. */
export function metres(a: Point, b: Point): number {
  const y = (a.lat - b.lat) * 111_000;
  const x = (a.lon - b.lon) * 111_320 * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(x, y);
}

export interface Talk {
  readonly file: string;
  readonly row: number;
  readonly t: number;
  readonly other: string;
  readonly out: boolean;
  /** Where the cell of this end stands. */
  readonly at: Point | undefined;
}

const kept = new WeakMap<City, Map<string, unknown>>();

/** Scanned once for a city, whoever asks. */
function once<T>(city: City, name: string, make: () => T): T {
  const all = kept.get(city) ?? new Map<string, unknown>();
  kept.set(city, all);
  if (!all.has(name)) all.set(name, make());
  return all.get(name) as T;
}

/** Calls and texts of every number, in order of time. */
export const talks = (city: City): Timeline<Talk> =>
  once(city, 'talks', () => {
    const cells = new Names();
    const points: (Point | undefined)[] = [];
    for (const { cells: c } of city.rows('telecom/cells'))
      points[cells.id(c[0] ?? '')] = { lon: Number(c[5]), lat: Number(c[6]) };
    const names = new Names();
    const [from, to, times, rows] = [new Column(), new Column(), new Column(), new Column()];
    const [near, far] = [new Column(), new Column()];
    let calls = 0;
    for (const [file, own, other] of [
      ['telecom/calls', 5, 6],
      ['telecom/texts', 3, 4],
    ] as const) {
      for (const { row, cells: c } of city.rows(file)) {
        from.push(names.id(c[0] ?? ''));
        to.push(names.id(c[1] ?? ''));
        times.push(seconds(c[2] ?? ''));
        rows.push(row);
        near.push(cells.id(c[own] ?? ''));
        far.push(cells.id(c[other] ?? ''));
      }
      if (file === 'telecom/calls') calls = rows.length;
    }
    // Each is told twice, from either end: the even number from the one who rang.
    return new Timeline<Talk>({
      ...{ count: rows.length * 2, names },
      key: (e) => (e % 2 === 0 ? from : to).at(e >> 1),
      t: (e) => times.at(e >> 1),
      row: (e) => rows.at(e >> 1),
      make(e) {
        const i = e >> 1;
        const out = e % 2 === 0;
        return {
          ...{ file: i < calls ? 'telecom/calls.csv' : 'telecom/texts.csv', row: rows.at(i), t: times.at(i) },
          ...{ other: names.list[(out ? to : from).at(i)] ?? '', out, at: points[(out ? near : far).at(i)] },
        };
      },
    });
  });

export const talksOf = (city: City, number: string): readonly Talk[] => talks(city).get(number);
export const partnersOf = (city: City, number: string): ReadonlySet<string> =>
  new Set(talksOf(city, number).map(({ other }) => other));

/** Numbers that stand in a person's name or in nobody's: no business line. */
export const isPrivate = (city: City, number: string): boolean => {
  const lines = once(city, 'lines', () => {
    const person = city.answers.language === 'zh' ? '个人' : 'person';
    return new Set(city.rows('telecom/subscribers').flatMap(({ cells: c }) => (c[3] === person ? [] : [c[0] ?? ''])));
  });
  return !lines.has(number);
};

export interface Read {
  readonly row: number;
  readonly t: number;
  readonly camera: string;
  readonly at: Point;
}

/** Camera reads of every plate, in order of time. */
export const reads = (city: City): Timeline<Read> =>
  once(city, 'reads', () => {
    const cameras = new Names();
    const points: Point[] = [];
    for (const { cells: c } of city.rows('traffic/checkpoints'))
      points[cameras.id(c[0] ?? '')] = { lon: Number(c[4]), lat: Number(c[5]) };
    const names = new Names();
    const [plates, places, times, rows] = [new Column(), new Column(), new Column(), new Column()];
    for (const { row, cells: c } of city.rows('traffic/reads')) {
      const camera = cameras.find(c[2] ?? '');
      if (camera === undefined) continue;
      plates.push(names.id(c[0] ?? ''));
      places.push(camera);
      times.push(seconds(c[3] ?? ''));
      rows.push(row);
    }
    return new Timeline<Read>({
      ...{ count: rows.length, names },
      key: (e) => plates.at(e),
      t: (e) => times.at(e),
      row: (e) => rows.at(e),
      make: (e) => ({
        ...{ row: rows.at(e), t: times.at(e), camera: cameras.list[places.at(e)] ?? '' },
        at: points[places.at(e)] as Point,
      }),
    });
  });

export interface Payment {
  readonly row: number;
  readonly t: number;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly purpose: string;
  /** Over the desk of this branch; empty when the money was moved from account to account. */
  readonly branch: string;
}

interface Book {
  readonly by: Timeline<Payment>;
  readonly into: Timeline<Payment>;
  readonly all: () => Generator<Payment>;
}

const book = (city: City): Book =>
  once(city, 'payments', () => {
    const debit = city.answers.language === 'zh' ? '借' : 'debit';
    const [names, words] = [new Names(), new Names()];
    const [from, to, times, rows] = [new Column(), new Column(), new Column(), new Column()];
    const [amounts, purposes, branches] = [new Column(true), new Column(), new Column()];
    for (const { row, cells: c } of city.rows('bank/transactions')) {
      const paid = c[3] === debit;
      const [own = '', other = ''] = [c[2], c[10]];
      from.push(names.id(paid ? own : other));
      to.push(names.id(paid ? other : own));
      times.push(seconds(c[7] ?? ''));
      rows.push(row);
      amounts.push(Math.round(Number(c[5]) * 100));
      purposes.push(words.id(c[11] ?? ''));
      branches.push(words.id(c[13] ?? ''));
    }
    const make = (e: number): Payment => ({
      ...{ row: rows.at(e), t: times.at(e), from: names.list[from.at(e)] ?? '', to: names.list[to.at(e)] ?? '' },
      ...{ amount: amounts.at(e), purpose: words.list[purposes.at(e)] ?? '', branch: words.list[branches.at(e)] ?? '' },
    });
    const common = { count: rows.length, names, t: (e: number) => times.at(e), row: (e: number) => rows.at(e), make };
    const order = Uint32Array.from({ length: rows.length }, (_, e) => e);
    order.sort((a, b) => times.at(a) - times.at(b) || rows.at(a) - rows.at(b));
    return {
      by: new Timeline({ ...common, key: (e) => from.at(e) }),
      into: new Timeline({ ...common, key: (e) => to.at(e) }),
      *all() {
        for (const e of order) yield make(e);
      },
    };
  });

/** What the bank moved, in order of time: payer, payee, minor units. */
export const payments = (city: City): Generator<Payment> => book(city).all();
/** Payments by payer, and by who is paid. */
export const paidBy = (city: City): Timeline<Payment> => book(city).by;
export const paidTo = (city: City): Timeline<Payment> => book(city).into;

export interface Scene extends Point {
  readonly number: string;
  readonly from: number;
  readonly until: number;
}

export const scene = (city: City, number: string): Scene => {
  const c: readonly string[] = city.rows('cases/cases').find(({ cells }) => cells[0] === number)?.cells ?? [];
  const [from, until] = [seconds(c[3] ?? ''), seconds(c[4] ?? '')];
  return { number, from, until, lon: Number(c[6]), lat: Number(c[7]) };
};

/** Is a row among those that the answer key lists? */
export const listed = (crime: Crime): ((file: string, row: number) => boolean) => {
  const all = new Set(crime.evidence.map((one) => `${one.file} ${one.row}`));
  return (file, row) => all.has(`${file} ${row}`);
};

/** Rows that support a claim and are missing in the key. */
export const unlisted = (crime: Crime, rows: readonly { readonly file: string; readonly row: number }[]): string[] => {
  const has = listed(crime);
  return rows
    .filter(({ file, row }) => !has(file, row))
    .map(({ file, row }) => `${file} row ${row} supports it and is not listed.`);
};

/** Numbers without their country: uids and cells write them differently. */
const bare = (text: string): string =>
  text
    .slice(text.indexOf(':') + 1)
    .replace(/^\+(86|44)/, '')
    .replace(/[\s·]/g, '');
const local = (text: string): string => bare(text).replace(/^0(?=\d)/, '');

/** How often the key says that an innocent meets it, or null when nobody of that key is listed. */
export function decoyCount(city: City, crime: Crime, values: readonly string[]): number | null {
  const wanted = values.map(local).sort().join(' ');
  const found = city.answers.decoys.find(
    (one) => one.of === crime.id && one.key.map(local).sort().join(' ') === wanted,
  );
  return found?.count ?? null;
}

/**
 * The key lists them, with what is counted within a limit in metres. Metres of the globe are not quite those of the map: a limit
 * half a per cent nearer or farther may be what was counted by.
 */
export function listsWithin(
  city: City,
  crime: Crime,
  { values, metres: limit, count }: { values: readonly string[]; metres: number; count(metres: number): number },
): boolean {
  const told = decoyCount(city, crime, values);
  if (told === null) return false;
  if (told === count(limit)) return true;
  const [least, most] = [count(limit * 0.995), count(limit * 1.005)];
  return told >= Math.min(least, most) && told <= Math.max(least, most);
}

/** All values stand in the key of one decoy. */
export const inDecoy = (city: City, crime: Crime, values: readonly string[]): boolean =>
  city.answers.decoys.some((one) => {
    const key = new Set(one.key.map(local));
    return one.of === crime.id && values.every((value) => key.has(local(value)));
  });

/** Somebody innocent is there more often than the culprit. */
export const beaten = (city: City, crime: Crime, count: number): string[] => {
  const most = Math.max(0, ...city.answers.decoys.filter((one) => one.of === crime.id).map((one) => one.count));
  return most > count ? [] : [`No decoy beats it by raw count: ${most} beside ${count}.`];
};
