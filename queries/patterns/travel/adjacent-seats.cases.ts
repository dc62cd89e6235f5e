/** Two who book on different days and sit side by side three times; a couple on one booking; commuters in one coach. */
import type { Uid } from '../../answers.ts';
import { cn, zone, type PatternCase, type World } from '../cases.ts';
import { weeks } from '../worlds.ts';

function trains(world: World): {
  guest(n: number): Uid;
  ride(who: Uid, day: string, train: string, seat: string, booking: string): void;
} {
  const runs = new Map<string, Uid>();
  const run = (day: string, number: string): Uid => {
    const uid = runs.get(day + number) ?? world.entity('Trip', { mode: 'train', number, departsOn: day });
    runs.set(day + number, uid);
    return uid;
  };
  const guest = (n: number): Uid => world.entity('Person', { name: `客${n}` }, `g${n}`);
  const ride = (who: Uid, day: string, train: string, seat: string, booking: string): void => {
    const [coach = '', place = ''] = seat.split('-');
    world.link('TRAVELLED_ON', who, run(day, train), { at: cn(day, '09:00'), coach, seat: place, booking });
  };
  for (let n = 0; n < 300; n++) {
    const one = guest(1_000 + n);
    for (let k = 0; k < 2; k++) {
      const day = weeks[(n * 5 + k * 23) % weeks.length] ?? '';
      ride(one, day, `G900${n % 3}`, `${1 + (n % 8)}-${1 + ((n * 7 + k) % 16)}${'ABCDF'[n % 5] ?? 'A'}`, `b${n}-${k}`);
    }
  }
  return { guest, ride };
}

export default [
  {
    name: 'the same row three times on other bookings stands first; the couple on one booking is none',
    world(world) {
      const { guest, ride } = trains(world);
      const [one, other, wife] = [guest(1), guest(2), guest(3)];
      for (const [i, day] of ['2026-07-15', '2026-08-06', '2026-08-19'].entries()) {
        ride(one, day, 'G9001', `5-${10 + i}A`, `x${i}`);
        ride(other, day, 'G9001', `5-${10 + i}B`, `y${i}`);
        ride(wife, day, 'G9001', `5-${10 + i}C`, `x${i}`);
      }
      return {
        given: { persons: [one] },
        options: { zone },
        hits: [[one, other].sort()],
        innocent: [[one, wife].sort()],
      };
    },
  },
  {
    name: 'commuters of one coach who sit in other rows are none',
    world(world) {
      const { guest, ride } = trains(world);
      const [one, other] = [guest(1), guest(2)];
      for (const [i, day] of weeks.slice(0, 20).entries()) {
        ride(one, day, 'G9002', '3-12A', `x${i}`);
        ride(other, day, 'G9002', `3-${4 + (i % 5)}B`, `y${i}`);
      }
      return {
        given: { persons: [one] },
        options: { zone },
        hits: [],
        innocent: [[one, other].sort()],
      };
    },
  },
] satisfies PatternCase[];
