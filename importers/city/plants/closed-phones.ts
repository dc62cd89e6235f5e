/** Five prepaid cards, first used within two days, that ring nobody but one another. */
import { DAY, HOUR } from '../clock.ts';
import type { Ask } from './ask.ts';
import { anybody, noRoom } from './casting.ts';
import type { Cast, Plant } from './plant.ts';
import { phoneUid } from './uids.ts';

const crime = 'closed-phones';
const size = 5;

export function plantClosedPhones(ask: Ask, cast: Cast, drawer: number[]): Plant {
  const { context, phones, calls, life, firms } = ask.world;
  const d = context.draws.at('plot', 7);
  const crew = anybody(ask, cast, d).slice(0, size);
  const cards = crew.map(() => {
    const card = d.pick(drawer);
    drawer.splice(drawer.indexOf(card), 1);
    return card;
  });
  // A shop that others ring too: one that only they ring would be one of them.
  const busy = firms.filter((f) => f.kind === 'shop' && ask.partners(phones[f.phone]?.number ?? '').size >= 5);
  if (busy.length === 0) throw noRoom('The closed group');
  const shop = d.pick(busy).phone;
  const begin = 8 + d.below(8);
  let n = 0;
  const ring = (a: number, b: number, t: number): void => {
    const [from, to] = [crew[a], crew[b]];
    calls.call(cards[a] ?? 0, b < 0 ? shop : (cards[b] ?? 0), t, d.chance(0.14) ? 0 : 8 + d.below(75), 4.4e8 + n, {
      ...{ crime, from: life.where(from?.id ?? 0, t) },
      ...(to && { to: life.where(to.id, t) }),
    });
    n += 1;
  };
  const at = (day: number): number => Math.floor(day * DAY + (9.5 + d.u() * 13) * HOUR);
  crew.forEach((_, a) => ring(a, (a + 1) % size, at(begin + (a > 2 ? 1 : 0))));
  for (let day = begin + 2; day < Math.min(context.days - 2, begin + 44); day += 1)
    for (let k = d.poisson(3.1); k > 0; k -= 1) {
      const a = d.below(size);
      ring(a, d.chance(0.03) ? -1 : (a + 1 + d.below(size - 1)) % size, at(day));
    }
  for (const p of crew) cast.add(p.id);
  const numbers = cards.map((card) => phones[card]?.number ?? '');
  const key = numbers.map((number) => phoneUid(context, number)).sort();
  return {
    ...{ id: crime, family: 'contact', pattern: 'closed-group' },
    params: { phones: [key[0] ?? ''] },
    expected: [key],
    story: {
      en: `${crew.map((p) => p.name).join(', ')} carry five cards in strangers' names, switched on within two days of each other, and ring almost nobody else on them.`,
      zh: `${crew.map((p) => p.name).join('、')}使用五张以他人名义购买的电话卡，两天内先后启用，几乎只在五人之间通话。`,
    },
    facts: { phones: numbers, persons: crew.map((p) => p.residentId) },
    decoys: [],
  };
}
