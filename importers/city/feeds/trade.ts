/** What firms pay: wages on fixed days, suppliers, shops' takings to the desk; and the trade of companies without staff. */
import type { Context } from '../city.ts';
import { DAY, dayOfMonth, HOUR, weekday } from '../clock.ts';
import { worked } from '../life/plans.ts';
import { round, type Holder, type Pay, type Payers } from './bank.ts';

/** The payments of one day. */
export function makeTrade(context: Context, payers: Payers): (day: number, pay: Pay) => void {
  const { draws, profile } = context;
  const { firms, holders, companies, persons } = payers;
  const { words, prices } = profile;
  const { money } = words;
  const ofFirm = new Map(holders.filter((h) => h.firm !== null).map((h) => [h.firm, h]));
  const ofPerson = new Map(holders.filter((h) => h.person !== null).map((h) => [h.person, h]));
  const tills = holders.filter((h) => h.till !== null);
  const lines = firms.map((firm) => {
    const self = draws.at('transfer', 20_000_000 + firm.id);
    const day = [10, 15, 31, 5, 25][self.weighted([40, 30, 15, 8, 7])] ?? 10;
    const partners = Array.from({ length: 5 }, () => ofFirm.get(self.pick(firms).id));
    const staff = firm.staff.map((one) => ({
      to: ofPerson.get(one),
      cents: round(draws.at('transfer', 40_000_000 + one).logNormal(prices.wage, 0.35), 100),
    }));
    const from = ofFirm.get(firm.id);
    const heard = from?.covered === true || partners.some((p) => p?.covered) || staff.some(({ to }) => to?.covered);
    const takings = firm.kind === 'shop' && from?.covered === true;
    return { firm, from, day, partners, staff, heard, takings };
  });
  const heard = lines.filter((one) => one.heard);
  const shops = heard.filter((one) => one.takings);
  // One shop in a hundred banks its week's cash just under the limit; there is one in every city.
  const careful = new Set(shops.filter((_, i) => i % 100 === 3).map((one) => one.firm.id));
  const micro = makeMicro();

  return (day, pay) => {
    const wages = new Set([5, 10, 15, 25, 31].filter((wanted) => isPayday(context, day, wanted)));
    const open = worked(context, day);
    for (const { firm, from, day: wageDay, partners, staff, takings } of heard) {
      const id = (from?.id ?? 0) * 1024;
      if (wages.has(wageDay))
        for (const { to, cents } of staff)
          pay(from, to, day * DAY + 10 * HOUR + ((to?.id ?? 0) % 3000), cents, money.wage, (to?.id ?? 0) * 1024 + 901);
      if (open) {
        const d = draws.at('transfer', 20_000_000 + firm.id, day + 1);
        for (let i = d.poisson(0.85); i > 0; i -= 1) {
          const cents = round(d.logNormal(prices.wage, 1.2), d.pick([1, 100, 1000, 10_000]));
          pay(from, d.pick(partners), day * DAY + (9 + d.u() * 8) * HOUR, cents, money.invoice, id + 200 + i);
        }
      }
      if (takings && weekday(day) === firm.id % 5) {
        const d = draws.at('transfer', 30_000_000 + firm.id, day);
        const usual = round(d.logNormal(prices.wage * 1.4, 0.5), 1000);
        const cents = careful.has(firm.id) ? round(prices.limit * d.between(0.9, 0.998), 1000) : usual;
        pay(tills[firm.place.district], from, day * DAY + (9.5 + d.u() * 6) * HOUR, cents, money.takings, id + 260);
      }
    }
    micro(day, pay);
  };

  /** Companies without staff: firms and people pay them, they pay their director and suppliers. */
  function makeMicro(): (day: number, pay: Pay) => void {
    const all = [...ofFirm.values()];
    const adults = persons.filter((p) => p.age >= 18);
    const list = holders.flatMap((holder) => {
      const company = holder.company === null || holder.firm !== null ? undefined : companies[holder.company];
      if (!company || all.length === 0) return [];
      const self = draws.at('company', holder.id, 3);
      const clients: (Holder | undefined)[] = [ofPerson.get(self.pick(adults).id)];
      while (clients.length < 4) clients.push(self.pick(all));
      return [
        {
          ...{ holder, clients, busy: self.logNormal(0.16, 0.7), supplies: self.below(5) },
          director: ofPerson.get(company.director.id),
        },
      ];
    });
    return (day, pay) => {
      const last = dayOfMonth(day) === 26;
      for (const { holder, clients, busy, supplies, director } of list) {
        const d = draws.at('company', holder.id, 10 + day);
        const id = holder.id * 1024;
        const t = (): number => day * DAY + (9 + d.u() * 8) * HOUR;
        for (let i = d.poisson(Math.min(3, busy)); i > 0; i -= 1)
          pay(
            d.pick(clients),
            holder,
            t(),
            round(d.logNormal(prices.wage * 0.4, 1), d.pick([1, 100, 1000])),
            money.invoice,
            id + 300 + i,
          );
        if (day % 7 === supplies && d.chance(0.6))
          pay(holder, d.pick(all), t(), round(d.logNormal(prices.wage * 0.5, 0.8), 100), money.invoice, id + 330);
        if (last) pay(holder, director, t(), round(d.logNormal(prices.wage, 0.4), 1000), money.wage, id + 331);
      }
    };
  }
}

/** The day of the month that is wanted, or the workday before it; 31 is the last day of any month. */
function isPayday(context: Context, day: number, wanted: number): boolean {
  if (!worked(context, day)) return false;
  for (let later = day; later < day + 12; later += 1) {
    if (later > day && worked(context, later)) return false;
    const is = wanted === 31 ? dayOfMonth(later + 1) === 1 : dayOfMonth(later) === wanted;
    if (is) return true;
  }
  return false;
}
