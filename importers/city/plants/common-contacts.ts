/** Three rivals who never ring each other ring the same four people, who do not know one another. */
import type { Person } from '../city.ts';
import { DAY, HOUR } from '../clock.ts';
import { distance } from '../map.ts';
import type { Ask } from './ask.ts';
import { anybody, callers, noRoom } from './casting.ts';
import type { Cast, Decoy, Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { phoneUid } from './uids.ts';

const crime = 'common-contacts';
const shared = 4;

export function plantCommonContacts(ask: Ask, cast: Cast): Plant {
  const { context, calls, book, firms } = ask.world;
  const d = context.draws.at('plot', 11);
  const pool = callers(ask, cast, d, (p) => p.phones.length === 1);
  // Where not everybody is asked, few pairs share a line: more of them are looked at.
  const wide = ask.world.pool === null ? 1 : 20;
  for (const x of pool.slice(0, 40 * wide))
    for (const y of pool.slice(0, 80 * wide)) {
      if (x.id >= y.id || !apartFrom(ask, x, [y])) continue;
      const before = sharedOf(ask, [x, y]);
      // Ordinary life leaves them nothing in common but switchboards, and one of those often.
      if (before.length < 2 || (before[0]?.count ?? 0) < shared * 2) continue;
      const z = pool.find((one) => one !== x && one !== y && apartFrom(ask, one, [x, y]));
      if (!z) continue;
      const rivals = [x, y, z];
      const strangers: Person[] = [];
      for (const p of anybody(ask, cast, d, (one) => one.phones.length === 1)) {
        const known = ask.partners(ask.number(p));
        const apart = [...rivals, ...strangers].every(
          (q) => !known.has(ask.number(q)) && q.household !== p.household && (q.team === null || q.team !== p.team),
        );
        // Whom half the town rings is everybody's contact.
        if (apart && !rivals.includes(p) && known.size >= 3 && known.size <= 24) strangers.push(p);
        if (strangers.length === shared) break;
      }
      if (strangers.length < shared) continue;
      const days = oddWeekdays(ask.world);
      let n = 0;
      const cases = rivals.map((rival, i) => {
        const t = Math.floor((days[18 + i * 5] ?? 20) * DAY + (20 + d.u() * 2) * HOUR);
        const one = book.open(2230 + i, {
          ...{
            kind: 'assault',
            from: t,
            until: t + 1200,
            place: d.pick(firms.filter((f) => f.kind === 'trade')).place,
          },
          ...{ status: 1, entry: 0, methods: [], target: 0, crime },
        });
        book.person(one, rival, 'suspect', '', crime);
        book.object(one, 'phone', ask.number(rival), 'seized', crime);
        for (const contact of strangers)
          for (let k = 0; k < 2; k += 1) {
            const at = Math.floor(d.pick(days) * DAY + (9 + d.u() * 13) * HOUR);
            const [from, to] = d.chance(0.5) ? [rival, contact] : [contact, rival];
            calls.call(from.phones[0] ?? 0, to.phones[0] ?? 0, at, 15 + d.below(100), 4.8e8 + n, { crime });
            n += 1;
          }
        return one;
      });
      for (const p of [...rivals, ...strangers]) cast.add(p.id);
      const keys = strangers.map((p) => ask.number(p)).sort();
      return {
        ...{ id: crime, family: 'contact', pattern: 'common-contacts' },
        params: { phones: rivals.map((p) => phoneUid(context, ask.number(p))) },
        expected: keys.map((number) => [phoneUid(context, number)]),
        story: {
          en: `${x.name}, ${y.name} and ${z.name} pass for rivals and never ring each other. All three ring the same four people, who do not know one another.`,
          zh: `${x.name}、${y.name}与${z.name}表面敌对、互不通话，却都联系同样四个人，而这四人彼此不相识。`,
        },
        facts: { phones: rivals.map((p) => ask.number(p)), contacts: keys, cases: cases.map((c) => c.number) },
        decoys: (later) =>
          sharedOf(later, rivals)
            .filter(({ number }) => !keys.includes(number))
            .map(({ number, count, firm }, i): Decoy => ({
              ...{ id: `common-contacts-${i + 1}`, key: [phoneUid(context, number)], count, declared: firm },
              why: firm
                ? {
                    en: 'A switchboard, surgery or call centre that everybody rings',
                    zh: '总机、诊所或呼叫中心，人人都会联系',
                  }
                : { en: 'Somebody whom ordinary life brought two of them to', zh: '日常生活中其中两人都联系过的人' },
            })),
      };
    }
  throw noRoom('The common contacts');
}

/** Nobody of them lives, works or talks with him. */
const apartFrom = (ask: Ask, one: Person, others: readonly Person[]): boolean =>
  others.every(
    (other) =>
      one.household !== other.household &&
      (one.team === null || one.team !== other.team) &&
      !ask.partners(ask.number(one)).has(ask.number(other)) &&
      distance(one.home, other.home) >= 1500,
  ) && sharedOf(ask, [one, ...others]).every(({ firm }) => firm);

/** Third numbers of two or more of them, with their calls and texts. */
function sharedOf(ask: Ask, persons: readonly Person[]): { number: string; count: number; firm: boolean }[] {
  const talks = persons.flatMap((p) => [...ask.partners(ask.number(p))]);
  return [...Map.groupBy(talks, ([number]) => number)]
    .filter(([, of]) => of.length > 1)
    .map(([number, of]) => ({
      ...{ number, count: of.reduce((sum, [, n]) => sum + n, 0) },
      firm: ask.phone(number)?.firm !== null,
    }))
    .sort((p, q) => q.count - p.count || (p.number < q.number ? -1 : 1));
}
