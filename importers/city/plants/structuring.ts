/** Cash banked again and again just under the amount that is reported, at three branches, in four of nine weeks. */
import { DAY, HOUR, weekday } from '../clock.ts';
import type { Ask } from './ask.ts';
import { customers, noRoom } from './casting.ts';
import { cashWords, desk, limit, pay, quiet, type Leg } from './money.ts';
import type { Cast, Decoy, Plant } from './plant.ts';
import { accountUid } from './uids.ts';

const crime = 'structuring';
const deposits = 12;
const branches = 3;

export function plantStructuring(ask: Ask, cast: Cast): Plant {
  const { context, holders } = ask.world;
  const d = context.draws.at('plot', 18);
  const goal = d.pick(holders.filter((h) => h.firm !== null && !h.covered));
  const weeks = d.shuffled(Array.from({ length: Math.floor(context.days / 7) - 1 }, (_, w) => w + 1)).slice(0, 4);
  const desks = d.shuffled(context.profile.districts.map((_, i) => i)).slice(0, branches);
  const days = weeks.flatMap((w) =>
    d
      .shuffled([0, 1, 2, 3, 4])
      .slice(0, 3)
      .map((x) => w * 7 + x),
  );
  for (const holder of customers(ask, cast, d)) {
    const legs: Leg[] = [];
    days.forEach((day, i) => {
      for (let k = 0; k < 60; k += 1) {
        const t = Math.floor(day * DAY + (9 + d.u() * 7.5) * HOUR);
        if (weekday(day) > 4 || !quiet(ask, [holder], t - 300, t + 4000)) continue;
        const cents = Math.floor((limit(ask) * d.between(0.9, 0.998)) / 10_000) * 10_000;
        const [from, purpose] = [desk(ask, desks[i % branches] ?? 0), cashWords(ask).in];
        legs.push({ from, to: holder, t, cents, purpose, mark: crime });
        const out = { from: holder, to: goal, t: t + 700 + d.below(2900), cents, mark: `${crime}/way` };
        legs.push({ ...out, purpose: context.profile.words.money.invoice });
        return;
      }
    });
    if (legs.length < deposits * 2) continue;
    pay(
      ask,
      legs.sort((a, b) => a.t - b.t),
    );
    cast.add(holder.person ?? -1);
    return {
      ...{ id: crime, family: 'money', pattern: 'structuring' },
      params: { accounts: [accountUid(holder.number)], threshold: limit(ask) / 100 },
      expected: [[accountUid(holder.number)]],
      story: {
        en: `${holder.name} banked cash twelve times just under the amount that is reported, at three branches, and sent it on within the hour.`,
        zh: `${holder.name}十二次在三家支行存入略低于申报限额的现金，一小时内转出。`,
      },
      facts: { account: holder.number, deposits, branches, limit: limit(ask) },
      decoys: (later) => takings(later),
      counts: () => (table, row) => table === 'transactions' && isUnder(ask, row.cells),
    };
  }
  throw noRoom('The structured deposits');
}

/** Firms that bank cash in the last tenth below the limit: shops count their takings. */
function takings(ask: Ask): Decoy[] {
  const { holders } = ask.world;
  return holders
    .filter((h) => h.covered && h.person === null)
    .map((h) => ({ h, count: ask.book(h.number).filter((row) => isUnder(ask, row.cells)).length }))
    .filter(({ count }) => count >= 4)
    .sort((a, b) => b.count - a.count || a.h.id - b.h.id)
    .map(({ h, count }, i) => ({
      ...{ id: `structuring-takings-${i + 1}`, key: [accountUid(h.number)], count, declared: true },
      why: { en: "A shop's takings, banked when the desk is open", zh: '商店营业款，定期存行' },
    }));
}

function isUnder(ask: Ask, cells: readonly string[]): boolean {
  const { money } = ask.world.context.profile.words;
  const cents = Math.round(Number(cells[5]) * 100);
  const most = limit(ask);
  return cells[12] === money.cash && cells[3] === money.in && cents >= most * 0.9 - 10_000 && cents < most;
}
