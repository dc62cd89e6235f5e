/** A burglary series in several districts: two phones of one crew near its scenes, a courier's round past all of them. */
import type { Person, Place } from '../city.ts';
import type { Case } from '../feeds/cases.ts';
import { distance } from '../map.ts';
import type { World } from '../world.ts';
import { phoneUid } from './uids.ts';
import type { Ask } from './ask.ts';
import { standing } from './standing.ts';
import type { Both, Cast, Decoy, Plant } from './plant.ts';
import { before, crews, findScenes, metres, type Scene } from './crew.ts';
import { habit, phoneSightings, within, type Sighting, type Window } from './seen.ts';

const crime = 'burglary-series';
/** At which scenes the phones were switched on: the first three, the story's, show both. */
const present = { first: [true, true, true, true, false, true], second: [true, true, true, false, true, false] };
export function plantNearScenes(ask: Ask, cast: Cast): Plant {
  const { world, rows } = ask;
  const { phones } = world;
  const seen = phoneSightings(world, rows);
  const of = (phone: number): Sighting[] => seen.get(phones[phone]?.number ?? '') ?? [];
  const all = crews(ask, cast);
  // Every pair again with another courier, until one fits.
  for (let attempt = 0; attempt < 2400 && all.length > 0; attempt += 1) {
    const [one, two] = all[attempt % all.length] as [number, number];
    const found = findScenes(world, attempt, of, one, two);
    if (!found) continue;
    for (const phone of [one, two]) cast.add(phones[phone]?.person ?? -1);
    return commit(world, of, one, two, found);
  }
  throw new Error('No crew and scenes fit this city: another seed will do.');
}

function commit(
  world: World,
  of: (phone: number) => Sighting[],
  one: number,
  two: number,
  list: readonly Scene[],
): Plant {
  const { context, phones, persons, households, calls, book } = world;
  const d = context.draws.at('scene', 1, 7);
  const entry = d.below(5);
  const cases: Case[] = [];
  list.forEach(({ place, t }, i) => {
    const opened = book.open(2000 + i, {
      ...{ kind: 'burglary', from: t - 600, until: t + 900, place, status: 0 },
      ...{
        entry: i === 4 ? (entry + 1) % 6 : entry,
        methods: i % 3 === 2 ? [0, 5] : [0, 3],
        target: i === 3 ? 0 : 1,
        crime,
      },
    });
    cases.push(opened);
    const victims = (households.find((h) => h.home === place)?.members ?? [])
      .map((m) => persons[m] as Person)
      .filter((p) => p.age >= 18);
    const victim = victims[0];
    const number = phones[victim?.phones[0] ?? -1]?.number ?? '';
    if (victim) book.person(opened, victim, 'victim', number, crime);
    if (number) book.object(opened, 'phone', number, 'contact', crime);
    // Two or three calls between the crew; who is not at the scene is where ordinary life has him.
    const times = [t - 500 - d.below(700), t + 60 + d.below(500), t + 700 + d.below(800)].slice(0, 2 + d.below(2));
    times.forEach((at, k) => {
      const there = (spot: Place, phone: number): { x: number; y: number } | undefined =>
        beside(world, spot, phone, at, k);
      const from = present.first[i] ? there(place, one) : undefined;
      const to = present.second[i] ? there(place, two) : undefined;
      const forward = k % 2 === 0;
      calls.call(forward ? one : two, forward ? two : one, at, 6 + d.below(28), 5e8 + i * 10 + k, {
        crime,
        ...(forward
          ? { ...(from && { from }), ...(to && { to }) }
          : { ...(to && { from: to }), ...(from && { to: from }) }),
      });
    });
  });
  const windows = cases.map((c): Window => ({ spot: c.place, from: c.from - before, until: c.until + before }));
  const culprits = [one, two].map((phone) => phones[phone]?.number ?? '');
  const numbers = cases.map((c) => c.number);
  const names = [one, two].map((phone) => persons[phones[phone]?.person ?? -1] as Person);
  return {
    ...{ id: crime, family: 'travel', pattern: 'near-scenes' },
    params: {
      cases: numbers.slice(0, 3).map((n) => `case:${n}`),
      before: 'PT30M',
      after: 'PT30M',
      metres,
      minCases: 2,
    },
    expected: culprits.map((number) => [phoneUid(context, number)]),
    story: {
      en: `Six evening burglaries in three or more districts. ${names[0]?.name} and ${names[1]?.name} rang each other beside the scenes; the first three show both phones. A parcel courier's round passes all six.`,
      zh: `多个城区发生六起夜间入室盗窃。${names[0]?.name}与${names[1]?.name}在现场附近互通电话，前三起现场两部手机均出现。一名快递员的派件路线经过全部六处。`,
    },
    facts: {
      cases: numbers,
      phones: culprits,
      present: [present.first, present.second],
      persons: names.map((p) => p.residentId),
      habits: [one, two].map((phone) => windows.map((w) => habit(of(phone), w, metres))),
    },
    decoys: (later) => nearToo(later, windows, culprits),
    counts: () => (table, row) =>
      (table === 'calls' || table === 'texts') && windows.some(({ from, until }) => row.t >= from && row.t <= until),
  };
}

/** Everybody else who was near two scenes or more. */
function nearToo(ask: Ask, windows: readonly Window[], culprits: readonly string[]): Decoy[] {
  const counted = [...ask.numbers()]
    .filter((number) => !culprits.includes(number))
    .map((number) => ({ number, count: windows.filter((w) => within(ask.sightings(number), w, metres)).length }))
    .filter(({ count }) => count >= 2)
    .sort((a, b) => b.count - a.count || (a.number < b.number ? -1 : 1));
  return counted
    .filter(({ count }, i) => i < 12 || count >= 4)
    .map(({ number, count }, i) => {
      const person = ask.carrier(number);
      return {
        id: `near-scenes-${i + 1}`,
        key: [phoneUid(ask.world.context, number)],
        count,
        declared: ['courier', 'taxi', 'nurse'].includes(person?.job ?? ''),
        why: why(person, windows),
      };
    });
}

function beside(world: World, place: Place, phone: number, t: number, k: number): { x: number; y: number } {
  const spot = standing(world, place, phone, t, k, metres - 80);
  if (!spot) throw new Error(`No cell within ${metres} m serves the scene at ${place.address}.`);
  return spot;
}

function why(person: Person | undefined, windows: readonly Window[]): Both {
  if (person?.job === 'courier')
    return { en: 'A parcel courier on his fixed evening round', zh: '固定晚间路线的快递员' };
  if (person?.job === 'taxi') return { en: 'A taxi driver', zh: '出租车司机' };
  if (person?.job === 'nurse') return { en: 'A care nurse on evening visits', zh: '晚间上门的护理人员' };
  if (person && windows.some((w) => distance(w.spot, person.home) < 1200))
    return { en: 'Lives near one of the scenes', zh: '居住在某一现场附近' };
  return { en: 'Passes through in ordinary life', zh: '日常活动经过' };
}
