/** Money that runs through eight accounts within a minute, four times; each keeps a little. */
import { DAY, HOUR } from '../clock.ts';
import type { Holder } from '../feeds/bank.ts';
import type { Ask } from './ask.ts';
import { customers, noRoom } from './casting.ts';
import { cashWords, desk, pay, quiet, type Leg } from './money.ts';
import type { Cast, Decoy, Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { accountUid } from './uids.ts';

const crime = 'seven-layers';
const runs = 4;
const hops = 7;

export function plantSevenLayers(ask: Ask, cast: Cast): Plant {
  const { world } = ask;
  const { context, holders, persons } = world;
  const { words, prices } = context.profile;
  const d = context.draws.at('plot', 16);
  const outside = d.shuffled(holders.filter((h) => h.firm !== null && !h.covered));
  const chain = customers(ask, cast, d).slice(0, hops + 1);
  const [source, goal] = outside;
  const days = d.shuffled(oddWeekdays(world));
  const starts: number[] = [];
  for (const day of days) {
    if (starts.length === runs) break;
    if (starts.some((one) => Math.abs(one - day * DAY) < 6 * DAY)) continue;
    for (let k = 0; k < 30; k += 1) {
      const t = Math.floor(day * DAY + (9 + d.u() * 12) * HOUR);
      if (!quiet(ask, chain, t - 400, t + 5400)) continue;
      starts.push(t);
      break;
    }
  }
  if (chain.length <= hops || !source || !goal || starts.length < runs) throw noRoom('The chain of seven layers');
  starts.sort((a, b) => a - b);
  for (const start of starts) {
    let cents = 100 * Math.floor(prices.wage * (0.24 + d.u() * 0.3));
    const way = `${crime}/way`;
    const legs: Leg[] = [
      {
        from: source,
        to: chain[0] as Holder,
        t: start - 60 - d.below(200),
        cents,
        purpose: words.money.invoice,
        mark: way,
      },
    ];
    const later: Leg[] = [];
    let t = start;
    for (let i = 0; i < hops; i += 1) {
      const keep = 100 * Math.floor((cents * d.between(0.002, 0.03)) / 100);
      const from = chain[i] as Holder;
      legs.push({
        from,
        to: chain[i + 1] as Holder,
        t,
        cents: cents - keep,
        purpose: words.money.transfer,
        mark: crime,
      });
      // What each keeps he takes out in cash within the hour.
      const branch = persons[from.person ?? 0]?.home.district ?? 0;
      if (keep > 0)
        later.push({
          from,
          to: desk(ask, branch),
          t: start + 600 + d.below(2900),
          cents: keep,
          purpose: cashWords(ask).out,
          mark: way,
        });
      cents -= keep;
      t += 3 + d.below(5);
    }
    later.push({
      from: chain[hops] as Holder,
      to: goal,
      t: start + 400 + d.below(900),
      cents,
      purpose: words.money.invoice,
      mark: way,
    });
    pay(ask, [...legs, ...later.sort((a, b) => a.t - b.t)]);
  }
  for (const one of chain) cast.add(one.person ?? -1);
  const key = chain.map((one) => accountUid(one.number));
  return {
    ...{ id: crime, family: 'money', pattern: 'layer-chain' },
    params: { accounts: [key[0] ?? ''] },
    expected: [key],
    story: {
      en: `Four times money from ${source.name} ran through the accounts of eight people within a minute, from ${chain[0]?.name} to ${chain[hops]?.name}; each kept a little and drew it in cash.`,
      zh: `${source.name}的资金四次在一分钟内穿过八人账户，从${chain[0]?.name}到${chain[hops]?.name}；各人留下少许并取现。`,
    },
    facts: { accounts: chain.map((one) => one.number), runs, hops },
    decoys: wageRun,
  };
}

/** The firm that pays most wages within a minute. */
function wageRun(ask: Ask): Decoy[] {
  const { holders, context } = ask.world;
  const runs = holders
    .filter((h) => h.firm !== null && h.covered)
    .map((h) => {
      const paid = ask.book(h.number).filter((row) => row.cells[11] === context.profile.words.money.wage);
      return { h, count: paid.length };
    })
    .sort((a, b) => b.count - a.count || a.h.id - b.h.id);
  return runs.slice(0, 1).map(({ h, count }) => ({
    ...{ id: 'layering-chain-wages', key: [accountUid(h.number)], count, declared: true },
    why: { en: 'A firm that pays all its wages within minutes', zh: '企业在几分钟内集中发放工资' },
  }));
}
