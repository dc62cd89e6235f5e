/** The day of each adult: where, from when until when. Work first, free time after, night work and rotas beside it. */
import type { Context, Household, Person, Place, Stay } from '../city.ts';
import { DAY, dayStart, HOUR, weekday } from '../clock.ts';
import { distance, type Roads } from '../map.ts';
import type { Team } from '../people/work.ts';
import type { Firm } from '../city.ts';
import { isFan, makeHaunts, makeRounds, matchDay, type Haunts, type Visit } from './places.ts';

export interface Life {
  readonly haunts: Haunts;
  readonly rounds: ReadonlyMap<number, readonly Visit[]>;
  /** Stays of a person on a day, without gaps but for the trips between. */
  plan(person: number, day: number): readonly Stay[];
  /** Where somebody is: at a place, or on the straight line between two. */
  where(person: number, t: number): { x: number; y: number };
}

export interface Population {
  readonly persons: readonly Person[];
  readonly households: readonly Household[];
  readonly firms: readonly Firm[];
  readonly teams: readonly Team[];
}

export const worked = (context: Context, day: number): boolean =>
  context.profile.workdays.includes(day) || (weekday(day) < 5 && !context.profile.holidays.includes(day));

/** Seconds for a way: a car makes 7 m of straight line a second with its stops, bus and feet 3.6. */
const travel = (a: Place, b: Place, car: boolean): number => 120 + Math.round(distance(a, b) / (car ? 7 : 3.6));

export function makeLife(context: Context, roads: Roads, people: Population): Life {
  const { draws, days } = context;
  const haunts = makeHaunts(context, roads, people.persons);
  const rounds = makeRounds(context, roads, people.persons);
  // A small town keeps all its days; of a large one the last few are kept, and others are worked out again.
  const kept = people.persons.length * days < 500_000 ? days : 3;
  const plans: { day: number; of: Map<number, readonly Stay[]> }[] = [];

  const plan = (id: number, day: number): readonly Stay[] => {
    let slot = plans[day % kept];
    if (slot?.day !== day || slot.of.size > 12_000) plans[day % kept] = slot = { day, of: new Map() };
    const known = slot.of.get(id);
    if (known) return known;
    const made = draft(people.persons[id] as Person, day);
    slot.of.set(id, made);
    return made;
  };

  const draft = (person: Person, day: number): Stay[] => {
    const d = draws.at('day', person.id, day);
    const start = dayStart(day);
    const end = start + DAY;
    const car = person.car !== null;
    const stays: { from: number; until: number; place: Place; driven: boolean }[] = [];
    stays.push({ from: start, until: end, place: person.home, driven: false });
    const here = (): { from: number; until: number; place: Place; driven: boolean } => stays[stays.length - 1] as never;
    /** Leaves so as to be there at `at`, stays until `until`; skipped when the time is gone. */
    const go = (place: Place, at: number, until: number, driven: boolean): void => {
      const last = here();
      const way = travel(last.place, place, driven);
      const leave = Math.max(last.from + 180, Math.round(at) - way);
      if (leave + way >= end - 300 || place === last.place) return;
      last.until = leave;
      stays.push({ from: leave + way, until: end, place, driven });
      here().until = Math.max(leave + way + 120, Math.min(end, Math.round(until)));
    };
    const home = (): void => {
      if (here().place !== person.home && here().until < end - 400)
        go(person.home, here().until + travel(here().place, person.home, car), end, car);
    };
    const free = (mean: number, from: number, last: number): void => {
      const count = d.poisson(mean);
      let at = from + d.exponential() * 2200;
      for (let i = 0; i < count && at < last; i += 1) {
        const place = haunts.choose(person, day, d);
        const stay = 1500 + d.exponential() * 4200;
        const drives = car && d.chance(context.profile.driving * 0.75);
        go(place, at, at + stay, drives);
        at = here().until + 1500;
        if (i + 1 < count && d.chance(0.45)) home();
      }
      home();
    };
    const joint = outing(day, person);
    const work = shift(context, people, person, day);
    if (person.job === 'taxi') taxiDay(context, people.persons, haunts, person, day, go);
    else if (rounds.has(person.id) && work) {
      for (const visit of rounds.get(person.id) ?? []) {
        const at = day * DAY + visit.at + d.normal() * 420;
        go(visit.place, at, at + 420 + d.below(360), car);
      }
    } else if (work) {
      const drives = car && draws.at('day', person.id, 9999).chance(context.profile.driving) && d.chance(0.93);
      go(work.place, work.from - d.exponential() * 260, work.until + d.exponential() * 500, drives);
      if (!joint && work.until < start + 16 * HOUR) free(1.1, work.until + 900, start + 17 * HOUR);
    } else if (!joint) free(person.age < 75 ? 1.9 : 1, start + (5 + d.below(6)) * HOUR, start + 16 * HOUR);
    home();
    if (matchDay(day) && isFan(context, person) && here().place === person.home && d.chance(0.85)) {
      go(
        haunts.stadium,
        day * DAY + 16.6 * HOUR + d.normal() * 600,
        day * DAY + 18.9 * HOUR + d.exponential() * 400,
        car,
      );
    } else if (joint && here().place === person.home) {
      go(joint.place, joint.at, joint.until, joint.driven);
    }
    home();
    return stays.filter((stay) => stay.until > stay.from);
  };

  /** Households go out together now and then; where there are two cars, the second follows the first. */
  const outing = (day: number, person: Person): { place: Place; at: number; until: number; driven: boolean } | null => {
    const household = people.households[person.household];
    if (!household || person.age < 18) return null;
    const drivers = household.members.filter((m) => people.persons[m]?.car !== null);
    const d = draws.at('group', 10_000_000 + household.id, day);
    if (household.members.length < 2 || !d.chance(drivers.length > 1 ? 0.17 : 0.06)) return null;
    const head = people.persons[household.members[0] ?? 0] as Person;
    const at = day * DAY + (18.6 + d.u() * 1.6) * HOUR;
    const until = at + (1 + d.u() * 1.5) * HOUR;
    const nth = drivers.indexOf(person.id);
    const late = Math.max(0, nth) * (60 + d.below(140));
    return { place: haunts.choose(head, day, d), at: at + late, until: until + late, driven: nth >= 0 };
  };

  return {
    haunts,
    rounds,
    plan,
    where(id, t) {
      const day = Math.min(days - 1, Math.max(0, Math.floor((t - 4 * HOUR) / DAY)));
      const list = plan(id, day);
      for (let i = list.length - 1; i >= 0; i -= 1) {
        const stay = list[i] as Stay;
        if (t < stay.from) continue;
        const next = list[i + 1];
        if (t <= stay.until || !next) return stay.place;
        const share = (t - stay.until) / (next.from - stay.until);
        return {
          x: Math.round(stay.place.x + (next.place.x - stay.place.x) * share),
          y: Math.round(stay.place.y + (next.place.y - stay.place.y) * share),
        };
      }
      return (list[0] as Stay).place;
    },
  };
}

/** Working hours of a day, or null when it is free. */
function shift(
  context: Context,
  people: Population,
  person: Person,
  day: number,
): { place: Place; from: number; until: number } | null {
  const base = day * DAY;
  const d = context.draws.at('job', 20_000_000 + person.id);
  if (person.job === 'school') {
    const school = people.firms[person.home.district * 3];
    return worked(context, day) && school
      ? { place: school.place, from: base + 7.7 * HOUR, until: base + 17 * HOUR }
      : null;
  }
  const team = person.team === null ? undefined : people.teams[person.team];
  const firm = team && people.firms[team.firm];
  if (!team || !firm) return null;
  if (person.job === 'guard') {
    return (day + d.below(6)) % 6 < 4 ? { place: firm.place, from: base + 22 * HOUR, until: base + 30 * HOUR } : null;
  }
  if (team.rota) {
    // Early, late and night by week; five days of seven, each member with his own days off.
    const turn = (Math.floor(day / 7) + team.id) % 3;
    if ((day + d.below(7)) % 7 >= 5) return null;
    const from = base + ([6, 14, 22][turn] ?? 6) * HOUR;
    return { place: firm.place, from, until: from + 8 * HOUR };
  }
  const shop = firm.kind === 'shop';
  if (shop ? (day + d.below(7)) % 7 >= 5 : !worked(context, day)) return null;
  const from = base + team.start + (shop ? HOUR : 0);
  return { place: firm.place, from, until: from + team.hours };
}

/** Ten to sixteen fares on six days of seven, by day or by night. */
function taxiDay(
  context: Context,
  persons: readonly Person[],
  haunts: Haunts,
  person: Person,
  day: number,
  go: (place: Place, at: number, until: number, driven: boolean) => void,
): void {
  const d = context.draws.at('day', person.id, 1000 + day);
  if ((day + person.id) % 7 === 0) return;
  const night = person.id % 2 === 1;
  let at = day * DAY + (night ? 14.5 : 7) * HOUR + d.below(2400);
  const last = at + 10.5 * HOUR;
  while (at < last) {
    const place = d.chance(0.6) ? d.pick(haunts.venues) : d.pick(persons).home;
    const wait = 180 + d.exponential() * 900;
    go(place, at + 1200, at + 1200 + wait, true);
    at += 1500 + wait;
  }
}
