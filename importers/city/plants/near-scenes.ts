/** A burglary series in several districts: two phones of one crew near its scenes, a courier's round past all of them. */
import type { Person, Place, Row } from '../city.ts';
import { DAY } from '../clock.ts';
import type { Case } from '../feeds/cases.ts';
import { distance } from '../map.ts';
import type { TableName } from '../tables.ts';
import type { World } from '../world.ts';
import { phoneUid } from './uids.ts';
import type { Plant } from './plant.ts';
import { habit, oddWeekdays, phoneSightings, silent, within, type Sighting, type Window } from './seen.ts';

const crime = 'burglary-series';
const scenes = 6;
/** At which scenes the phones were switched on: the first three, the story's, show both. */
const present = { first: [true, true, true, true, false, true], second: [true, true, true, false, true, false] };
/** The defaults of the pattern. */
const metres = 800;
const before = 1800;

interface Scene {
  readonly place: Place;
  readonly t: number;
}

export function plantNearScenes(world: World, rows: Record<TableName, Row[]>): Plant {
  const { phones } = world;
  const seen = phoneSightings(world, rows);
  const of = (phone: number): Sighting[] => seen.get(phones[phone]?.number ?? '') ?? [];
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const [one, two] = crewOf(world, rows, attempt);
    const found = findScenes(world, attempt, of, one, two);
    if (found) return commit(world, seen, of, one, two, found);
  }
  throw new Error('No crew and scenes fit this city: another seed will do.');
}

/** Two people with covered phones who already ring each other, of different homes and trades without rounds. */
function crewOf(world: World, rows: Record<TableName, Row[]>, attempt: number): [number, number] {
  const { persons, phones, context } = world;
  const byNumber = new Map(phones.map((phone) => [phone.number, phone]));
  const calls = new Map<number, number>();
  const activity = new Map<number, number>();
  for (const row of rows.calls) {
    const a = byNumber.get(row.cells[0] ?? '');
    const b = byNumber.get(row.cells[1] ?? '');
    if (!a?.covered || !b?.covered || a.person === null || b.person === null) continue;
    for (const id of [a.id, b.id]) activity.set(id, (activity.get(id) ?? 0) + 1);
    const pair = Math.min(a.id, b.id) * 10_000 + Math.max(a.id, b.id);
    calls.set(pair, (calls.get(pair) ?? 0) + 1);
  }
  const fit = (id: number): boolean => {
    const person = persons[phones[id]?.person ?? -1] as Person;
    return person.age >= 18 && person.age <= 55 && !['courier', 'taxi', 'nurse', 'guard'].includes(person.job);
  };
  const pairs = [...calls]
    .filter(([, n]) => n >= 3)
    .map(([pair]): [number, number] => [Math.floor(pair / 10_000), pair % 10_000])
    .filter(
      ([a, b]) =>
        fit(a) && fit(b) && persons[phones[a]?.person ?? 0]?.household !== persons[phones[b]?.person ?? 0]?.household,
    )
    .sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  return context.draws.at('crew', 0, attempt).pick(pairs);
}

/** Homes beside a courier's stops, on evenings when he rang there and the crew is free and has no habit. */
function findScenes(
  world: World,
  attempt: number,
  of: (phone: number) => Sighting[],
  one: number,
  two: number,
): Scene[] | null {
  const { context, persons, households, life } = world;
  const d = context.draws.at('scene', attempt);
  const couriers = persons.filter((p) => p.job === 'courier' && life.rounds.has(p.id) && p.phones.length > 0);
  const courier = d.pick(couriers);
  const his = of(courier.phones[0] ?? -1);
  const stops = d.shuffled((life.rounds.get(courier.id) ?? []).filter((_, i) => i >= 2));
  const days = d.shuffled(oddWeekdays(world));
  const out: Scene[] = [];
  for (const stop of stops) {
    const near = households.filter(
      (h) =>
        distance(h.home, stop.place) < 520 &&
        world.cells.sites.some((site) => distance(site, h.home) < 480) &&
        out.every((s) => distance(s.place, h.home) > 1300),
    );
    if (near.length === 0) continue;
    const place = d.pick(near).home;
    if (out.filter((s) => s.place.district === place.district).length >= 3) continue;
    for (const day of days) {
      if (out.some((s) => Math.floor(s.t / DAY / 7) === Math.floor(day / 7))) continue;
      const t = Math.floor(day * DAY + stop.at + d.between(-900, 900));
      const window: Window = { spot: place, from: t - 600 - before, until: t + 900 + before };
      const wide: Window = { ...window, from: window.from - 1500, until: window.until + 1500 };
      const free = [one, two].every(
        (phone) => silent(of(phone), wide.from, wide.until) && habit(of(phone), wide, metres + 500) === 0,
      );
      const atHome = [one, two].every((phone) => isFree(world, phone, t));
      if (!free || !atHome || !within(his, window, metres)) continue;
      out.push({ place, t });
      break;
    }
    if (out.length === scenes) break;
  }
  const districts = new Set(out.slice(0, 3).map((s) => s.place.district));
  const ordered = [...out].sort((a, b) => a.t - b.t);
  return out.length === scenes &&
    new Set(ordered.slice(0, 3).map((s) => s.place.district)).size >= 3 &&
    districts.size > 1
    ? ordered
    : null;
}

/** Not at work: the evening belongs to its owner. */
function isFree(world: World, phone: number, t: number): boolean {
  const person = world.persons[world.phones[phone]?.person ?? -1] as Person;
  const where = world.life.where(person.id, t);
  const firm = person.firm === null ? null : world.firms[person.firm]?.place;
  return firm === null || firm === undefined || distance(where, firm) > 50;
}

function commit(
  world: World,
  seen: ReadonlyMap<string, Sighting[]>,
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
        standing(world, spot, phone, at, k);
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
  const counted = [...seen]
    .filter(([number]) => !culprits.includes(number))
    .map(([number, list2]) => ({ number, count: windows.filter((w) => within(list2, w, metres)).length }))
    .filter(({ count }) => count >= 2)
    .sort((a, b) => b.count - a.count || (a.number < b.number ? -1 : 1));
  const byNumber = new Map(phones.map((phone) => [phone.number, phone]));
  const decoys = counted.slice(0, 12).map(({ number, count }, i) => {
    const person = persons[byNumber.get(number)?.person ?? -1];
    return {
      id: `near-scenes-${i + 1}`,
      key: [phoneUid(context, number)],
      count,
      declared: ['courier', 'taxi', 'nurse'].includes(person?.job ?? ''),
      why: why(person, windows),
    };
  });
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
    decoys,
  };
}

/** A spot within 250 m of the scene from which a cell close by serves the phone. */
function standing(world: World, place: Place, phone: number, t: number, k: number): { x: number; y: number } {
  for (let step = 0; step < 40; step += 1) {
    const d = world.context.draws.at('scene', phone, 1000 + k * 100 + step);
    const spot = { x: place.x + Math.round(d.between(-230, 230)), y: place.y + Math.round(d.between(-230, 230)) };
    if (distance(world.cells.serving(spot, phone, t).site, place) <= metres - 80) return spot;
  }
  throw new Error(`No cell within ${metres} m serves the scene at ${place.address}.`);
}

function why(person: Person | undefined, windows: readonly Window[]): Plant['decoys'][number]['why'] {
  if (person?.job === 'courier')
    return { en: 'A parcel courier on his fixed evening round', zh: '固定晚间路线的快递员' };
  if (person?.job === 'taxi') return { en: 'A taxi driver', zh: '出租车司机' };
  if (person?.job === 'nurse') return { en: 'A care nurse on evening visits', zh: '晚间上门的护理人员' };
  if (person && windows.some((w) => distance(w.spot, person.home) < 1200))
    return { en: 'Lives near one of the scenes', zh: '居住在某一现场附近' };
  return { en: 'Passes through in ordinary life', zh: '日常活动经过' };
}
