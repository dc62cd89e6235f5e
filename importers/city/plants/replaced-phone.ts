/** After a raid a number falls silent; another one begins, and rings five of the same people. */
import type { Person, Row } from '../city.ts';
import { DAY, HOUR, stamp } from '../clock.ts';
import type { Ask } from './ask.ts';
import { callers, noRoom } from './casting.ts';
import type { Cast, Decoy, Plant } from './plant.ts';
import { phoneUid } from './uids.ts';

const crime = 'replaced-phone';
const shared = 5;
/** Calls and texts of a number whose traffic is handed over, about the middle of all. */
const usual = 150;

export function plantReplacedPhone(ask: Ask, cast: Cast, drawer: number[]): Plant {
  const { context, phones, firms, calls, life, book, persons } = ask.world;
  const d = context.draws.at('plot', 5);
  const T = raidAt(ask);
  for (const person of callers(ask, cast, d)) {
    const old = ask.number(person);
    const talks = ask.talks(old);
    if (starters(ask, old, T).length < 2) continue;
    const kept = keptContacts(ask, person, T);
    const best = Math.max(...starters(ask, old, T).map(({ count }) => count));
    if (!kept || best <= shared) continue;
    const next = d.pick(drawer);
    drawer.splice(drawer.indexOf(next), 1);
    const place = d.pick(firms.filter((f) => f.kind === 'trade')).place;
    const matter = book.open(2210, {
      ...{ kind: 'goods', from: T - 1800, until: T, place, status: 0, entry: 0, methods: [3], target: 3, crime },
    });
    book.object(matter, 'phone', old, 'noted', crime);
    for (const talk of talks) {
      if (talk.t <= T) {
        if (kept.includes(talk.other)) prove(talk.row);
        continue;
      }
      (talk.row as { gone?: string }).gone = crime;
      const other = ask.phone(talk.other);
      if (!kept.includes(talk.other) || !other) continue;
      const here = life.where(person.id, talk.t);
      const id = 4.2e8 + (talk.row.id % 1e7);
      const told = talk.out ? { crime, from: here } : { crime, to: here };
      const seconds = talk.call ? Number(talk.row.cells[3]) : 0;
      const [a, b] = talk.out ? [next, other.id] : [other.id, next];
      // A text becomes a call that nobody took: the new card is answered by nobody whom it does not know.
      calls.call(a, b, talk.t, seconds, id, told);
    }
    cast.add(person.id);
    ask.hush(old);
    const number = phones[next]?.number ?? '';
    return {
      ...{ id: crime, family: 'contact', pattern: 'replaced-phone' },
      params: { phones: [phoneUid(context, old)] },
      expected: [[phoneUid(context, old), phoneUid(context, number)]],
      story: {
        en: `On the morning of a raid ${person.name} threw the phone ${old} away. Within three days ${number}, bought in another name, rang five of the same people from the same home.`,
        zh: `搜查当天清晨，${person.name}弃用号码${old}；三天内，以他人名义购得的${number}开始联系其中五名老联系人，夜间仍在同一住处。`,
      },
      facts: { old, number, at: stamp(T), contacts: kept, case: matter.number },
      decoys: (later) =>
        starters(later, old, T)
          .filter((one) => one.number !== number)
          .map(decoyOf(later)),
    };
  }
  throw noRoom('The replaced phone');
}

/** When the raid is: the middle of the period, at six in the morning. */
export const raidAt = (ask: Ask): number => (Math.floor(ask.world.context.days / 2) - 1) * DAY + 6 * HOUR;

/** Five people of different circles whom somebody rings before and after, again within three days; null without such. */
export function keptContacts(ask: Ask, person: Person, T: number): string[] | null {
  const talks = ask.talks(ask.number(person));
  const before = new Set(talks.flatMap((talk) => (talk.t <= T ? [talk.other] : [])));
  const again = new Map<string, number>();
  for (const talk of talks) if (talk.t > T && !again.has(talk.other)) again.set(talk.other, talk.t);
  const both = [...before].sort().filter((other) => again.has(other) && ask.phone(other)?.firm === null);
  for (let k = 0; k < 12; k += 1) {
    const kept: string[] = [];
    // Friends are busier than people are: of those whose calls are all seen, the busy wait longer for their turn.
    const d = ask.world.context.draws.at('plot', 50_000 + person.id, k);
    const seen = (other: string): number => (ask.phone(other)?.covered ? ask.talks(other).length / usual : 1);
    const turns = both.map((other) => ({ other, turn: d.exponential() * seen(other) }));
    for (const { other } of turns.sort((a, b) => a.turn - b.turn || (a.other < b.other ? -1 : 1)))
      // People who ring each other are one reason, not several.
      if (kept.length < shared && kept.every((one) => !ask.partners(one).has(other))) kept.push(other);
    if (kept.length === shared && kept.some((one) => (again.get(one) ?? 0) < T + 3 * DAY)) return kept;
  }
  return null;
}

const prove = (row: Row): void => {
  row.proves = [...(row.proves ?? []), crime];
};

/** Numbers first heard from a day before to a week after, with the contacts that they share with the old one. */
function starters(ask: Ask, old: string, T: number): { number: string; count: number }[] {
  const known = new Set(ask.talks(old).flatMap((talk) => (talk.t <= T ? [talk.other] : [])));
  return ask.world.spare.newcomers
    .map(({ phone }) => ask.world.phones[phone]?.number ?? '')
    .filter((number) => {
      const began = ask.talks(number)[0]?.t ?? -1;
      return began >= T - DAY && began <= T + 7 * DAY;
    })
    .map((number) => ({ number, count: [...ask.partners(number).keys()].filter((one) => known.has(one)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.number < b.number ? -1 : 1));
}

const reasons = {
  hire: {
    en: 'A new colleague who rings the same team and the same switchboards',
    zh: '新入职同事，联系同一班组和同样的总机',
  },
  tourist: {
    en: 'A tourist who rings taxis, shops and the surgery like everybody',
    zh: '游客，和大家一样联系出租车、商店和诊所',
  },
  teenager: { en: 'A teenager with a first phone', zh: '第一次用手机的青少年' },
} as const;

const decoyOf =
  (ask: Ask) =>
  ({ number, count }: { number: string; count: number }, i: number): Decoy => {
    const { spare, phones, context } = ask.world;
    const kind = spare.newcomers.find((one) => phones[one.phone]?.number === number)?.kind ?? 'hire';
    const why = reasons[kind];
    return {
      id: `replacement-phone-${i + 1}`,
      key: [phoneUid(context, number)],
      count,
      declared: kind === 'teenager',
      why,
    };
  };
