/** The phone of the driver on odd journeys, beside one of the same way to work; and the same from the phone to the car. */
import type { Uid } from '../../answers.ts';
import { isWorkday, zone, type PatternCase, type World } from '../cases.ts';
import { town, weeks, type Town } from '../worlds.ts';

/** Odd journeys: day, clock, places. */
const journeys = weeks
  .filter((_, i) => i % 6 === 1)
  .map((day, i) => ({
    day,
    clock: `${9 + ((i * 5) % 13)}:20`.padStart(5, '0'),
    places: i % 2 === 0 ? [3, 4] : [5, 6],
  }));

function roads(world: World): Town & { target: Uid; driver: Uid; commuter: Uid } {
  const here = town(world);
  const [target, driver, commuter] = [here.car(1), here.phone(1), here.phone(2)];
  here.alive([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]);
  for (const day of weeks.filter(isWorkday)) {
    here.seen(target, here.camera(1), day, '07:50');
    here.seen(driver, here.cell(1), day, '07:52');
    here.seen(commuter, here.cell(1), day, '07:53');
  }
  for (const { day, clock, places } of journeys) {
    for (const [i, n] of places.entries()) {
      here.seen(target, here.camera(n), day, clock, i * 5);
      here.seen(driver, here.cell(n), day, clock, i * 5 + 2);
    }
  }
  return { ...here, target, driver, commuter };
}

export default [
  {
    name: 'the phone that is near on odd journeys too rides in the car; the one of the same way to work does not',
    world(world) {
      const { target, driver, commuter } = roads(world);
      return {
        given: { things: [target], metres: 500 },
        options: { zone },
        hits: [[target, driver].sort()],
        innocent: [[target, commuter].sort()],
        also({ hits }) {
          if (!hits[0]?.says.en.includes('100 % of the readings')) throw new Error(hits[0]?.says.en);
        },
      };
    },
  },
  {
    name: 'from the phone to the car: the same pair; with a share asked for, a car that was near a few times only is none',
    world(world) {
      const { target, driver, car, camera, seen } = roads(world);
      const other = car(2);
      for (const { day, clock, places } of journeys.slice(0, 5)) seen(other, camera(places[0] ?? 0), day, clock, 1);
      for (const day of weeks) seen(other, camera(9), day, '19:00');
      return {
        given: { things: [driver], metres: 500, share: 50 },
        options: { zone },
        hits: [[target, driver].sort()],
        innocent: [[other, driver].sort()],
      };
    },
  },
] satisfies PatternCase[];
