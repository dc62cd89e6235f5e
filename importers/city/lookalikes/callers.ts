/** Who rings like a criminal and is none: guards, a family, newcomers, a call centre, a repairer, a school's alarm list, a forgotten phone. */
import type { Person, Spot } from '../city.ts';
import { DAY, HOUR, stamp, weekday } from '../clock.ts';
import { imei } from '../fictional.ts';
import { worked } from '../life/plans.ts';
import { distance } from '../map.ts';
import type { Ask } from '../plants/ask.ts';
import { callers, noRoom } from '../plants/casting.ts';
import { keptContacts, raidAt } from '../plants/replaced-phone.ts';
import { occasions } from '../plants/silent-pair.ts';
import { standing } from '../plants/standing.ts';
import { phoneUid, deviceUid, simUid } from '../plants/uids.ts';
import type { Alike } from './alike.ts';

const base = 100_000_000;

/** An office that sells by telephone: it rings everybody. */
export function callCentre(ask: Ask): Alike[] {
  const { context, calls, phones, spare, firms } = ask.world;
  const own = phones[spare.callCentre];
  const place = firms[own?.firm ?? 0]?.place;
  const mobiles = phones.filter((p) => p.person !== null && p.subscriber === undefined && p.since === undefined);
  for (let day = 0; day < context.days; day += 1) {
    if (!worked(context, day) || !place) continue;
    const d = context.draws.at('alike', 1, day);
    for (let k = 0; k < 62; k += 1) {
      const t = Math.floor(day * DAY + (15.5 + d.u() * 6) * HOUR);
      const seconds = d.chance(0.4) ? 0 : 5 + d.below(d.chance(0.2) ? 400 : 40);
      calls.call(spare.callCentre, d.pick(mobiles).id, t, seconds, base + day * 100 + k, { from: place });
    }
  }
  return [];
}

/** Six work phones of guards who report to one another, and a family's second set of numbers. */
export function closedSets(ask: Ask): Alike[] {
  const { context, calls, spare, phones, firms } = ask.world;
  const { guards, family } = spare;
  const line = firms[guards.firm.id]?.phone ?? 0;
  const chatter = (who: readonly number[], n: number, from: number, aDay: number, spot?: Spot): void => {
    for (let day = from; day < context.days - 1; day += 1) {
      const d = context.draws.at('alike', n, day);
      // On the first two days each is tried out.
      const count = day < from + 2 ? who.length : d.poisson(aDay);
      for (let k = 0; k < count; k += 1) {
        const a = day < from + 2 ? k : d.below(who.length);
        const b = (a + 1 + d.below(who.length - 1)) % who.length;
        const t = Math.floor(day * DAY + (7.5 + d.u() * 14.5) * HOUR);
        const told = spot ? { from: spot, to: spot } : {};
        const outside = day > from + 2 && d.chance(0.02);
        const to = outside ? line : (who[b] ?? 0);
        calls.call(who[a] ?? 0, to, t, d.chance(0.15) ? 0 : 6 + d.below(70), base * 2 + n * 1e6 + day * 50 + k, told);
      }
    }
  };
  chatter(guards.phones, 2, 6, 5.5, guards.firm.place);
  if (family.phones.length > 1) chatter(family.phones, 3, 9, 3.2);
  const key = (ids: readonly number[]): string[] => ids.map((id) => phoneUid(context, phones[id]?.number ?? '')).sort();
  return [
    {
      ...{ of: 'closed-phones', id: 'closed-group-guards', key: key(guards.phones), count: guards.phones.length },
      ...{ declared: true, cast: [] },
      why: { en: 'Work phones of a guarding firm, registered to it', zh: '登记在同一公司名下的保安工作手机' },
    },
    {
      ...{ of: 'closed-phones', id: 'closed-group-family', key: key(family.phones), count: family.phones.length },
      ...{ declared: false, cast: family.members.map((p) => p.id) },
      why: { en: 'A family that talks among itself on a second set of numbers', zh: '一家人之间使用的亲情号' },
    },
  ];
}

/** New colleagues, tourists and teenagers whose numbers begin in the middle of the period. */
export function newcomers(ask: Ask): Alike[] {
  const { context, calls, spare, persons, phones, households, firms, hotels, life, teams } = ask.world;
  const lines = (['taxi', 'care', 'shop', 'garage', 'parcel'] as const).map(
    (kind) => firms.find((firm) => firm.kind === kind)?.phone ?? 0,
  );
  const first = (ids: readonly number[]): number[] => ids.flatMap((id) => persons[id]?.phones.slice(0, 1) ?? []);
  /** People of one's home and work whom one rings, and the lines that one rings: what a new colleague learns first. */
  const circle = (host: Person): number[] => {
    const rung = [...ask.partners(ask.number(host)).keys()].flatMap((number) => ask.phone(number)?.id ?? []);
    const near = new Set(
      first([...(teams[host.team ?? -1]?.members ?? []), ...(households[host.household]?.members ?? [])]),
    );
    return rung.filter((id) => near.has(id) || phones[id]?.firm !== null).sort((a, b) => a - b);
  };
  // Somebody who knows many, in several circles: a newcomer beside him shares much, and for one reason.
  // In a larger town two of them come to the same host, as they do by themselves where few are there.
  const hosts = callers(ask, new Set(), context.draws.at('alike', 9))
    .filter((p) => circle(p).length >= 7 && keptContacts(ask, p, raidAt(ask)))
    .slice(0, ask.world.pool === null ? 24 : 3);
  spare.newcomers.forEach(({ phone, kind, day: from, person }, n) => {
    const d = context.draws.at('alike', 1000 + phone);
    const home = kind === 'tourist' ? d.pick(hotels).place : d.pick(households).home;
    const host = kind === 'hire' ? hosts[n % Math.max(1, hosts.length)] : undefined;
    const firm = firms[host?.firm ?? -1];
    const pupils = kind === 'teenager' ? first(persons.filter((p) => p.job === 'school').map((p) => p.id)) : [];
    const contacts = [
      ...(host ? [...circle(host), ...host.phones] : []),
      ...first(households[person?.household ?? -1]?.members ?? []),
      ...d.shuffled(pupils).slice(0, 4),
      ...(host ? [] : d.shuffled(lines).slice(0, person ? 1 : 4)),
    ].filter((id) => id !== phone);
    const until = kind === 'tourist' ? from + 9 : context.days - 1;
    for (let day = from; day < until; day += 1) {
      const own = context.draws.at('alike', 1000 + phone, day + 1);
      const count = day === from ? 2 : own.poisson(1.9);
      for (let k = 0; k < count; k += 1) {
        const t = Math.floor(day * DAY + (9 + own.u() * 13) * HOUR);
        const atWork = firm && weekday(day) < 5 && t % DAY < 18 * HOUR;
        const here = person ? life.where(person.id, t) : atWork ? firm.place : home;
        const to = contacts[Math.floor(own.u() * contacts.length)] ?? 0;
        const [a, b] = own.chance(0.6) ? [phone, to] : [to, phone];
        const seconds = own.chance(0.25) ? 0 : 10 + own.below(150);
        const id = base * 3 + phone * 1000 + day * 10 + k;
        calls.call(a, b, t, seconds, id, a === phone ? { from: here } : { to: here });
      }
    }
  });
  return [];
}

/** A repairer puts the shop's test card into twelve handsets. */
export function testCard(ask: Ask): Alike[] {
  const { context, calls, spare, phones, handsets, rows } = { ...ask.world, rows: ask.rows };
  const { phone, firm } = spare.testCard;
  const own = phones[phone];
  if (!own) return [];
  const d = context.draws.at('alike', 4);
  const covered = d
    .shuffled(phones.filter((p) => p.covered && p.person !== null && p.since === undefined))
    .slice(0, 12);
  const seen = covered.map((other, k) => {
    const day = 3 + k * 4 + d.below(3);
    const t = Math.floor(day * DAY + (10 + d.u() * 7) * HOUR);
    const handset = handsets.of(other, t);
    calls.call(phone, firm.phone, t, 4 + d.below(20), base * 4 + k, { from: firm.place, handset });
    const cells = [own.number, handsets.imsi(own), imei(handset), stamp(t - 70), stamp(t + 90)];
    rows.pairings.push({ t: 0, id: phone * 4 + (k + 1) / 16, cells });
    return deviceUid(imei(handset));
  });
  return [
    {
      ...{ of: 'handset-shuffle', id: 'handset-shuffle-test-card', key: [simUid(handsets.imsi(own)), ...seen.sort()] },
      // Who had his handset mended swaps none: the shop would stand between him and the others.
      ...{ count: seen.length, declared: true, cast: covered.flatMap(({ person }) => person ?? []) },
      why: { en: "A repair shop's test card, tried in customers' handsets", zh: '维修店用测试卡在顾客手机上试机' },
    },
  ];
}

/** Parents ring one another in a fixed order when school begins late. */
export function alarmList(ask: Ask): Alike[] {
  const { context, calls } = ask.world;
  const d = context.draws.at('alike', 5);
  const parents = callers(ask, new Set(), d, (p) => p.age >= 28 && p.age <= 50).slice(0, 5);
  const mornings = d.shuffled(Array.from({ length: context.days - 4 }, (_, i) => i + 2).filter((x) => weekday(x) < 5));
  mornings.slice(0, 8).forEach((day, k) => {
    let t = Math.floor(day * DAY + (6.4 + d.u() * 0.6) * HOUR);
    for (let i = 0; i + 1 < parents.length; i += 1) {
      const seconds = 15 + d.below(40);
      calls.call(parents[i]?.phones[0] ?? 0, parents[i + 1]?.phones[0] ?? 0, t, seconds, base * 5 + k * 8 + i);
      t += seconds + 20 + d.below(70);
    }
  });
  return [
    {
      ...{ of: 'call-chain', id: 'repeating-call-chain-1', count: 8, declared: false, cast: parents.map((p) => p.id) },
      key: parents.map((p) => phoneUid(context, ask.number(p))),
      why: {
        en: "A school's alarm list: parents ring on in a fixed order",
        zh: '学校家长接龙电话，按固定顺序逐个转告',
      },
    },
  ];
}

/** Three couples who ring each other on other days, and others from home: on more days than the silent pair is together. */
export function coupleAtHome(ask: Ask): Alike[] {
  const all = callers(ask, new Set(), ask.world.context.draws.at('alike', 10), (p) => p.age >= 22);
  const rings = (a: Person, b: Person): number => ask.partners(ask.number(a)).get(ask.number(b)) ?? 0;
  const pairs = all
    .flatMap((a) => all.filter((b) => b.household === a.household && a.id < b.id).map((b): [Person, Person] => [a, b]))
    .filter((p) => rings(...p) >= 13)
    .sort((p, q) => rings(...p) - rings(...q) || p[0].id - q[0].id);
  let couples = 0;
  for (const [n, pair] of pairs.entries()) {
    if (couples === 3) break;
    const hours = hoursAtHome(ask, pair, n);
    // Not every couple has so many such days: another one is looked for.
    if (hours.length < occasions + 2) continue;
    ringOthers(ask, pair, n, hours.slice(0, occasions + 8 - couples * 2));
    couples += 1;
  }
  if (couples === 0) throw noRoom('A couple at home');
  return [];
}

/** When both are at home for hours, on days on which they do not ring each other, a day once. */
function hoursAtHome(ask: Ask, pair: readonly [Person, Person], nth: number): [number, number][] {
  const { context, life } = ask.world;
  const d = context.draws.at('alike', 10, nth + 1);
  const days = Array.from({ length: context.days - 6 }, (_, i) => i + 3);
  const found = new Map<number, [number, number]>();
  for (const day of Array.from({ length: 12 }, () => d.shuffled(days)).flat()) {
    const t = Math.floor(day * DAY + (9.5 + d.u() * 10.5) * HOUR);
    const until = t + 1.8 * HOUR;
    const home = pair.every((p) =>
      life.plan(p.id, day).some((s) => s.place === p.home && s.from <= t && s.until >= until),
    );
    const rung = ask
      .talks(ask.number(pair[0]))
      .some((one) => one.other === ask.number(pair[1]) && Math.abs(one.t - t) < 16 * HOUR);
    if (found.has(day) || !home || rung) continue;
    if (!pair.every((p) => ask.free(p, t - 600, until + 600))) continue;
    if (heardAtHome(ask, pair, [t, until]).every(({ from }) => from !== null)) found.set(day, [t, until]);
  }
  return [...found.values()];
}

/** Who rings when in those hours, and a spot at home that one of the nearest cells hears; null where another would. */
const heardAtHome = (ask: Ask, pair: readonly [Person, Person], [t, until]: readonly [number, number]) =>
  pair.flatMap((p, i) => {
    // Outside the centre no site is near: there it is the nearest one.
    const near = Math.max(320, 1 + Math.min(...ask.world.cells.sites.map((site) => distance(site, p.home))));
    return [t + i * 400, until - i * 400].map((at) => ({
      ...{ p, at: Math.floor(at) },
      from: standing(ask.world, p.home, p.phones[0] ?? 0, at, 90, near),
    }));
  });

function ringOthers(
  ask: Ask,
  pair: readonly [Person, Person],
  nth: number,
  hours: readonly (readonly [number, number])[],
): void {
  const d = ask.world.context.draws.at('alike', 10, 5000 + nth);
  hours
    .flatMap((span) => heardAtHome(ask, pair, span))
    .forEach(({ p, at, from }, n) => {
      const others = [...ask.partners(ask.number(p)).keys()].filter((x) => pair.every((q) => ask.number(q) !== x));
      const to = ask.phone(d.pick(others.sort()))?.id ?? 0;
      const id = base * 5 + 1000 + nth * 100 + n;
      ask.world.calls.call(p.phones[0] ?? 0, to, at, 20 + d.below(300), id, from ? { from } : {});
    });
}

/** Somebody was at home as he said; his phone lay at the office and was rung three times. */
export function leftAtWork(ask: Ask): Alike[] {
  const { context, calls, firms, life, book } = ask.world;
  const d = context.draws.at('alike', 6);
  const far = (p: Person): boolean => p.firm !== null && distance(firms[p.firm]?.place as Spot, p.home) > 3800;
  for (const person of callers(ask, new Set(), d, far)) {
    const at = firms[person.firm ?? 0]?.place;
    const partners = [...ask.partners(ask.number(person)).keys()].sort();
    for (let day = 8; day < context.days - 8; day += 1) {
      const stay = life
        .plan(person.id, day)
        .find((s) => s.place === person.home && s.from > day * DAY + 17 * HOUR && s.until - s.from > 3 * HOUR);
      const matter = book.cases.find((c) => c.kind !== 'fraud' && Math.abs(c.from - day * DAY - 20 * HOUR) < 4 * HOUR);
      if (!stay || !at || !matter || partners.length < 3) continue;
      if (!ask.free(person, stay.from - 1800, stay.from + 3 * HOUR)) continue;
      const said = { place: person.home, from: quarter(stay.from, 1), until: quarter(stay.from + 3 * HOUR, 0) };
      const phone = person.phones[0] ?? 0;
      const rung = [0, 1, 2].map((k) => {
        const t = said.from + 900 + k * 2400 + d.below(1500);
        return { t, to: standing(ask.world, at, phone, t, 95 + k, 1200) };
      });
      // A cell far from the office may be near his home, and would not contradict him.
      if (rung.some(({ to }) => to === null)) continue;
      for (const [k, { t, to }] of rung.entries())
        calls.call(ask.phone(partners[k] ?? '')?.id ?? 0, phone, t, 0, base * 6 + k, to ? { to } : {});
      book.person(matter, person, 'witness', ask.number(person));
      book.statement(matter, person, said);
      return [
        {
          ...{ of: 'broken-alibi', id: 'impossible-speed-left-phone', key: [`person:${person.residentId}`], count: 3 },
          ...{ declared: false, cast: [person.id] },
          why: { en: 'He was at home; his phone lay forgotten at work', zh: '本人确实在家，手机落在了单位' },
        },
      ];
    }
  }
  return [];
}

/** To the quarter of an hour, as people say times: 1 up, 0 down. */
export const quarter = (t: number, up: 0 | 1): number => (Math.floor(t / 900) + up) * 900;
