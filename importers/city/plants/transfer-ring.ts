/** Money that goes round five accounts and comes back to the first, less a tenth at every hop: five rounds. */
import { DAY, HOUR } from '../clock.ts';
import type { Holder } from '../feeds/bank.ts';
import type { Ask } from './ask.ts';
import { customers, noRoom } from './casting.ts';
import { cashWords, desk, pay, quiet, type Leg } from './money.ts';
import type { Cast, Decoy, Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { accountUid, fromSmallest } from './uids.ts';

const crime = 'transfer-ring';
const rounds = 5;
const size = 5;

export function plantTransferRing(ask: Ask, cast: Cast): Plant {
  const { world } = ask;
  const { context, persons } = world;
  const { words, prices } = context.profile;
  const d = context.draws.at('plot', 17);
  const pool = customers(ask, cast, d);
  for (let n = 0; n + size <= pool.length && n < 60; n += 1) {
    const ring = pool.slice(n, n + size);
    const starts: number[] = [];
    for (const day of d.shuffled(oddWeekdays(world))) {
      if (starts.length === rounds) break;
      if (starts.some((one) => Math.abs(one - day * DAY) < 5 * DAY)) continue;
      for (let k = 0; k < 12; k += 1) {
        const t = Math.floor(day * DAY + (8.5 + d.u() * 6) * HOUR);
        if (!quiet(ask, ring, t - 3000, t + 6 * HOUR)) continue;
        starts.push(t);
        break;
      }
    }
    if (starts.length < rounds) continue;
    starts.sort((a, b) => a - b);
    for (const start of starts) {
      const branch = persons[ring[0]?.person ?? 0]?.home.district ?? 0;
      const first = 10_000 * Math.floor((prices.wage * (0.8 + d.u())) / 10_000);
      let cents = first;
      let t = start;
      const legs: Leg[] = [];
      const cash: Leg[] = [];
      ring.forEach((from, i) => {
        const to = ring[(i + 1) % size] as Holder;
        legs.push({ from, to, t, cents, purpose: words.money.transfer, mark: crime });
        if (i + 1 === size) return;
        const next = 100 * Math.round((cents * d.between(0.89, 0.92)) / 100);
        const out = { to: desk(ask, branch), purpose: cashWords(ask).out, mark: `${crime}/way` };
        cash.push({ ...out, from: to, t: t + 300 + d.below(1200), cents: cents - next });
        cents = next;
        t += 1800 + d.below(2300);
      });
      // What the hops cost came in as cash before: the money goes round for the sake of its papers.
      const paidIn = { to: ring[0] as Holder, purpose: cashWords(ask).in, mark: `${crime}/way` };
      cash.push({ ...paidIn, from: desk(ask, branch), t: start - 900 - d.below(1500), cents: first - cents });
      pay(
        ask,
        [...legs, ...cash].sort((a, b) => a.t - b.t),
      );
    }
    for (const one of ring) cast.add(one.person ?? -1);
    const key = ring.map((one) => accountUid(one.number));
    return {
      ...{ id: crime, family: 'money', pattern: 'ring' },
      params: { accounts: [key[0] ?? ''] },
      expected: [fromSmallest(key)],
      story: {
        en: `Five times a sum left ${ring[0]?.name}'s account, passed four others and came back the same day, a tenth smaller at every hop.`,
        zh: `五次，资金从${ring[0]?.name}账户转出，经另外四人当日转回，每一手约少一成。`,
      },
      facts: { accounts: ring.map((one) => one.number), rounds },
      decoys: traders,
    };
  }
  throw noRoom('The ring of transfers');
}

/** Two firms that buy from each other: money goes to and fro all the time. */
function traders(ask: Ask): Decoy[] {
  const { holders } = ask.world;
  const firms = new Set(holders.flatMap((h) => (h.firm === null ? [] : [h.number])));
  const pairs = new Map<string, number>();
  for (const one of firms)
    for (const row of ask.book(one)) {
      const [own = '', other = ''] = [row.cells[2], row.cells[10]];
      if (own !== one || !firms.has(other)) continue;
      const key = [own, other].sort().join(' ');
      pairs.set(key, (pairs.get(key) ?? 0) + 1);
    }
  const [most] = [...pairs].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  if (!most) return [];
  const [key, count] = most;
  const why = { en: 'Two firms that buy from each other', zh: '两家互有购销往来的企业' };
  return [{ id: 'ring-traders', key: key.split(' ').map(accountUid), count, declared: true, why }];
}
