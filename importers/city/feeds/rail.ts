/** Trains and flights out of the city and back: parties in one order, season travellers in fixed seats, seats given out by day. */
import type { Context, Household, Person, Row } from '../city.ts';
import { date, DAY, HOUR, stamp, weekday } from '../clock.ts';
import type { Stream } from '../draws.ts';
import { flightNumber, ticketNumber, trainNumber } from '../fictional.ts';
import { guest } from './lodging.ts';

export interface Traveller {
  readonly name: string;
  readonly residentId: string;
  readonly passport: string;
}

/** One run of a train or a plane on one day. */
export interface Run {
  readonly mode: 'train' | 'flight';
  readonly index: number;
  readonly number: string;
  readonly day: number;
  /** Seconds. */
  readonly departs: number;
  readonly from: string;
  readonly to: string;
}

export interface Journey {
  readonly run: Run;
  readonly party: readonly Traveller[];
  readonly buyer: Traveller;
  readonly bought: number;
  /** Index of the first seat, of as many as the party has heads. */
  readonly seat: number;
  readonly id: number;
}

export type WayRows = Record<'tickets' | 'orders' | 'departures' | 'flightOrders', Row[]>;

export interface Ways {
  readonly runs: (day: number) => readonly Run[];
  /** Everybody who leaves on a day, seats given. */
  journeys(day: number): readonly Journey[];
  rows(journey: Journey, crime?: string): WayRows;
  /** Seats of a run that nobody has, in order: for journeys that are added. */
  freeSeats(run: Run): number[];
}

/** Journeys of season travellers are numbered from here on, and so are their rows. */
const seasonIds = 800_000;
export const seasonRows = seasonIds * 512;

const trains = 24;
const flights = 6;
/** Seats a side: eight coaches of eighty, five in a row; a plane of thirty rows of six. */
const seatsOf = { train: 640, flight: 180 } as const;
/** Journeys a day for 1,000 people who live here, in and out; as many again by visitors. */
const perThousand = { train: 3.6, flight: 0.8 } as const;

export function makeWays(context: Context, persons: readonly Person[], households: readonly Household[]): Ways {
  const { draws, profile } = context;
  const words = profile.words.ways;
  const adults = persons.filter((p) => p.age >= 18);
  // Four at least: fixed seats must have neighbours in the smallest town.
  const season = draws
    .at('season', 0, 500)
    .shuffled(adults)
    .slice(0, Math.max(4, Math.round(adults.length * 0.004)));
  const known = new Map<number, readonly Journey[]>();

  const run = (mode: 'train' | 'flight', index: number, day: number): Run => {
    const d = draws.at(mode === 'train' ? 'rail' : 'flight', index, 900_000);
    const places = mode === 'train' ? words.stations : words.airports;
    const away = places[1 + (Math.floor(index / 2) % (places.length - 1))] ?? '';
    const home = places[0] ?? '';
    const count = mode === 'train' ? trains : flights;
    const departs = day * DAY + Math.round((5.8 + (16.4 * index) / count + d.u() * 0.5) * 12) * 300;
    const out = index % 2 === 0;
    return {
      ...{ mode, index, number: mode === 'train' ? trainNumber(index + 101) : flightNumber(index + 11), day, departs },
      ...{ from: out ? home : away, to: out ? away : home },
    };
  };
  const runs = (day: number): Run[] => [
    ...Array.from({ length: trains }, (_, i) => run('train', i, day)),
    ...Array.from({ length: flights }, (_, i) => run('flight', i, day)),
  ];

  /** A third of travellers share an order: households and teams of those who live here, whoever came together of the others. */
  const partyOf = (d: Stream, day: number, id: number): Traveller[] => {
    const heads = 1 + d.weighted([58, 12, 3, 1.2]);
    if (d.chance(0.5)) {
      return Array.from({ length: heads }, (_, k) => guest(context, 5_000_000 + day * 10_000 + id * 5 + k));
    }
    const first = d.pick(adults);
    const circle = (households[first.household]?.members ?? []).filter((m) => m !== first.id);
    const others = circle.map((m) => persons[m] as Person).sort((a, b) => b.age - a.age || a.id - b.id);
    while (others.length < heads - 1) others.push(d.pick(adults));
    return [first, ...others.slice(0, heads - 1)]
      .filter((one, i, all) => all.indexOf(one) === i)
      .map((one) => ({ name: one.name, residentId: one.residentId, passport: '' }));
  };

  const journeys = (day: number): readonly Journey[] => {
    const before = known.get(day);
    if (before) return before;
    const taken = new Map<string, Uint8Array>();
    const out: Journey[] = [];
    const add = (journey: Run, party: readonly Traveller[], bought: number, wish: number, id: number): void => {
      const seats = taken.get(journey.number) ?? new Uint8Array(seatsOf[journey.mode]);
      taken.set(journey.number, seats);
      const seat = freeRun(seats, wish, party.length);
      if (seat === null || !party[0]) return;
      seats.fill(1, seat, seat + party.length);
      out.push({ run: journey, party, buyer: party[0], bought: Math.floor(bought), seat, id });
    };
    // Season travellers leave on Monday morning and come back on Friday, in seats that are theirs.
    if (weekday(day) === 0 || weekday(day) === 4) {
      // Two and two sit side by side and bought apart.
      season.forEach((person, n) => {
        if (!draws.at('season', person.id, day + 1).chance(0.9)) return;
        const line = Math.floor(n / 2) % 6;
        const one = run('train', weekday(day) === 0 ? line * 2 : trains - 1 - line * 2, day);
        const who = { name: person.name, residentId: person.residentId, passport: '' };
        const bought = one.departs - (6 + draws.at('season', person.id, day + 1000).u() * 8) * DAY;
        add(one, [who], bought, (Math.floor(n / 12) * 5 + (n % 2) + 85) % seatsOf.train, seasonIds + person.id);
      });
    }
    const people = persons.length / 1000;
    for (const mode of ['train', 'flight'] as const) {
      const d = draws.at('party', mode === 'train' ? 1 : 2, day);
      const week = [1, 0.85, 0.85, 0.95, 1.4, 1.05, 1.3][weekday(day)] ?? 1;
      const count = d.poisson(Math.min(500, perThousand[mode] * people * week));
      const all = perThousand[mode] * people * week > 500 ? Math.round(perThousand[mode] * people * week) : count;
      for (let i = 0; i < all; i += 1) {
        const id = i * 2 + (mode === 'train' ? 0 : 1);
        const own = draws.at(mode === 'train' ? 'rail' : 'flight', id, day);
        const one = run(mode, own.below(mode === 'train' ? trains : flights), day);
        let lead = 0;
        while (lead < 14 && own.chance(0.76)) lead += 1;
        const hour = Math.min(one.departs - 1800, (day - lead) * DAY + (7 + own.u() * 15) * HOUR);
        add(one, partyOf(own, day, id), hour, own.below(seatsOf[mode]), id);
      }
    }
    known.clear();
    known.set(day, out);
    return out;
  };

  const rows = (journey: Journey, crime?: string): WayRows => {
    const { run: one, party, buyer, bought, seat, id } = journey;
    const made: WayRows = { tickets: [], orders: [], departures: [], flightOrders: [] };
    party.forEach((who, k) => {
      const mark = { t: one.departs, id: (id * 64 + one.index) * 8 + k, ...(crime ? { crime } : {}) };
      const at = seat + k;
      const document = who.residentId || who.passport;
      if (one.mode === 'train') {
        const place = { coach: String(1 + Math.floor(at / 80)), seat: trainSeat(at % 80) };
        const ticket = ticketNumber((one.day * 100 + one.index) * 1000 + at);
        const status = profile.words.ways.used;
        made.tickets.push({
          ...mark,
          cells: [
            ...[who.name, who.residentId, who.passport, one.number, stamp(one.departs), one.from, one.to],
            ...[place.coach, place.seat, ticket, status],
          ],
        });
        const kind = words.classes[place.coach === '1' ? 0 : 1];
        made.orders.push({
          ...mark,
          cells: [
            ...[String(k + 1), who.name, document, one.number, ticket, stamp(one.departs), one.from, one.to],
            ...[place.coach, kind, place.seat, buyer.name, buyer.residentId || buyer.passport, stamp(bought)],
          ],
        });
        return;
      }
      const place = `${1 + Math.floor(at / 6)}${'ABCDEF'[at % 6] ?? ''}`;
      const day = date(one.day);
      const left = stamp(one.departs);
      const checked = stamp(one.departs - 5400 + (at % 60) * 40);
      made.departures.push({
        ...mark,
        cells: [who.name, who.residentId, who.passport, day, one.from, one.to, one.number, place, left, checked],
      });
      const booking = `Q${((one.day * 10 + one.index) * 5000 + id).toString(36).toUpperCase().padStart(6, '0')}`;
      made.flightOrders.push({
        ...mark,
        cells: [booking, who.name, document, one.number, day, left.slice(11), one.from, one.to, place],
      });
    });
    return made;
  };

  const freeSeats = (one: Run): number[] => {
    const seats = new Uint8Array(seatsOf[one.mode]);
    for (const journey of journeys(one.day))
      if (journey.run.number === one.number) seats.fill(1, journey.seat, journey.seat + journey.party.length);
    return Array.from(seats.keys()).filter((seat) => seats[seat] === 0);
  };

  return { runs, journeys, rows, freeSeats };
}

/** The first stretch of free seats at or after the wish, once round; null when the run is full. */
function freeRun(seats: Uint8Array, wish: number, heads: number): number | null {
  for (let k = 0; k < seats.length; k += 1) {
    const at = (wish + k) % seats.length;
    if (at + heads > seats.length) continue;
    let free = true;
    for (let i = 0; i < heads; i += 1) if (seats[at + i] !== 0) free = false;
    if (free) return at;
  }
  return null;
}

/** Row and letter: 7A to 7F without E, as in the trains of both editions. */
export const trainSeat = (at: number): string => `${1 + Math.floor(at / 5)}${'ABCDF'[at % 5] ?? ''}`;
