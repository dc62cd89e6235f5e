/** A phone that goes along on four odd nights, beside a colleague in one office, fellow commuters, and a couple. */
import type { Uid } from '../../answers.ts';
import { isWorkday, zone, type PatternCase, type World } from '../cases.ts';
import { town, weeks, type Town } from '../worlds.ts';

const odd = ['2026-07-15', '2026-07-23', '2026-08-06', '2026-08-19'];

interface Life extends Town {
  readonly target: Uid;
  /** From cell to cell, six minutes each. */
  walk(who: Uid, day: string, clock: string, cells: readonly number[], later?: number): void;
}

function life(world: World): Life {
  const here = town(world);
  const target = here.phone(1);
  here.alive([1, 2, 3, 4, 5, 6]);
  const walk: Life['walk'] = (who, day, clock, cells, minutes = 0) => {
    for (const [i, n] of cells.entries()) here.seen(who, here.cell(n), day, clock, minutes + i * 6);
  };
  for (const day of weeks.filter(isWorkday)) {
    walk(target, day, '08:00', [1, 2]);
    walk(target, day, '18:00', [2, 1]);
    // A crowd of the same way to work.
    for (let n = 10; n < 18; n++) walk(here.phone(n), day, '08:00', [1, 2], n % 5);
  }
  for (const [i, day] of odd.entries()) walk(target, day, '22:10', i % 2 === 0 ? [3, 4] : [5, 6]);
  return { ...here, target, walk };
}

export default [
  {
    name: 'the phone of four odd nights stands first; eight of the same train to work do not',
    world(world) {
      const { target, phone, walk } = life(world);
      const other = phone(2);
      for (const [i, day] of odd.entries()) walk(other, day, '22:10', i % 2 === 0 ? [3, 4] : [5, 6], 4);
      for (const day of weeks) walk(other, day, '09:00', [6]);
      return {
        given: { phones: [target], minCells: 2 },
        options: { zone },
        hits: [[target, other].sort()],
        innocent: [[target, phone(10)].sort(), [target, phone(14)].sort()],
        also({ hits }) {
          if (hits.length !== 9 || !hits[0]?.says.en.includes('4 cells in all; 12 %'))
            throw new Error(hits[0]?.says.en);
        },
      };
    },
  },
  {
    name: 'a phone that stays where the other passes shares one cell a day, and is no companion',
    world(world) {
      const { target, phone, cell, seen } = life(world);
      const neighbour = phone(3);
      for (const day of odd) seen(neighbour, cell(3), day, '22:12');
      return { given: { phones: [target] }, options: { zone }, hits: [], innocent: [[target, neighbour].sort()] };
    },
  },
  {
    name: 'two phones of one person are explained, and kept',
    world(world) {
      const { target, phone, walk } = life(world);
      const second = phone(2);
      for (const [i, day] of odd.entries()) walk(second, day, '22:10', i % 2 === 0 ? [3, 4] : [5, 6], 1);
      const person = world.entity('Person', { name: '宁双' }, 'two-phones');
      for (const uid of [target, second]) world.link('USES', person, uid);
      return {
        given: { phones: [target] },
        options: { zone },
        hits: [],
        innocent: [[target, second].sort()],
        also({ hits }) {
          const pair = hits.find((h) => h.key.includes(second));
          if (pair?.explained?.code !== 'pattern.tie.owner') throw new Error(JSON.stringify(pair?.explained));
        },
      };
    },
  },
] satisfies PatternCase[];
