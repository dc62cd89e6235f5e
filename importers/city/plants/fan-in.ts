/** Thirty strangers pay one account within two days; it is drawn in cash within the hour: three waves. */
import { DAY } from '../clock.ts';
import type { Holder } from '../feeds/bank.ts';
import type { Ask } from './ask.ts';
import { customers, noRoom } from './casting.ts';
import { collect } from './collect.ts';
import { cashWords, change, desk, pay, type Leg } from './money.ts';
import type { Cast, Decoy, Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { accountUid } from './uids.ts';

const crime = 'fan-in';
const waves = 3;
const payers = 30;

export function plantFanIn(ask: Ask, cast: Cast): Plant {
  const { context, persons, holders } = ask.world;
  const d = context.draws.at('plot', 20);
  const others = holders.filter((h) => h.person !== null && !h.covered && !cast.has(h.person));
  const victims = d.shuffled(others).slice(0, waves * payers);
  if (victims.length < waves * payers) throw noRoom('The fan-in');
  for (const holder of customers(ask, cast, d)) {
    const home = persons[holder.person ?? 0]?.home.district ?? 0;
    const marks = { in: crime, out: crime, purpose: cashWords(ask).out };
    const price = Math.max(100, Math.floor(context.profile.prices.purchase / 100));
    const plans: Leg[][] = [];
    const days: number[] = [];
    for (const day of d.shuffled(oddWeekdays(ask.world))) {
      if (plans.length === waves) break;
      if (days.some((one) => Math.abs(one - day) < 9)) continue;
      const group = victims.slice(plans.length * payers, (plans.length + 1) * payers);
      const amount = (n: number): number => 100 * Math.round(price * (1 + ((n * 7 + plans.length) % 11) / 2));
      // Wages in the same days would hide what goes out.
      if (earned(ask, holder, day) > price * 100) continue;
      const plan = collect(ask, d, holder, group, day, amount, desk(ask, home), marks);
      if (!plan) continue;
      days.push(day);
      plans.push(plan);
    }
    if (plans.length < waves) continue;
    for (const plan of plans) pay(ask, plan);
    cast.add(holder.person ?? -1);
    for (const victim of victims) cast.add(victim.person ?? -1);
    return {
      ...{ id: crime, family: 'money', pattern: 'fan-in-cash-out' },
      params: { accounts: [accountUid(holder.number)] },
      expected: [[accountUid(holder.number)]],
      story: {
        en: `In three waves of two days thirty people each, strangers to one another, paid ${holder.name} for goods that never came; the money was drawn in cash within the hour.`,
        zh: `三波、每波两天，各有三十名互不相识的人向${holder.name}付款购买子虚乌有的商品，款项一小时内即被取现。`,
      },
      facts: { account: holder.number, payers, waves, days: days.sort((a, b) => a - b) },
      decoys: (later) => landlords(later, holder.number),
    };
  }
  throw noRoom('The fan-in');
}

/** What comes in by ordinary life from a day to the third after it, minor units. */
function earned(ask: Ask, { number }: Holder, day: number): number {
  const rows = ask.book(number).filter((row) => row.t >= day * DAY && row.t < (day + 4) * DAY);
  // His own cash of those days would look like that of the wave.
  if (rows.some((row) => row.cells[12] === ask.world.context.profile.words.money.cash)) return Infinity;
  return rows.reduce((sum, row) => sum + Math.max(0, change(ask, row, number)), 0);
}

/** Most payers within two days, of all who are no part of the plan: landlords on the first of the month, shops. */
function landlords(ask: Ask, own: string): Decoy[] {
  const { holders, context } = ask.world;
  const rent = context.profile.words.money.rent;
  return holders
    .filter((h) => h.covered && h.number !== own)
    .map((h) => {
      const paid = ask.book(h.number).filter((row) => row.cells[11] === rent && row.cells[2] !== h.number);
      const days = Map.groupBy(paid, (row) => Math.floor(row.t / (2 * DAY)));
      return { h, count: Math.max(0, ...[...days.values()].map((l) => new Set(l.map((row) => row.cells[2])).size)) };
    })
    .filter(({ count }) => count >= 3)
    .sort((a, b) => b.count - a.count || a.h.id - b.h.id)
    .slice(0, 2)
    .map(({ h, count }, i) => ({
      ...{ id: `fan-in-landlord-${i + 1}`, key: [accountUid(h.number)], count, declared: true },
      why: { en: 'A landlord on the first of the month', zh: '月初收租的房东' },
    }));
}
