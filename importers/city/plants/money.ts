/** Planted payments with the balances that the bank would have written. What comes in goes out again, so that later balances stay true. */
import type { Row } from '../city.ts';
import { DAY, packed } from '../clock.ts';
import { serial } from '../fictional.ts';
import { decimal, type Holder } from '../feeds/bank.ts';
import type { Ask } from './ask.ts';

export interface Leg {
  readonly from: Holder;
  readonly to: Holder;
  readonly t: number;
  readonly cents: number;
  readonly purpose: string;
  /** What the row is marked with: the crime, `crime/way`, or nothing for an innocent one. */
  readonly mark?: string;
}

/** Purposes of cash paid in and drawn. */
export const cashWords = (ask: Ask): { in: string; out: string } => {
  const { money } = ask.world.context.profile.words;
  return { in: money.deposit, out: money.withdrawal };
};

/** The cash desk of the branch of a district. */
export const desk = (ask: Ask, district: number): Holder =>
  ask.world.holders.find(({ till }) => till === district) as Holder;

/** Cash from this amount on is reported: 50,000 yuan, 10,000 euros; minor units. */
export const limit = (ask: Ask): number => ask.world.context.profile.prices.limit;

/** No row names any of the accounts in a stretch of time: balances can rise and fall in it unseen. */
export const quiet = (ask: Ask, sides: readonly Holder[], from: number, until: number): boolean =>
  sides.every((side) => !ask.book(side.number).some((row) => row.t >= from && row.t <= until));

const cents = (cell: string | undefined): number => Math.round(Number(cell) * 100);

/** What a row does to an account. */
export function change(ask: Ask, row: Row, account: string): number {
  const paid = row.cells[3] === ask.world.context.profile.words.money.out;
  const own = row.cells[2] === account;
  return (own === paid ? -1 : 1) * cents(row.cells[5]);
}

/** Balance of an account at a moment, from the nearest row that states one. */
function balanceAt(ask: Ask, { number: account, opened }: Holder, t: number): number {
  // Opened within the period: it begins with nothing.
  if (opened >= '2026') return 0;
  const book = ask.book(account);
  const next = book.findIndex((row) => row.t > t);
  const here = next < 0 ? book.length : next;
  for (let i = here - 1, later = 0; i >= 0; i -= 1) {
    const row = book[i] as Row;
    if (row.cells[2] === account) return cents(row.cells[6]) + later;
    later += change(ask, row, account);
  }
  for (let i = here, later = 0; i < book.length; i += 1) {
    const row = book[i] as Row;
    later += change(ask, row, account);
    if (row.cells[2] === account) return cents(row.cells[6]) - later;
  }
  return ask.world.context.profile.prices.wage * 6;
}

/** Adds payments to the bank's rows, told from the payer's side where he is a customer. Legs are in order of time. */
export function pay(ask: Ask, legs: readonly Leg[]): void {
  const { profile } = ask.world.context;
  const { words } = profile;
  const { money } = words;
  const moved = new Map<string, number>();
  legs.forEach(({ from, to, t, cents: amount, purpose, mark }, k) => {
    const own = from.covered ? from : to;
    const other = own === from ? to : from;
    for (const side of [from, to])
      moved.set(side.number, (moved.get(side.number) ?? 0) + (side === from ? -amount : amount));
    const cash = other.till !== null;
    const balance = balanceAt(ask, own, t) + (moved.get(own.number) ?? 0);
    const id = (Number(own.number.slice(-6)) % 4000) * 64 + 20 + (k % 40);
    const paid = own === from ? money.out : money.in;
    ask.rows.transactions.push({
      t,
      id,
      cells: [
        ...[own.name, own.document, own.number, paid, profile.currency, decimal(amount), decimal(balance)],
        ...[packed(t), serial(Math.floor(t / DAY), t, id), other.name, other.number, purpose],
        ...[cash ? money.cash : money.booked, cash ? words.branch(profile.districts[other.till]?.name ?? '') : ''],
      ],
      ...(mark !== undefined ? { crime: mark } : {}),
    });
  });
}
