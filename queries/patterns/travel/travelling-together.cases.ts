/** A car that follows on three odd nights, beside a fellow commuter, a queue on one road, and a family's second car. */
import type { Uid } from '../../answers.ts';
import { cn, days, isWorkday, spot, zone, type PatternCase, type World } from '../cases.ts';

const weeks = days('2026-07-06', '2026-08-30');
const odd = ['2026-07-21', '2026-08-05', '2026-08-20'];

interface Roads {
  car(n: number): Uid;
  /** A car passes cameras one after the other, three minutes apart. */
  drive(car: Uid, day: string, clock: string, cameras: readonly number[], laterMinutes?: number): void;
}

function roads(world: World): Roads {
  // 0 1 2 on one straight road; 2 3 turns off to the north; 3 4 turns east again.
  const points = [
    spot(0, 0),
    spot(1500, 0),
    spot(3000, 0),
    spot(3000, 1500),
    spot(4500, 1500),
    spot(0, 5000),
    spot(1500, 5000),
  ];
  const cameras = points.map((point, i) => world.entity('Checkpoint', { name: `Camera ${i}`, point }, `k${i}`));
  const car = (n: number): Uid =>
    world.entity('Vehicle', { plate: `宁K·${String(n).padStart(5, '0')}`, plateType: '02' });
  const drive: Roads['drive'] = (uid, day, clock, route, later = 0) => {
    for (const [i, camera] of route.entries()) {
      const at = new Date(Date.parse(cn(day, clock)) + (i * 3 + later) * 60_000).toISOString().replace('.000Z', 'Z');
      world.link('SEEN_AT', uid, cameras[camera] ?? '', { at });
    }
  };
  const ghost = car(999);
  for (const day of weeks) drive(ghost, day, '13:00', [0, 1, 2, 3, 4, 5, 6]);
  for (let n = 0; n < 15; n++) for (const day of weeks) drive(car(700 + n), day, `0${n % 6}:1${n % 10}`, [5, 6]);
  return { car, drive };
}

function target(world: World): Roads & { target: Uid } {
  const { car, drive } = roads(world);
  const uid = car(1);
  for (const day of weeks.filter(isWorkday)) drive(uid, day, '08:00', [0, 1, 2, 3]);
  for (const day of odd) drive(uid, day, '23:40', [2, 3, 4]);
  return { car, drive, target: uid };
}

export default [
  {
    name: 'the car behind on three odd nights stands first; the fellow commuter of forty mornings does not',
    world(world) {
      const { target: uid, car, drive } = target(world);
      const follower = car(2);
      for (const day of odd) drive(follower, day, '23:40', [2, 3, 4], 2);
      for (const day of weeks) drive(follower, day, '18:00', [5, 6]);
      const commuter = car(3);
      for (const day of weeks.filter(isWorkday)) drive(commuter, day, '08:00', [0, 1, 2, 3], 1);
      return {
        given: { targets: [uid] },
        options: { zone },
        hits: [[uid, follower].sort()],
        innocent: [[uid, commuter].sort()],
      };
    },
  },
  {
    name: 'cars in one queue on one road never turned off together: no hit',
    world(world) {
      const { target: uid, car, drive } = target(world);
      const queue = car(2);
      for (const day of weeks.filter(isWorkday).slice(0, 6)) drive(queue, day, '08:00', [0, 1, 2], 1);
      return { given: { targets: [uid] }, options: { zone }, hits: [], innocent: [[uid, queue].sort()] };
    },
  },
  {
    name: 'a night drive over midnight is one day, so two nights are not three',
    world(world) {
      const { target: uid, car, drive } = target(world);
      const other = car(2);
      for (const day of odd.slice(0, 2)) drive(other, day, '23:40', [2, 3, 4], 2);
      return { given: { targets: [uid] }, options: { zone }, hits: [], innocent: [[uid, other].sort()] };
    },
  },
  {
    name: 'two cars of one household are explained, and kept with their evidence',
    world(world) {
      const { target: uid, car, drive } = target(world);
      const second = car(2);
      for (const day of odd) drive(second, day, '23:40', [2, 3, 4], 2);
      const home = world.entity('Address', { address: 'Home', point: spot(0, 300) }, 'home');
      for (const [name, vehicle] of [
        ['宁安', uid],
        ['宁平', second],
      ] as const) {
        const person = world.entity('Person', { name }, name);
        world.link('OWNS', person, vehicle);
        world.link('LIVES_AT', person, home);
      }
      return {
        given: { targets: [uid] },
        options: { zone },
        hits: [],
        innocent: [[uid, second].sort()],
        also({ hits }) {
          const [hit] = hits;
          if (hit?.explained?.code !== 'pattern.tie.household' || hit.evidence.length === 0) {
            throw new Error(`not explained: ${JSON.stringify(hit?.explained)}`);
          }
        },
      };
    },
  },
] satisfies PatternCase[];
