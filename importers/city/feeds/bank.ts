/** One bank: its accounts and its book. A transfer inside the bank is one row, told from the payer's side. */
import type { Context, Firm, Person, Row } from '../city.ts';
import { DAY, packed } from '../clock.ts';
import { serial } from '../fictional.ts';
import type { Company } from '../people/companies.ts';
import { makePayments } from './payments.ts';
import { makeTrade } from './trade.ts';

export interface Holder {
  readonly id: number;
  readonly person: number | null;
  readonly firm: number | null;
  /** Its place in the register of companies, for accounts of firms and companies. */
  readonly company: number | null;
  /** The district of the branch whose cash desk it is. */
  readonly till: number | null;
  readonly name: string;
  readonly document: string;
  readonly number: string;
  /** Kept at the bank that hands over its books. */
  readonly covered: boolean;
  readonly opened: string;
}

/** Money that moves between two accounts of which the bank keeps one at least. */
export interface Payment {
  readonly from: Holder;
  readonly to: Holder;
  readonly t: number;
  readonly cents: number;
  readonly purpose: string;
  readonly id: number;
}
export type Pay = (
  from: Holder | undefined,
  to: Holder | undefined,
  t: number,
  cents: number,
  purpose: string,
  id: number,
) => void;

/** What one bank sees of the city. */
export interface Bank {
  /**
   * The rows of a day. Balances run on from one call to the next: days are asked for in order, once.
   * @param wanted  rows of others move the balances and are not written
   */
  day(day: number, wanted?: (holder: Holder) => boolean): Row[];
}

/** Shares of persons and of firms whose account is at the bank. */
export interface BankShare {
  readonly people: number;
  readonly firms: number;
}

export function makeAccounts(
  { draws, profile }: Context,
  persons: readonly Person[],
  companies: readonly Company[],
  share: BankShare,
): Holder[] {
  const offset = draws.at('account', 0, 1).below(9000);
  const out: Holder[] = [];
  const add = (one: Pick<Holder, 'person' | 'firm' | 'company' | 'till' | 'name' | 'document'>, part: number): void => {
    const id = out.length;
    const d = draws.at('account', id + 1);
    const covered = d.chance(part);
    const year = 2006 + d.below(20);
    const opened = `${year}-${String(1 + d.below(12)).padStart(2, '0')}-${String(1 + d.below(28)).padStart(2, '0')}`;
    out.push({ id, ...one, number: profile.account(offset + id * 13), covered, opened });
  };
  const none = { person: null, firm: null, company: null, till: null };
  for (const p of persons)
    if (p.age >= 18) add({ ...none, person: p.id, name: p.name, document: p.residentId }, share.people);
  for (const c of companies) add({ ...none, firm: c.firm, company: c.id, name: c.name, document: c.code }, share.firms);
  // Cash comes from and goes to the desk of a branch: an account of the bank itself, which is not in its list of customers.
  profile.districts.forEach((_, till) => {
    add({ ...none, till, name: profile.words.money.till, document: '' }, 0);
  });
  return out;
}

export interface Payers {
  readonly persons: readonly Person[];
  readonly firms: readonly Firm[];
  readonly companies: readonly Company[];
  readonly holders: readonly Holder[];
}

export function makeBank(context: Context, payers: Payers): Bank {
  const { draws, profile } = context;
  const { money } = profile.words;
  const people = makePayments(context, payers);
  const trade = makeTrade(context, payers);
  const balances = new Float64Array(payers.holders.length).fill(Number.NaN);
  const move = (side: Holder, cents: number): void => {
    const before = balances[side.id] ?? 0;
    const first = (): number => Math.round(draws.at('account', side.id + 1, 5).logNormal(profile.prices.wage * 8, 0.8));
    balances[side.id] = (Number.isNaN(before) ? first() : before) + cents;
  };
  const rowOf = ({ from, to, t, cents, purpose, id }: Payment): Row => {
    const own = from.covered ? from : to;
    const other = own === from ? to : from;
    const cells = [
      ...[own.name, own.document, own.number, own === from ? money.out : money.in, profile.currency, decimal(cents)],
      ...[decimal(balances[own.id] ?? 0), packed(t), serial(Math.floor(t / DAY), t, id), other.name, other.number],
      ...[purpose, other.till === null ? money.booked : money.cash],
      other.till === null ? '' : profile.words.branch(profile.districts[other.till]?.name ?? ''),
    ];
    return { t, id, cells };
  };
  return {
    day(day, wanted) {
      const list: Payment[] = [];
      const pay: Pay = (from, to, t, cents, purpose, id) => {
        if (from && to && from !== to && (from.covered || to.covered))
          list.push({ from, to, t: Math.floor(t), cents, purpose, id });
      };
      people(day, pay);
      trade(day, pay);
      list.sort((a, b) => a.t - b.t || a.id - b.id || a.from.id - b.from.id);
      const rows: Row[] = [];
      for (const payment of list) {
        move(payment.from, -payment.cents);
        move(payment.to, payment.cents);
        if (!wanted || wanted(payment.from) || wanted(payment.to)) rows.push(rowOf(payment));
      }
      return rows;
    },
  };
}

/** Minor units as a decimal: 1234 → 12.34. */
export const decimal = (cents: number): string =>
  (cents < 0 ? '-' : '') + `${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;

/** To whole tens, hundreds and so on of minor units; 90 gives prices that end in .90. */
export const round = (cents: number, to: number): number =>
  Math.max(to, 100, to === 90 ? Math.floor(cents / 100) * 100 + 90 : Math.round(cents / to) * to);
