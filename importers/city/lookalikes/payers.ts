/** Who pays like a launderer and is none: a nightly sweep, a savings club, a shop's takings, wedding money, a collection. */
import { DAY, HOUR } from '../clock.ts';
import type { Holder } from '../feeds/bank.ts';
import type { Ask } from '../plants/ask.ts';
import { customers } from '../plants/casting.ts';
import { collect } from '../plants/collect.ts';
import { cashWords, desk, limit, pay, quiet, type Leg } from '../plants/money.ts';
import { accountUid } from '../plants/uids.ts';
import type { Alike } from './alike.ts';

const uid = (holder: Holder): string => accountUid(holder.number);

export function payers(ask: Ask): Alike[] {
  return [...sweep(ask), ...club(ask), ...takings(ask), ...collection(ask)];
}

/** Every Friday the till of a shop is emptied through the accounts of its group, within a minute. */
function sweep(ask: Ask): Alike[] {
  const { context, holders } = ask.world;
  const { words, prices } = context.profile;
  const d = context.draws.at('alike', 20);
  const firms = d.shuffled(holders.filter((h) => h.firm !== null && h.covered));
  const outside = d.shuffled(holders.filter((h) => h.firm !== null && !h.covered));
  const [a, b, c, e] = firms;
  const [from, to] = outside;
  if (!a || !b || !c || !e || !from || !to) return [];
  let count = 0;
  for (let day = 4; day < context.days; day += 7) {
    for (let k = 0; k < 20; k += 1) {
      const t = Math.floor(day * DAY + (18 + d.u() * 4) * HOUR);
      if (!quiet(ask, [a, b, c, e], t - 300, t + 900)) continue;
      const cents = 100 * Math.floor(prices.wage * (0.02 + d.u() * 0.05));
      const steps: [Holder, Holder, number][] = [
        ...([
          [from, a, -90],
          [a, b, 0],
          [b, c, 9],
          [c, e, 21],
          [e, to, 300],
        ] as [Holder, Holder, number][]),
      ];
      pay(
        ask,
        steps.map(([x, y, s]) => ({ from: x, to: y, t: t + s, cents, purpose: words.money.invoice })),
      );
      count += 1;
      break;
    }
  }
  return [
    {
      ...{
        of: 'seven-layers',
        id: 'layering-chain-sweep',
        key: [a, b, c, e].map(uid),
        count,
        declared: true,
        cast: [],
      },
      why: { en: "A group's weekly sweep of its accounts, by standing order", zh: '集团每周的资金归集，系统自动划转' },
    },
  ];
}

/** Five friends hand a pot round: it comes back whole. */
function club(ask: Ask): Alike[] {
  const { context } = ask.world;
  const d = context.draws.at('alike', 21);
  const members = customers(ask, new Set(), d).slice(0, 5);
  let count = 0;
  for (let day = 2; day < context.days - 2; day += 7) {
    for (let k = 0; k < 80; k += 1) {
      const start = Math.floor((day + d.below(5)) * DAY + (8 + d.u() * 13) * HOUR);
      if (!quiet(ask, members, start - 300, start + 1.6 * HOUR)) continue;
      const cents = context.profile.prices.rent * 2;
      let t = start;
      const legs: Leg[] = members.map((from, i) => {
        const leg = {
          from,
          to: members[(i + 1) % 5] as Holder,
          t,
          cents,
          purpose: context.profile.words.money.transfer,
        };
        t += 300 + d.below(900);
        return leg;
      });
      pay(ask, legs);
      count += 1;
      break;
    }
  }
  return [
    {
      ...{ of: 'transfer-ring', id: 'ring-savings-club', key: members.map(uid), count, declared: false },
      cast: members.map((h) => h.person ?? -1),
      why: { en: 'A savings club that hands its pot round whole', zh: '亲友互助会，会款每周轮转一圈' },
    },
  ];
}

/** A shop banks its takings just under the limit twice a week; a couple banks wedding money in one week. */
function takings(ask: Ask): Alike[] {
  const { context, holders } = ask.world;
  const d = context.draws.at('alike', 22);
  const shop = d.pick(holders.filter((h) => h.firm !== null && h.covered && ask.world.firms[h.firm]?.kind === 'shop'));
  const couple = customers(ask, new Set(), d)[0] as Holder;
  const seller = d.pick(holders.filter((h) => h.firm !== null && !h.covered));
  const bank = (holder: Holder, days: readonly number[], branch: number): number => {
    let count = 0;
    for (const day of days) {
      for (let k = 0; k < 60; k += 1) {
        const t = Math.floor(day * DAY + (9 + d.u() * 7.4) * HOUR);
        if (!quiet(ask, [holder], t - 300, t + 3000)) continue;
        const cents = Math.floor((limit(ask) * d.between(0.93, 0.998)) / 10_000) * 10_000;
        const purpose = cashWords(ask).in;
        pay(ask, [
          { from: desk(ask, branch), to: holder, t, cents, purpose },
          { from: holder, to: seller, t: t + 900 + d.below(1800), cents, purpose: context.profile.words.money.invoice },
        ]);
        count += 1;
        break;
      }
    }
    return count;
  };
  const weeks = Array.from({ length: Math.floor(context.days / 7) }, (_, w) => w);
  const often = weeks.flatMap((w) => [w * 7, w * 7 + 3]);
  bank(shop, often, 2);
  const count = bank(couple, [15, 15, 16, 16, 17, 17, 18, 18], 4);
  return [
    {
      ...{ of: 'structuring', id: 'structuring-wedding', key: [uid(couple)], count, declared: false },
      cast: [couple.person ?? -1],
      why: { en: 'Wedding money, counted and banked over four days', zh: '婚礼礼金，四天内分次存入' },
    },
  ];
}

/** Forty-two people chip in for a present; in a larger town, where tenants seldom share a bank with their landlord, also the dues of a club. */
function collection(ask: Ask): Alike[] {
  const { context, holders, pool } = ask.world;
  const d = context.draws.at('alike', 23);
  const others = customers(ask, new Set(), d, false);
  const shop = d.pick(holders.filter((h) => h.firm !== null && !h.covered));
  const occasions = [
    {
      ...{ id: 'fan-in-collection', givers: others.slice(0, 42), day: 19 },
      why: { en: 'A collection for a present, spent at once', zh: '众人凑钱买礼物，随即付款' },
    },
    {
      ...{ id: 'fan-in-dues', givers: others.slice(42, 78), day: 40 },
      why: { en: "A club's yearly dues, passed on to its association", zh: '俱乐部收取年费，随即上交总会' },
    },
  ];
  const taken = new Set<Holder>();
  return occasions.slice(0, pool === null ? 1 : 2).flatMap(({ id, givers, day, why }): Alike[] => {
    for (const holder of customers(ask, new Set(), d)) {
      const plan = taken.has(holder)
        ? null
        : collect(ask, d, holder, givers, day, (n) => 100 * (30 + (n % 12) * 15), shop);
      if (!plan) continue;
      pay(ask, plan);
      taken.add(holder);
      const cast = [holder.person ?? -1];
      return [{ of: 'fan-in', id, key: [uid(holder)], count: givers.length, declared: false, cast, why }];
    }
    return [];
  });
}
