/** Ordinary life for the little worlds of the cases: numbers that call, accounts that pay, guests that stay. */
import type { Uid } from '../answers.ts';
import { cn, days, spot, type World } from './cases.ts';

export const weeks = days('2026-07-06', '2026-08-30');

/** Minutes after a clock time of a day, as the store keeps it. */
export const later = (day: string, clock: string, minutes: number): string =>
  new Date(Date.parse(cn(day, clock)) + minutes * 60_000).toISOString().replace('.000Z', 'Z');

export interface Talk {
  phone(n: number): Uid;
  call(from: Uid, to: Uid, day: string, clock: string, minutes?: number): void;
  /** So many numbers in a ring, each calling the next ones on some days. */
  crowd(many: number, partners: number, firstNumber?: number): Uid[];
}

export function talk(world: World): Talk {
  const known = new Map<number, Uid>();
  const phone: Talk['phone'] = (n) => {
    const uid = known.get(n) ?? world.entity('Phone', { number: `+86194${String(n).padStart(8, '0')}` });
    known.set(n, uid);
    return uid;
  };
  const call: Talk['call'] = (from, to, day, clock, minutes = 0) =>
    void world.link('CALLED', from, to, { at: later(day, clock, minutes), seconds: 40 });
  const crowd: Talk['crowd'] = (many, partners, firstNumber = 100_000) => {
    const all = Array.from({ length: many }, (_, i) => phone(firstNumber + i));
    for (const [i, one] of all.entries()) {
      for (let k = 1; k <= partners; k++) {
        const other = all[(i + k) % many] as Uid;
        call(one, other, weeks[(i * 7 + k * 11) % weeks.length] ?? '', '12:00', (i * 13 + k * 29) % 480);
      }
    }
    return all;
  };
  return { phone, call, crowd };
}

export interface Bank {
  account(n: number): Uid;
  /** @param yuan whole units */
  pay(from: Uid, to: Uid, yuan: number, day: string, clock: string, minutes?: number): void;
  /** So many accounts that each pay others ordinary sums on some days. */
  crowd(many: number, payments: number, firstNumber?: number): Uid[];
}

export function bank(world: World): Bank {
  const known = new Map<number, Uid>();
  const account: Bank['account'] = (n) => {
    const uid = known.get(n) ?? world.entity('Account', { number: `990${String(n).padStart(16, '0')}` });
    known.set(n, uid);
    return uid;
  };
  const pay: Bank['pay'] = (from, to, yuan, day, clock, minutes = 0) =>
    void world.link('PAID', from, to, {
      ...{ at: later(day, clock, minutes), amount: String(Math.round(yuan * 100)), currency: 'CNY' },
    });
  const crowd: Bank['crowd'] = (many, payments, firstNumber = 100_000) => {
    const all = Array.from({ length: many }, (_, i) => account(firstNumber + i));
    for (const [i, one] of all.entries()) {
      for (let k = 1; k <= payments; k++) {
        const other = all[(i * 3 + k * 17 + 1) % many] as Uid;
        const yuan = 20 + ((i * 37 + k * 101) % 900);
        if (other !== one)
          pay(one, other, yuan, weeks[(i * 5 + k * 13) % weeks.length] ?? '', '09:00', (i * 7 + k * 31) % 600);
      }
    }
    return all;
  };
  return { account, pay, crowd };
}

export interface Town {
  /** Cells stand a kilometre apart on a line, ten to the row; each has a camera 300 m to the north. */
  cell(n: number): Uid;
  camera(n: number): Uid;
  car(n: number): Uid;
  phone(n: number): Uid;
  seen(what: Uid, place: Uid, day: string, clock: string, minutes?: number): void;
  /** Something is read at every one of these cells on all days: a day without any reading is no day of reference. */
  alive(cells: readonly number[], cameras?: readonly number[]): void;
}

export function town(world: World): Town {
  const known = new Map<string, Uid>();
  const once = (key: string, make: () => Uid): Uid => {
    const uid = known.get(key) ?? make();
    known.set(key, uid);
    return uid;
  };
  const east = (n: number): number => (n % 10) * 1_000;
  const north = (n: number): number => Math.floor(n / 10) * 1_000;
  const cell: Town['cell'] = (n) =>
    once(`c${n}`, () => world.entity('Cell', { code: `460-99-400-${n}`, point: spot(east(n), north(n)) }));
  const camera: Town['camera'] = (n) =>
    once(`k${n}`, () => world.entity('Checkpoint', { name: `T${n}`, point: spot(east(n), north(n) + 300) }, `t${n}`));
  const car: Town['car'] = (n) =>
    once(`v${n}`, () => world.entity('Vehicle', { plate: `宁K·${String(n).padStart(5, '0')}`, plateType: '02' }));
  const phone: Town['phone'] = (n) =>
    once(`p${n}`, () => world.entity('Phone', { number: `+86194${String(n).padStart(8, '0')}` }));
  const seen: Town['seen'] = (what, place, day, clock, minutes = 0) =>
    void world.link('SEEN_AT', what, place, { at: later(day, clock, minutes) });
  const alive: Town['alive'] = (cells, cameras = []) => {
    for (const [i, day] of weeks.entries()) {
      for (const n of cells) seen(phone(70_000 + (i % 40)), cell(n), day, '13:00', n);
      for (const n of cameras) seen(car(70_000 + (i % 40)), camera(n), day, '13:00', n);
    }
  };
  return { cell, camera, car, phone, seen, alive };
}

/** Money that runs through eight accounts in a minute, four times, and a wage that pays a rent, among ordinary payments. */
export function layered(world: World): { chain: Uid[]; agent: Uid; worker: Uid; landlord: Uid } {
  const { account, pay, crowd } = bank(world);
  crowd(120, 12);
  const chain = Array.from({ length: 8 }, (_, i) => account(i + 1));
  for (const [n, day] of ['2026-07-15', '2026-07-29', '2026-08-06', '2026-08-19'].entries()) {
    for (let i = 0; i < 7; i++)
      pay(chain[i] ?? '', chain[i + 1] ?? '', 90_000 * 0.98 ** i, day, '21:00', n * 20 + i / 6);
  }
  for (const [i, one] of chain.entries()) pay(account(100_000 + i), one, 300, weeks[i] ?? '', '10:00');
  const [agent, worker, landlord] = [account(50), account(51), account(52)];
  for (const day of ['2026-07-10', '2026-08-10']) {
    pay(agent, worker, 5_000, day, '09:00');
    pay(worker, landlord, 4_800, day, '13:00');
  }
  return { chain, agent, worker, landlord };
}
