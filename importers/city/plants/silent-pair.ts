/** Two who ring each other often are together six times, and never ring each other then. Weak: such silence is easily chance. */
import type { Person } from '../city.ts';
import { DAY, HOUR } from '../clock.ts';
import { exp, ln } from '../exact.ts';
import { distance } from '../map.ts';
import type { Ask } from './ask.ts';
import { callers, farFrom, noRoom } from './casting.ts';
import type { Cast, Decoy, Plant } from './plant.ts';
import { oddWeekdays, type Sighting } from './seen.ts';
import { standing } from './standing.ts';
import { phoneUid } from './uids.ts';

const crime = 'silent-pair';
/** Innocents beside them are silent together on more days: `coupleAtHome`. */
export const occasions = 6;
/** Calls and texts of a pair that rings each other often: what the pattern asks for. */
const often = 12;
const hours = 4.2;
/** Awake hours of a day in which people ring. */
const awake = 14;

export function plantSilentPair(ask: Ask, cast: Cast): Plant {
  const { world } = ask;
  const { context, life } = world;
  const d = context.draws.at('plot', 8);
  const pairs = oftenOf(ask, callers(ask, cast, d));
  const rings = (a: Person, b: Person): number => ask.partners(ask.number(a)).get(ask.number(b)) ?? 0;
  const apart = pairs.filter(
    ([a, b]) => a.household !== b.household && spans(ask, ask.number(a), ask.number(b)).length === 0,
  );
  const [one, other] = [farFrom(ask, d), farFrom(ask, d)];
  const far = ([a, b]: readonly [Person, Person]): number =>
    Math.min(Math.max(one(a), other(b)), Math.max(one(b), other(a)));
  for (const [a, b] of apart.sort((p, q) => far(p) - far(q) || p[0].id - q[0].id || p[1].id - q[1].id)) {
    const { venues } = life.haunts;
    const found: { t: number; place: { x: number; y: number } }[] = [];
    for (const day of d.shuffled([...oddWeekdays(world), ...oddWeekdays(world), ...oddWeekdays(world)])) {
      if (found.length === occasions) break;
      const t = Math.floor(day * DAY + (11 + d.u() * 7.5) * HOUR);
      const until = t + hours * HOUR;
      const place = d.pick(venues);
      if (found.some((one) => Math.abs(one.t - t) < 3 * DAY) || distance(place, a.home) < 900) continue;
      // Nor do they ring each other on the way there or home.
      const that = ask.talks(ask.number(a)).some((one) => one.other === ask.number(b) && Math.abs(one.t - t) < DAY);
      if (that || ![a, b].every((p) => ask.free(p, t - 1800, until + 1800))) continue;
      const heard = [a, b].every((p, i) =>
        [t + 300 + i * 300, until - 300 - i * 300].every((at, k) =>
          standing(world, place, p.phones[0] ?? 0, at, 80 + found.length * 2 + k, 320),
        ),
      );
      if (heard) found.push({ t, place });
    }
    if (found.length < occasions) continue;
    found.forEach(({ t, place }, n) => {
      const until = t + hours * HOUR;
      [a, b].forEach((p, i) => {
        const known = [...ask.partners(ask.number(p)).keys()]
          .filter((x) => x !== ask.number(a) && x !== ask.number(b))
          .sort();
        [t + 300 + i * 300, until - 300 - i * 300].forEach((at, k) => {
          const spot = standing(world, place, p.phones[0] ?? 0, at, 80 + n * 2 + k, 320);
          world.calls.call(
            p.phones[0] ?? 0,
            ask.phone(d.pick(known))?.id ?? 0,
            at,
            9 + d.below(60),
            4.5e8 + n * 8 + i * 2 + k,
            {
              ...{ crime, ...(spot && { from: spot }) },
            },
          );
        });
      });
    });
    for (const p of [a, b]) cast.add(p.id);
    const expected = (rings(a, b) / (context.days * awake)) * occasions * hours;
    // CHANCE §2.5 with its dispersion of one half, over all pairs that ring each other so often.
    // A pool shows as many of the pairs as it holds of the numbers.
    const heard = world.phones.filter(({ covered, person }) => covered && person !== null);
    const asked = heard.filter(({ id }) => world.pool === null || world.pool.phones.has(id));
    const tried = (pairs.length * heard.length) / asked.length;
    const luck = tried * exp(-2 * ln(1 + expected / 2));
    const key = [a, b].map((p) => phoneUid(context, ask.number(p))).sort();
    return {
      ...{ id: crime, family: 'contact', pattern: 'silence-together' },
      params: { phones: [phoneUid(context, ask.number(a))] },
      expected: [key],
      story: {
        en: `${a.name} and ${b.name} ring each other ${rings(a, b)} times in nine weeks. On six days they sat together for hours and rang others, never each other.`,
        zh: `${a.name}与${b.name}九周内通话${rings(a, b)}次；有六天两人同处一地数小时，各自与他人通话，彼此从未通话。`,
      },
      facts: {
        phones: [a, b].map((p) => ask.number(p)),
        occasions,
        rings: rings(a, b),
        expected: Math.round(expected * 10) / 10,
      },
      weak: { luck: Math.round(luck * 100) / 100 },
      decoys: (later) => silentToo(later, a, b),
    };
  }
  throw noRoom('The silent pair');
}

/** Pairs of first numbers that ring each other often. */
function oftenOf(ask: Ask, people: readonly Person[]): [Person, Person][] {
  const out: [Person, Person][] = [];
  for (const a of people)
    for (const [number, n] of ask.partners(ask.number(a))) {
      const b = ask.carrier(number);
      if (n >= often && b && b.id > a.id && ask.number(b) === number && people.includes(b)) out.push([a, b]);
    }
  return out.sort((p, q) => p[0].id - q[0].id || p[1].id - q[1].id);
}

/** Days on which both were heard close to each other for an hour and a half or more and did not ring each other in between. */
function spans(ask: Ask, a: string, b: string): number[] {
  const [one, two] = [ask.sightings(a), ask.sightings(b)];
  const joint = new Map<number, [number, number]>();
  const note = (s: Sighting): void => {
    const day = Math.floor((s.t - 4 * HOUR) / DAY);
    const span = joint.get(day);
    joint.set(day, span ? [Math.min(span[0], s.t), Math.max(span[1], s.t)] : [s.t, s.t]);
  };
  let start = 0;
  for (const s of one) {
    while (start < two.length && (two[start]?.t ?? 0) < s.t - 5400) start += 1;
    for (let i = start; i < two.length && (two[i]?.t ?? 0) <= s.t + 5400; i += 1)
      if (distance((two[i] as Sighting).spot, s.spot) <= 700) {
        note(s);
        note(two[i] as Sighting);
      }
  }
  const between = ask.talks(a).filter((talk) => talk.other === b);
  return [...joint].flatMap(([day, [from, until]]) =>
    until - from >= 1.5 * HOUR && !between.some(({ t }) => t >= from && t <= until) ? [day] : [],
  );
}

/** All other pairs of numbers that ring each other often and were silent together as often; somebody may have two. */
function silentToo(ask: Ask, a: Person, b: Person): Decoy[] {
  const { phones, context } = ask.world;
  const own = [a, b].map((p) => ask.number(p)).sort();
  const priv = new Set(
    phones.flatMap((p) => (p.covered && p.firm === null && p.subscriber?.firm !== true ? p.number : [])),
  );
  return [...priv]
    .flatMap((x) => [...ask.partners(x)].flatMap(([y, n]) => (n >= often && x < y && priv.has(y) ? [{ x, y }] : [])))
    .filter(({ x, y }) => x !== own[0] || y !== own[1])
    .map(({ x, y }) => ({ x, y, count: spans(ask, x, y).length }))
    .filter(({ count }) => count >= 3)
    .sort((p, q) => q.count - p.count || (`${p.x} ${p.y}` < `${q.x} ${q.y}` ? -1 : 1))
    .map(({ x, y, count }, i) => {
      const [one, two] = [ask.carrier(x), ask.carrier(y)];
      const home = one !== undefined && one.household === two?.household;
      const work = one !== undefined && one.team !== null && one.team === two?.team;
      return {
        id: `silence-while-together-${i + 1}`,
        key: [x, y].map((number) => phoneUid(context, number)).sort(),
        ...{ count, declared: home || work },
        why: home ? reasons.home : work ? reasons.work : reasons.near,
      };
    });
}

const reasons = {
  home: { en: 'They live together: at home nobody rings the other', zh: '同住：在家时不会互相打电话' },
  work: { en: 'They work at one place: there they talk', zh: '同一单位上班：见面说话，无需打电话' },
  near: {
    en: 'They live or go about near each other: one cell hears both',
    zh: '住处或活动地点相近：同一基站覆盖两人',
  },
};
