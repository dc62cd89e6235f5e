/** What people pay: purchases by card, transfers to friends, cash at the desk, rent. */
import type { Context, Firm, Person } from '../city.ts';
import { DAY, dayOfMonth, HOUR, month } from '../clock.ts';
import { distance } from '../map.ts';
import { round, type Holder, type Pay, type Payers } from './bank.ts';

/** A day and customer, before his own factor (mean 0.96): China 2023, a head and month (CITY §2 [12], [43]). */
const purchases = 18 / 30 / 0.96;
const transfers = 5 / 30 / 0.96;
const withdrawals = 0.43 / 30 / 0.96;
const deposits = 0.3 / 30 / 0.96;
const friendsOf = 8;

/** The payments of one day, by everybody. */
export function makePayments(context: Context, payers: Payers): (day: number, pay: Pay) => void {
  const { draws, profile } = context;
  const { persons, firms, holders } = payers;
  const { words, prices } = profile;
  const { money } = words;
  const ofFirm = new Map(holders.filter((h) => h.firm !== null).map((h) => [h.firm, h]));
  const tills = holders.filter((h) => h.till !== null);
  const shops = firms.filter((firm) => ['shop', 'garage', 'taxi', 'trade'].includes(firm.kind));
  const friends = new Map<number, readonly Holder[]>();
  const busy = new Map<number, number>();
  const near = new Map<number, readonly Firm[]>();
  for (const holder of holders) {
    if (holder.person === null) continue;
    const self = draws.at('purchase', holder.id, 9000);
    const list = Array.from({ length: friendsOf }, () => self.pick(holders)).filter(
      (h) => h.person !== null && h !== holder,
    );
    // Without a friend at the bank nothing that it would see can come of an account elsewhere.
    if (list.length > 0 && (holder.covered || list.some((h) => h.covered))) friends.set(holder.id, list);
    if (friends.has(holder.id) || holder.covered) busy.set(holder.id, self.logNormal(0.85, 0.5));
    if (holder.covered) near.set(holder.id, nearest(shops, persons[holder.person] as Person));
  }
  const active = holders.filter((h) => busy.has(h.id));
  const payRent = makeRent(context, payers);

  return (day, pay) => {
    for (const holder of active) {
      const person = persons[holder.person ?? 0] as Person;
      const own = busy.get(holder.id) ?? 0;
      const id = holder.id * 1024;
      if (holder.covered) {
        const d = draws.at('purchase', holder.id, day);
        const list = near.get(holder.id) ?? [];
        for (let i = d.poisson(purchases * own); i > 0; i -= 1) {
          const shop = list[Math.min(list.length - 1, Math.floor(d.exponential() * 5))];
          const cents = round(d.logNormal(prices.purchase, 1.46), d.pick([1, 10, 10, 100, 100, 90]));
          pay(holder, ofFirm.get(shop?.id ?? 0), day * DAY + (8 + d.u() * 13.5) * HOUR, cents, money.purchase, id + i);
        }
        const till = tills[person.home.district];
        const hour = (): number => day * DAY + (9 + d.u() * 8) * HOUR;
        if (d.chance(withdrawals * own))
          pay(holder, till, hour(), round(d.logNormal(prices.withdrawal, 1), 10_000), money.withdrawal, id + 60);
        if (d.chance(deposits * own))
          pay(till, holder, hour(), round(d.logNormal(prices.deposit, 1.05), 10_000), money.deposit, id + 61);
      }
      const list = friends.get(holder.id);
      if (!list) continue;
      const t = draws.at('transfer', holder.id, day);
      for (let i = t.poisson(transfers * own); i > 0; i -= 1) {
        const cents = t.chance(0.6)
          ? 10_000 * (1 + Math.floor(t.logNormal(4, 1.1)))
          : t.chance(0.25)
            ? t.pick([800, 6600, 8800, 52_000, 131_400])
            : round(t.logNormal(30_000, 1.4), 1);
        const to = list[Math.floor(t.u() * t.u() * list.length)];
        pay(holder, to, day * DAY + (7.5 + t.u() * 15.5) * HOUR, cents, money.transfer, id + 80 + i);
      }
    }
    if (dayOfMonth(day) === 1) payRent(day, pay);
  };
}

/** The shops next to a home, the nearest first; as many as anybody ever visits. */
function nearest(shops: readonly Firm[], person: Person): Firm[] {
  for (let metres = 1000; ; metres *= 2) {
    const list = shops.filter((shop) => distance(shop.place, person.home) < metres);
    if (list.length < 26 && list.length < shops.length) continue;
    const sorted = list.map((shop) => ({ shop, far: distance(shop.place, person.home) }));
    return sorted
      .sort((a, b) => a.far - b.far || a.shop.id - b.shop.id)
      .slice(0, 60)
      .map(({ shop }) => shop);
  }
}

/** One household in five rents, three in ten of these by the quarter; a few landlords have most of the flats, one of them forty. */
function makeRent({ draws, profile }: Context, { persons, holders }: Payers): (day: number, pay: Pay) => void {
  const ofPerson = new Map(holders.filter((h) => h.person !== null).map((h) => [h.person, h]));
  const own = holders.filter((h) => h.person !== null && h.covered);
  const count = Math.max(12, Math.round(own.length / 28));
  const landlords = Array.from({ length: count }, (_, i) => draws.at('transfer', 60_000_000 + i).pick(own));
  const tenants: {
    from: Holder | undefined;
    to: Holder | undefined;
    cents: number;
    quarter: boolean;
    second: number;
    id: number;
  }[] = [];
  let last = -1;
  for (const person of persons) {
    if (person.household === last || person.age < 18) continue;
    last = person.household;
    const d = draws.at('transfer', 70_000_000 + person.household);
    if (!d.chance(0.22)) continue;
    // Only some landlords bank here: the rest of the rents never reaches these books.
    const to = d.chance(Math.min(1, (own.length * 3) / persons.length))
      ? landlords[Math.floor(d.u() * d.u() * count)]
      : undefined;
    const cents = round(d.logNormal(profile.prices.rent, 0.3), 10_000);
    const from = ofPerson.get(person.id);
    if (to)
      tenants.push({
        from,
        to,
        cents,
        quarter: d.chance(0.3),
        second: d.below(9000),
        id: (from?.id ?? 0) * 1024 + 900,
      });
  }
  return (day, pay) => {
    const quarterly = month(day) % 3 === 1;
    for (const { from, to, cents, quarter, second, id } of tenants) {
      if (quarter && !quarterly) continue;
      pay(from, to, day * DAY + 9 * HOUR + second, quarter ? cents * 3 : cents, profile.words.money.rent, id);
    }
  };
}
