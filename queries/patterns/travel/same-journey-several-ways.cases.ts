/** Two who share a train, a flight and a hotel on odd days; a couple on one booking; two commuters of one train. */
import type { Uid } from '../../answers.ts';
import { cn, isWorkday, zone, type PatternCase, type World } from '../cases.ts';
import { later, weeks } from '../worlds.ts';

interface Journeys {
  guest(n: number): Uid;
  ride(who: Uid, day: string, number: string, booking: string): void;
  stay(who: Uid, day: string, hotel: number, booking: string): void;
}

/** Three hundred who travel and stay now and then. */
function journeys(world: World): Journeys {
  const known = new Map<string, Uid>();
  const once = (key: string, make: () => Uid): Uid => {
    const uid = known.get(key) ?? make();
    known.set(key, uid);
    return uid;
  };
  const guest = (n: number): Uid => world.entity('Person', { name: `客${n}` }, `g${n}`);
  const ride: Journeys['ride'] = (who, day, number, booking) => {
    const mode = number.startsWith('G') ? 'train' : 'flight';
    const trip = once(`${day} ${number}`, () => world.entity('Trip', { mode, number, departsOn: day }));
    world.link('TRAVELLED_ON', who, trip, { at: cn(day, '09:00'), booking });
  };
  const stay: Journeys['stay'] = (who, day, n, booking) => {
    const hotel = once(`hotel ${n}`, () => world.entity('Hotel', { code: `99000${n}`, name: `宁海旅馆${n}` }));
    world.link('STAYED_AT', who, hotel, { at: cn(day, '19:00'), until: later(day, '19:00', 900), booking });
  };
  // Cars pass the gates of the city, whoever travels.
  const gate = world.entity('Checkpoint', { name: '出城卡口9', code: 'G9' }, 'G9');
  const passing = world.entity('Vehicle', { plate: '辽B70099', plateType: '02' });
  world.link('SEEN_AT', passing, gate, { at: cn(weeks[0] ?? '', '08:00') });
  for (let n = 0; n < 300; n++) {
    const one = guest(1_000 + n);
    const day = (k: number): string => weeks[(n * 5 + k * 23) % weeks.length] ?? '';
    ride(one, day(0), `G900${n % 3}`, `r${n}`);
    ride(one, day(1), `MU900${n % 4}`, `f${n}`);
    stay(one, day(1), n % 6, `s${n}`);
  }
  return { guest, ride, stay };
}

const odd = ['2026-07-15', '2026-07-23', '2026-08-06', '2026-08-19'];

export default [
  {
    name: 'a train, a flight and two nights in common, booked apart, stand first; the wife on each booking is none',
    world(world) {
      const { guest, ride, stay } = journeys(world);
      const [one, other, wife] = [guest(1), guest(2), guest(3)];
      for (const [who, by] of [
        [one, 'x'],
        [other, 'y'],
        [wife, 'x'],
      ] as const) {
        ride(who, odd[0] ?? '', 'G9001', `${by}1`);
        ride(who, odd[2] ?? '', 'MU9002', `${by}2`);
        stay(who, odd[1] ?? '', 3, `${by}3`);
        stay(who, odd[3] ?? '', 5, `${by}4`);
      }
      return {
        given: { persons: [one] },
        options: { zone },
        hits: [[one, other].sort()],
        innocent: [[one, wife].sort()],
        also({ hits }) {
          const { en, zh } = hits[0]?.says ?? { en: '', zh: '' };
          if (
            !en.endsWith('4 journeys and stays in common, booked apart: hotel 2, flight 1, train 1') ||
            !zh.includes('旅馆 2 次、飞机 1 次、火车 1 次')
          )
            throw new Error(en + zh);
        },
      };
    },
  },
  {
    name: 'a drive out and back in cars of their own is a way beside the hotel; one stretch of road, or a borrowed car, is none',
    world(world) {
      const { guest, stay } = journeys(world);
      const [one, other, passing, borrower] = [1, 2, 3, 4].map(guest) as [Uid, Uid, Uid, Uid];
      const gates = [0, 1].map((n) => world.entity('Checkpoint', { name: `出城卡口${n}`, code: `G${n}` }, `G${n}`));
      const car = (n: number): Uid => world.entity('Vehicle', { plate: `辽B7000${n}`, plateType: '02' });
      const read = (vehicle: Uid, day: string, clock: string): void =>
        void world.link('SEEN_AT', vehicle, gates[clock < '12' ? 0 : 1] ?? '', { at: cn(day, clock) });
      for (const [n, who] of [one, other, passing].entries()) world.link('OWNS', who, car(n));
      for (const [who, by] of [
        [one, 'x'],
        [other, 'y'],
        [passing, 'z'],
        [borrower, 'w'],
      ] as const)
        for (const [k, day] of odd.slice(0, 3).entries()) stay(who, day, 2 * k + 1, `${by}${k}`);
      const day = odd[3] ?? '';
      read(car(0), day, '08:00');
      read(car(0), day, '18:00');
      read(car(1), day, '08:04');
      read(car(1), day, '18:06');
      read(car(2), day, '08:02');
      read(car(3), day, '08:03');
      read(car(3), day, '18:03');
      return {
        given: { persons: [one], minWays: 2 },
        options: { zone },
        hits: [[one, other].sort()],
        innocent: [],
        also({ hits }) {
          const [hit] = hits;
          if (hits.length !== 1 || hit?.weight !== 3 || hit.trials.filter((t) => t.matched).length !== 3)
            throw new Error(JSON.stringify(hits.map((h) => [h.key, h.weight, h.says.en])));
          if (
            !hit.says.en.endsWith('hotel 3; besides by road on 1 day, not scored') ||
            !hit.says.zh.includes('公路同行 1 天')
          )
            throw new Error(hit.says.en + hit.says.zh);
          if (hit.links.filter(({ kind }) => kind === 'SEEN_AT').length !== 4)
            throw new Error('the plate reads are no evidence');
        },
      };
    },
  },
  {
    name: 'commuters of one train meet in one way only; with a night in one hotel it is what their habits give',
    world(world) {
      const { guest, ride, stay } = journeys(world);
      const [one, commuter, guests] = [guest(1), guest(2), guest(3)];
      for (const [i, day] of weeks.filter(isWorkday).slice(0, 25).entries()) {
        ride(one, day, 'G9001', `x${i}`);
        ride(commuter, day, 'G9001', `y${i}`);
        ride(guests, day, 'G9001', `z${i}`);
      }
      for (const [who, by] of [
        [one, 'x'],
        [guests, 'z'],
      ] as const)
        stay(who, odd[3] ?? '', 5, `${by}n`);
      return {
        given: { persons: [one] },
        options: { zone },
        hits: [],
        innocent: [[one, commuter].sort(), [one, guests].sort()],
      };
    },
  },
] satisfies PatternCase[];
