/** A man who waits at a car park for another on four odd nights; a shop assistant who is there every day; a passer-by. */
import type { Uid } from '../../answers.ts';
import { cn, isWorkday, spot, zone, type PatternCase, type World } from '../cases.ts';
import { weeks } from '../worlds.ts';

const met = ['2026-07-21', '2026-08-04', '2026-08-12', '2026-08-20'];

function town(world: World): {
  park: Uid;
  car(n: number): Uid;
  stay(car: Uid, day: string, from: string, until: string): void;
} {
  const [park = '', street = ''] = [0, 1].map((i) =>
    world.entity('Checkpoint', { name: `Camera ${i}`, point: spot(i * 5_000, 0) }, `k${i}`),
  );
  const car = (n: number): Uid =>
    world.entity('Vehicle', { plate: `宁K·${String(n).padStart(5, '0')}`, plateType: '02' });
  for (let n = 0; n < 60; n++) {
    const one = car(500 + n);
    for (const day of weeks) world.link('SEEN_AT', one, n < 3 ? park : street, { at: cn(day, '13:00') });
  }
  return {
    ...{ park, car },
    stay(uid, day, from, until) {
      for (const clock of [from, until]) world.link('SEEN_AT', uid, park, { at: cn(day, clock) });
    },
  };
}

export default [
  {
    name: 'who comes four times to where the other waits stands first; the shop assistant of every evening does not',
    world(world) {
      const { car, stay } = town(world);
      const [waiting, coming, assistant, passing] = [car(1), car(2), car(3), car(4)];
      for (const day of met) {
        stay(waiting, day, '21:00', '21:25');
        stay(coming, day, '21:15', '21:24');
        stay(passing, day, '21:30', '21:50');
      }
      for (const day of weeks.filter(isWorkday)) stay(assistant, day, '21:05', '21:30');
      return {
        given: { targets: [waiting], minTimes: 2 },
        options: { zone },
        hits: [[waiting, coming].sort()],
        innocent: [[waiting, assistant].sort(), [waiting, passing].sort()],
      };
    },
  },
  {
    name: 'a car that is parked all evening waits for nobody',
    world(world) {
      const { car, stay } = town(world);
      const [parked, coming] = [car(1), car(2)];
      for (const day of met) {
        stay(parked, day, '18:00', '23:00');
        stay(coming, day, '21:15', '21:24');
      }
      return { given: { targets: [parked] }, options: { zone }, hits: [], innocent: [[parked, coming].sort()] };
    },
  },
] satisfies PatternCase[];
