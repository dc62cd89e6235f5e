/** Somebody who directs thefts from cars rings much before each of four, and nobody during it. */
import { DAY, HOUR } from '../clock.ts';
import { citizen, type Case } from '../feeds/cases.ts';
import type { Ask } from './ask.ts';
import { callers, evenly, noRoom } from './casting.ts';
import type { Cast, Decoy, Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { caseUid, phoneUid } from './uids.ts';

const crime = 'burst-and-silence';
const incidents = 4;
const sessions = 8;
/** Before the act, in seconds: from and until. */
const burst = [5700, 900] as const;

export function plantBurst(ask: Ask, cast: Cast): Plant {
  const { context, calls, book, firms, phones } = ask.world;
  const d = context.draws.at('plot', 9);
  for (const person of evenly(ask, callers(ask, cast, d), d)) {
    const own = ask.number(person);
    const talks = ask.talks(own);
    const known = [...ask.partners(own).keys()].sort().filter((n) => ask.phone(n)?.person !== null);
    if (known.length < 6) continue;
    const times: number[] = [];
    for (const day of d.shuffled(oddWeekdays(ask.world))) {
      const t = Math.floor(day * DAY + (18.6 + d.u() * 2.4) * HOUR);
      const near = talks.some((talk) => Math.abs(talk.t - t) < 2.5 * HOUR);
      const usual = talks.filter((talk) => Math.abs((talk.t % DAY) - (t % DAY)) < 3000).length;
      if (near || usual > 12 || times.some((one) => Math.abs(one - t) < 6 * DAY)) continue;
      times.push(t);
      if (times.length === incidents) break;
    }
    if (times.length < incidents) continue;
    times.sort((a, b) => a - b);
    const places = d.shuffled(firms.filter((f) => f.kind === 'office' || f.kind === 'shop'));
    const cases = times.map((t, i): Case => {
      const one = book.open(2220 + i, {
        ...{ kind: 'vehicle', from: t, until: t + 900 + d.below(600), place: (places[i] ?? firms[0])?.place as never },
        ...{ status: 0, entry: 0, methods: [], target: 0, crime },
      });
      book.person(one, citizen(context, 5220 + i), 'victim', '', crime);
      // More than ten minutes apart: each call is an occasion of its own.
      let at = t - burst[0];
      for (let k = 0; k < sessions; k += 1) {
        const to = ask.phone(d.pick(known))?.id ?? 0;
        calls.call(person.phones[0] ?? 0, to, at, 5 + d.below(25), 4.6e8 + i * 20 + k, { crime });
        at += 612 + d.below(70);
      }
      return one;
    });
    cast.add(person.id);
    return {
      ...{ id: crime, family: 'contact', pattern: 'burst-silence' },
      params: { cases: cases.map((c) => caseUid(c.number)) },
      expected: [[phoneUid(context, own)]],
      story: {
        en: `${person.name} directs four thefts from cars by telephone: eight calls in the hour and a half before each, none while it lasts.`,
        zh: `${person.name}电话指挥四起盗窃车内财物：每次案发前一个半小时内拨出八通电话，作案期间全无通话。`,
      },
      facts: { phone: own, cases: cases.map((c) => c.number), sessions, incidents },
      decoys: (later) => busyToo(later, times, phones.length, own),
    };
  }
  throw noRoom('The burst before the thefts');
}

/** Whose numbers have as many calls in the same windows: switchboards, couriers, birthdays. */
function busyToo(ask: Ask, times: readonly number[], _: number, own: string): Decoy[] {
  const { context } = ask.world;
  const counted = [...ask.numbers()]
    .filter((number) => number !== own)
    .map((number) => {
      const talks = ask.talks(number);
      const count = talks.filter(
        ({ t, call }) => call && times.some((x) => t >= x - burst[0] && t < x - burst[1] + 900),
      ).length;
      return { number, count };
    })
    .sort((a, b) => b.count - a.count || (a.number < b.number ? -1 : 1));
  return counted.slice(0, 4).map(({ number, count }, i) => {
    const phone = ask.phone(number);
    const firm = phone?.firm !== null;
    return {
      ...{ id: `burst-or-silence-${i + 1}`, key: [phoneUid(context, number)], count, declared: firm },
      why: firm
        ? { en: 'A business line: it is busy every evening', zh: '企业总机，每晚都很忙' }
        : { en: 'Rings much every evening: deliveries, friends, a birthday', zh: '每晚通话都多：派件、聊天、生日祝福' },
    };
  });
}
