/** A cloned plate, an alibi that the man's own phone contradicts, a car that is merely quick, a camera seven minutes slow. */
import type { Uid } from '../../answers.ts';
import { cn, spot, type PatternCase, type World } from '../cases.ts';

function cameras(world: World): Uid[] {
  return [0, 3_000, 30_000].map((east, i) =>
    world.entity('Checkpoint', { name: `Camera ${i}`, point: spot(east, 0) }, `k${i}`),
  );
}

const car = (world: World, n: number): Uid =>
  world.entity('Vehicle', { plate: `宁K·${String(n).padStart(5, '0')}`, plateType: '02' });

export default [
  {
    name: 'a plate read thirty kilometres apart within five minutes, four times; a quick car is none',
    world(world) {
      const [near = '', next = '', far = ''] = cameras(world);
      const [cloned, quick] = [car(world, 1), car(world, 2)];
      for (const day of ['2026-08-03', '2026-08-07', '2026-08-11', '2026-08-19']) {
        world.link('SEEN_AT', cloned, near, { at: cn(day, '10:00') });
        world.link('SEEN_AT', cloned, far, { at: cn(day, '10:05') });
        world.link('SEEN_AT', quick, near, { at: cn(day, '11:00') });
        world.link('SEEN_AT', quick, far, { at: cn(day, '11:15') });
        // Three kilometres in a minute, on two clocks: half a minute to spare makes it 120 km/h.
        world.link('SEEN_AT', quick, next, { at: cn(day, '12:00') });
        world.link('SEEN_AT', quick, near, { at: cn(day, '12:01') });
      }
      return {
        given: { things: [cloned, quick] },
        hits: [[cloned]],
        innocent: [[quick]],
        also({ hits }) {
          if (hits[0]?.weight !== 4 || hits[0].evidence.length !== 8) throw new Error(JSON.stringify(hits[0]));
        },
      };
    },
  },
  {
    name: 'a statement is held against the phone and the car of the man; one that fits them is not',
    world(world) {
      const [near = '', , far = ''] = cameras(world);
      const people = [1, 2].map((n) => world.entity('Person', { name: `宁${n}` }, `p${n}`));
      const [liar = '', honest = ''] = people;
      const phone = world.entity('Phone', { number: '+8619400000001' });
      const own = car(world, 3);
      world.link('USES', liar, phone);
      world.link('OWNS', liar, own);
      world.link('OWNS', honest, car(world, 4));
      for (const person of people)
        world.link('SEEN_AT', person, near, { at: cn('2026-08-04', '19:00'), until: cn('2026-08-04', '22:00') });
      world.link('SEEN_AT', phone, far, { at: cn('2026-08-04', '20:30') });
      world.link('SEEN_AT', own, far, { at: cn('2026-08-04', '20:10') });
      world.link('SEEN_AT', car(world, 4), far, { at: cn('2026-08-04', '23:00') });
      return {
        given: { things: people, minPairs: 2 },
        hits: [[liar]],
        innocent: [[honest]],
        also({ hits }) {
          if (hits.length !== 1 || hits[0]?.weight !== 2) throw new Error(JSON.stringify(hits));
        },
      };
    },
  },
] satisfies PatternCase[];
