/** One bank: its customers' purchases, transfers, wages and rent. A transfer inside the bank is one row, told from the payer's side. */
import type { Context, Firm, Person, Row } from '../city.ts';
import { DAY, HOUR, packed } from '../clock.ts';
import { serial } from '../fictional.ts';
import { worked } from '../life/plans.ts';
import { distance } from '../map.ts';

export interface Holder {
  readonly id: number;
  readonly person: number | null;
  readonly firm: number | null;
  readonly name: string;
  readonly document: string;
  readonly number: string;
  /** Kept at the bank that hands over its books. */
  readonly covered: boolean;
  readonly opened: string;
}

export function makeAccounts(
  { draws, profile }: Context,
  persons: readonly Person[],
  firms: readonly Firm[],
): Holder[] {
  const offset = draws.at('account', 0, 1).below(9000);
  const out: Holder[] = [];
  const add = (person: Person | null, firm: Firm | null, share: number): void => {
    const id = out.length;
    const d = draws.at('account', id + 1);
    const covered = d.chance(share);
    const year = 2006 + d.below(20);
    const opened = `${year}-${String(1 + d.below(12)).padStart(2, '0')}-${String(1 + d.below(28)).padStart(2, '0')}`;
    const name = person?.name ?? firm?.name ?? '';
    const document = person?.residentId ?? firm?.code ?? '';
    out.push({
      id,
      person: person?.id ?? null,
      firm: firm?.id ?? null,
      name,
      document,
      number: profile.account(offset + id * 13),
      covered,
      opened,
    });
  };
  for (const person of persons) if (person.age >= 18) add(person, null, 0.37);
  for (const firm of firms) add(null, firm, 0.5);
  return out;
}

interface Payment {
  readonly from: Holder;
  readonly to: Holder;
  readonly t: number;
  readonly cents: number;
  readonly purpose: string;
  readonly id: number;
}

export function payments(
  context: Context,
  persons: readonly Person[],
  firms: readonly Firm[],
  holders: readonly Holder[],
): Row[] {
  const { draws, profile, days } = context;
  const list: Payment[] = [];
  const ofPerson = new Map(holders.filter((h) => h.person !== null).map((h) => [h.person, h]));
  const ofFirm = new Map(holders.filter((h) => h.firm !== null).map((h) => [h.firm, h]));
  const pay = (
    from: Holder | undefined,
    to: Holder | undefined,
    t: number,
    cents: number,
    purpose: string,
    id: number,
  ): void => {
    if (from && to && from !== to && (from.covered || to.covered))
      list.push({ from, to, t: Math.floor(t), cents, purpose, id });
  };
  const shops = firms.filter((firm) => ['shop', 'garage', 'taxi', 'trade'].includes(firm.kind));
  const { words, prices } = profile;
  for (const holder of holders) {
    const person = holder.person === null ? null : (persons[holder.person] as Person);
    const self = draws.at('purchase', holder.id, 9000);
    const near =
      person &&
      [...shops].sort((a, b) => distance(a.place, person.home) - distance(b.place, person.home) || a.id - b.id);
    const friends = Array.from({ length: 8 }, () => self.pick(holders)).filter(
      (h) => h.person !== null && h !== holder,
    );
    const busy = self.logNormal(0.85, 0.5);
    for (let day = 0; day < days; day += 1) {
      const d = draws.at('purchase', holder.id, day);
      const id = holder.id * 64;
      if (person && near && holder.covered) {
        for (let i = d.poisson(0.88 * busy); i > 0; i -= 1) {
          const shop = near[Math.min(near.length - 1, Math.floor(d.exponential() * 5))];
          const cents = round(d.logNormal(prices.purchase, 1.3), d.pick([1, 10, 10, 100, 100, 90]));
          pay(
            holder,
            ofFirm.get(shop?.id ?? 0),
            day * DAY + (8 + d.u() * 13.5) * HOUR,
            cents,
            words.money.purchase,
            id + i,
          );
        }
      }
      if (person) {
        const t = draws.at('transfer', holder.id, day);
        for (let i = t.poisson(0.1 * busy); i > 0 && friends.length > 0; i -= 1) {
          const cents = t.chance(0.6)
            ? 10_000 * (1 + Math.floor(t.logNormal(4, 1.1)))
            : t.chance(0.25)
              ? t.pick([800, 6600, 8800, 52_000, 131_400])
              : round(t.logNormal(30_000, 1.4), 1);
          pay(
            holder,
            friends[Math.floor(t.u() * t.u() * friends.length)],
            day * DAY + (7.5 + t.u() * 15.5) * HOUR,
            cents,
            words.money.transfer,
            id + 20 + i,
          );
        }
      }
    }
  }
  for (const firm of firms) {
    const from = ofFirm.get(firm.id);
    const self = draws.at('transfer', 20_000 + firm.id);
    const wageDay = self.pick([10, 15, 23]);
    const partners = Array.from({ length: 5 }, () => self.pick(firms));
    for (let day = 0; day < days; day += 1) {
      const d = draws.at('transfer', 20_000 + firm.id, day + 1);
      const id = 200_000 + firm.id * 64;
      // Wages on the firm's own day of the month, moved back to a workday.
      const due = [wageDay - 7, wageDay + 23, wageDay + 54].some((wanted) => day === lastWorked(context, wanted));
      if (due) {
        for (const one of firm.staff) {
          const cents = round(draws.at('transfer', 40_000 + one).logNormal(prices.wage, 0.35), 100);
          pay(from, ofPerson.get(one), day * DAY + 10 * HOUR + one, cents, words.money.wage, 300_000 + one);
        }
      }
      if (worked(context, day)) {
        for (let i = d.poisson(0.85); i > 0; i -= 1) {
          const cents = round(d.logNormal(prices.wage, 1.2), d.pick([1, 100, 1000, 10_000]));
          pay(
            from,
            ofFirm.get(d.pick(partners).id),
            day * DAY + (9 + d.u() * 8) * HOUR,
            cents,
            words.money.invoice,
            id + i,
          );
        }
      }
    }
  }
  rent(context, persons, holders, ofPerson, pay);
  return rowsOf(context, list);
}

/** One household in five rents; four landlords have most of the flats, one of them forty. */
function rent(
  { draws, profile }: Context,
  persons: readonly Person[],
  holders: readonly Holder[],
  ofPerson: ReadonlyMap<number | null, Holder>,
  pay: (
    from: Holder | undefined,
    to: Holder | undefined,
    t: number,
    cents: number,
    purpose: string,
    id: number,
  ) => void,
): void {
  const landlords = Array.from({ length: 12 }, (_, i) =>
    draws.at('transfer', 60_000 + i).pick(holders.filter((h) => h.person !== null && h.covered)),
  );
  let last = -1;
  for (const person of persons) {
    if (person.household === last || person.age < 18) continue;
    last = person.household;
    const d = draws.at('transfer', 70_000 + person.household);
    if (!d.chance(0.22)) continue;
    const landlord = landlords[Math.floor(d.u() * d.u() * 12)];
    const cents = round(d.logNormal(profile.prices.rent, 0.3), 10_000);
    for (const first of [24, 55])
      pay(
        ofPerson.get(person.id),
        landlord,
        first * DAY + 9 * HOUR + d.below(9000),
        cents,
        profile.words.money.rent,
        400_000 + person.id,
      );
  }
}

const round = (cents: number, to: number): number =>
  Math.max(to, 100, to === 90 ? Math.floor(cents / 100) * 100 + 90 : Math.round(cents / to) * to);

function lastWorked(context: Context, day: number): number {
  let back = day;
  while (back > 0 && !worked(context, back)) back -= 1;
  return back;
}

/** Balances run in order of time, so they are worked out last. */
function rowsOf({ draws, profile }: Context, list: Payment[]): Row[] {
  list.sort((a, b) => a.t - b.t || a.id - b.id || a.from.id - b.from.id);
  const balance = new Map<Holder, number>();
  const { money } = profile.words;
  const decimal = (cents: number): string =>
    (cents < 0 ? '-' : '') + `${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
  return list.map(({ from, to, t, cents, purpose, id }) => {
    const own = from.covered ? from : to;
    const other = own === from ? to : from;
    for (const side of [from, to]) {
      const before =
        balance.get(side) ?? Math.round(draws.at('account', side.id + 1, 5).logNormal(profile.prices.wage * 8, 0.8));
      balance.set(side, before + (side === from ? -cents : cents));
    }
    const cells = [
      ...[own.name, own.document, own.number, own === from ? money.out : money.in, profile.currency, decimal(cents)],
      ...[
        decimal(balance.get(own) ?? 0),
        packed(t),
        serial(Math.floor(t / DAY), t, id),
        other.name,
        other.number,
        purpose,
      ],
    ];
    return { t, id, cells };
  });
}
