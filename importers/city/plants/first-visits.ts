/** Three burglaries, and a phone at each of them that was never there before or after; a courier passes all of them every week. */
import type { Place } from '../city.ts';
import { DAY } from '../clock.ts';
import { citizen } from '../feeds/cases.ts';
import { distance } from '../map.ts';
import type { Ask } from './ask.ts';
import { callers, evenly, known, noRoom } from './casting.ts';
import type { Cast, Decoy, Plant } from './plant.ts';
import { oddWeekdays } from './seen.ts';
import { standing } from './standing.ts';
import { caseUid, phoneUid } from './uids.ts';

const crime = 'first-visits';
const metres = 800;
const scenes = 4;
/** The phone was off at the last one. */
const shown = 3;

export function plantFirstVisits(ask: Ask, cast: Cast): Plant {
  const { world } = ask;
  const { context, persons, households, life, calls, book } = world;
  const d = context.draws.at('plot', 15);
  const couriers = d.shuffled(
    persons.filter((p) => p.job === 'courier' && life.rounds.has(p.id) && p.phones.length > 0 && known(world, p)),
  );
  const people = evenly(ask, callers(ask, cast, d), d);
  for (const courier of couriers) {
    const his = ask.sightings(ask.number(courier));
    for (const person of people.slice(0, 40)) {
      const own = ask.sightings(ask.number(person));
      const list: { place: Place; t: number }[] = [];
      for (const stop of d.shuffled(life.rounds.get(courier.id) ?? [])) {
        const homes = households.filter(
          (h) =>
            distance(h.home, stop.place) < 450 &&
            list.every((one) => distance(one.place, h.home) > 1700) &&
            !own.some((s) => distance(s.spot, h.home) < metres + 500),
        );
        if (homes.length === 0 || list.length === scenes) continue;
        const place = d.pick(homes).home;
        for (const day of d.shuffled(oddWeekdays(world))) {
          const t = Math.floor(day * DAY + stop.at + d.between(-600, 600));
          if (list.some((one) => Math.abs(one.t - t) < 6 * DAY)) continue;
          const rang = his.some((s) => Math.abs(s.t - t) < 2100 && distance(s.spot, place) <= metres);
          if (!rang || !ask.free(person, t - 3600, t + 3600)) continue;
          if (!standing(world, place, person.phones[0] ?? 0, t, 60 + list.length, metres - 100)) continue;
          list.push({ place, t });
          break;
        }
      }
      if (list.length < scenes) continue;
      list.sort((a, b) => a.t - b.t);
      const partners = [...ask.partners(ask.number(person)).keys()].sort();
      let made = 0;
      const cases = list.map(({ place, t }, i) => {
        const one = book.open(2240 + i, {
          ...{ kind: 'burglary', from: t - 900, until: t + 600, place, status: 0, entry: (i * 2) % 6 },
          ...{ methods: [i], target: (i + 3) % 6, crime },
        });
        book.person(one, citizen(context, 5240 + i), 'victim', '', crime);
        const spot = [60, 61, 62, 63]
          .map((k) => standing(world, place, person.phones[0] ?? 0, t, k, metres - 100))
          .find((found) => found !== null);
        if (made < shown && spot) {
          calls.call(person.phones[0] ?? 0, ask.phone(d.pick(partners))?.id ?? 0, t, 7 + d.below(30), 5.1e8 + i, {
            ...{ crime, from: spot },
          });
          made += 1;
        }
        return one;
      });
      cast.add(person.id);
      return {
        ...{ id: crime, family: 'meeting', pattern: 'first-visit' },
        params: { cases: cases.map((c) => caseUid(c.number)) },
        expected: [[phoneUid(context, ask.number(person))]],
        story: {
          en: `${person.name} came to three homes that were burgled, and was never near any of them in the eight weeks around. A parcel courier passes all four scenes every week.`,
          zh: `${person.name}到过三处被盗住宅，前后八周内再未靠近。一名快递员每周都经过全部四处现场。`,
        },
        facts: { cases: cases.map((c) => c.number), phone: ask.number(person), scenes: shown },
        decoys: (later) => there(later, list, ask.number(person)),
        counts: () => (table, row) =>
          (table === 'calls' || table === 'texts') && list.some(({ t }) => row.t >= t - 2700 && row.t <= t + 2400),
      };
    }
  }
  throw noRoom('The first visits');
}

/** Who else was near; most are there often. */
function there(ask: Ask, list: readonly { place: Place; t: number }[], own: string): Decoy[] {
  const { context } = ask.world;
  return [...ask.numbers()]
    .filter((number) => number !== own && ask.phone(number)?.covered)
    .map((number) => {
      const seen = ask.sightings(number);
      const near = list.filter(({ place, t }) =>
        seen.some((s) => s.t >= t - 2700 && s.t <= t + 2400 && distance(s.spot, place) <= metres),
      );
      return { number, count: near.length };
    })
    .filter(({ count }) => count >= 1)
    .sort((a, b) => b.count - a.count || (a.number < b.number ? -1 : 1))
    .map(({ number, count }, i) => {
      const job = ask.carrier(number)?.job;
      const round = job === 'courier' || job === 'nurse' || job === 'taxi';
      return {
        ...{ id: `first-time-visitors-${i + 1}`, key: [phoneUid(context, number)], count, declared: round },
        why: round
          ? { en: 'Comes by at work: courier, nurse or taxi', zh: '因工作经过：快递员、护理人员或出租车司机' }
          : { en: 'Lives near, or came by in ordinary life', zh: '住在附近，或日常经过' },
      };
    });
}
