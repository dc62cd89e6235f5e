/** Plain scans that several proofs need: talks of numbers, where cells heard them, reads of plates, payments. */
import type { City, Crime } from './read.ts';

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

/** Local time in seconds, for differences only; also the bank's `20260907210509`. */
export function seconds(stamp: string): number {
  const packed = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp);
  const text = packed
    ? `${packed[1]}-${packed[2]}-${packed[3]}T${packed[4]}:${packed[5]}:${packed[6]}`
    : stamp.replaceAll('/', '-').replace(' ', 'T');
  return Date.parse(`${text}Z`) / 1000;
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
export const talks = (city: City): ReadonlyMap<string, readonly Talk[]> =>
  once(city, 'talks', () => {
    const cells = new Map(
      city.rows('telecom/cells').map(({ cells: c }) => [c[0], { lon: Number(c[5]), lat: Number(c[6]) }]),
    );
    const out = new Map<string, Talk[]>();
    const add = (number: string, one: Talk): void => {
      const list = out.get(number);
      if (list) list.push(one);
      else out.set(number, [one]);
    };
    for (const [file, own, far] of [
      ['telecom/calls', 5, 6],
      ['telecom/texts', 3, 4],
    ] as const) {
      for (const { row, cells: c } of city.rows(file)) {
        const [a = '', b = '', stamp = ''] = c;
        const base = { file: `${file}.csv`, row, t: seconds(stamp) };
        add(a, { ...base, other: b, out: true, at: cells.get(c[own]) });
        add(b, { ...base, other: a, out: false, at: cells.get(c[far]) });
      }
    }
    for (const list of out.values()) list.sort((x, y) => x.t - y.t || x.row - y.row);
    return out;
  });

export const talksOf = (city: City, number: string): readonly Talk[] => talks(city).get(number) ?? [];
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
export const reads = (city: City): ReadonlyMap<string, readonly Read[]> =>
  once(city, 'reads', () => {
    const cameras = new Map(
      city.rows('traffic/checkpoints').map(({ cells: c }) => [c[0], { lon: Number(c[4]), lat: Number(c[5]) }]),
    );
    const out = new Map<string, Read[]>();
    for (const { row, cells: c } of city.rows('traffic/reads')) {
      const at = cameras.get(c[2]);
      if (!at) continue;
      const one = { row, t: seconds(c[3] ?? ''), camera: c[2] ?? '', at };
      const list = out.get(c[0] ?? '');
      if (list) list.push(one);
      else out.set(c[0] ?? '', [one]);
    }
    for (const list of out.values()) list.sort((x, y) => x.t - y.t || x.row - y.row);
    return out;
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

/** What the bank moved, in order of time: payer, payee, minor units. */
export const payments = (city: City): readonly Payment[] =>
  once(city, 'payments', () => {
    const out = city.answers.language === 'zh' ? '借' : 'debit';
    return city
      .rows('bank/transactions')
      .map(({ row, cells: c }): Payment => {
        const paid = c[3] === out;
        const [own = '', other = ''] = [c[2], c[10]];
        const money = {
          t: seconds(c[7] ?? ''),
          amount: Math.round(Number(c[5]) * 100),
          purpose: c[11] ?? '',
          branch: c[13] ?? '',
        };
        return { row, ...money, from: paid ? own : other, to: paid ? other : own };
      })
      .sort((a, b) => a.t - b.t || a.row - b.row);
  });

/** Payments by payer. */
export const paidBy = (city: City): ReadonlyMap<string, readonly Payment[]> =>
  once(city, 'paidBy', () => Map.groupBy(payments(city), (one) => one.from));

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
