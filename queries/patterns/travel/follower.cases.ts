/** A car that stays behind on three odd journeys, beside a queue of the morning and one that is now in front, now behind. */
import type { Uid } from '../../answers.ts';
import { isWorkday, zone, type PatternCase, type World } from '../cases.ts';
import { town, weeks, type Town } from '../worlds.ts';

const odd = ['2026-07-15', '2026-08-05', '2026-08-20'];

interface Drives extends Town {
  readonly target: Uid;
  drive(car: Uid, day: string, clock: string, cameras: readonly number[], later?: number): void;
}

function drives(world: World): Drives {
  const here = town(world);
  const target = here.car(1);
  here.alive([], [1, 2, 3, 4, 5, 6]);
  const drive: Drives['drive'] = (car, day, clock, cameras, later = 0) => {
    for (const [i, n] of cameras.entries()) here.seen(car, here.camera(n), day, clock, i * 4 + later);
  };
  for (const day of weeks.filter(isWorkday)) drive(target, day, '08:00', [1, 2, 3]);
  for (const day of odd) drive(target, day, '20:30', [3, 4, 5, 6]);
  return { ...here, target, drive };
}

export default [
  {
    name: 'the car behind on three odd journeys stands first; the one behind in the queue of every morning does not',
    world(world) {
      const { target, car, drive } = drives(world);
      const [tail, queue] = [car(2), car(3)];
      for (const day of odd) drive(tail, day, '20:30', [3, 4, 5, 6], 1);
      for (const day of weeks.filter(isWorkday)) drive(queue, day, '08:00', [1, 2, 3], 0.5);
      return {
        given: { targets: [target] },
        options: { zone },
        hits: [[target, tail]],
        innocent: [[target, queue]],
      };
    },
  },
  {
    name: 'who is in front on one day and behind on the others follows nobody; who was followed is no follower',
    world(world) {
      const { target, car, drive } = drives(world);
      const companion = car(2);
      for (const [i, day] of odd.entries()) drive(companion, day, '20:30', [3, 4, 5, 6], i === 1 ? -1 : 1);
      return {
        given: { targets: [target, companion] },
        options: { zone },
        hits: [],
        innocent: [
          [target, companion],
          [companion, target],
        ],
        also({ hits }) {
          if (hits.length > 0) throw new Error(JSON.stringify(hits.map((h) => h.key)));
        },
      };
    },
  },
] satisfies PatternCase[];
