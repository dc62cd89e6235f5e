/** Two circles that ring each other often, one who rings a single member, and pairs that spoke once. */
import type { Uid } from '../../answers.ts';
import { zone, type PatternCase, type World } from '../cases.ts';
import { talk, weeks } from '../worlds.ts';

function circles(world: World): { one: Uid[]; other: Uid[]; all: Uid[]; call: ReturnType<typeof talk>['call'] } {
  const { phone, call } = talk(world);
  const one = [11, 12, 13, 14].map(phone);
  const other = [21, 22, 23].map(phone);
  for (const circle of [one, other]) {
    for (const [i, a] of circle.entries()) {
      for (const b of circle.slice(i + 1)) for (let n = 0; n < 4; n++) call(a, b, weeks[n * 7 + i] ?? '', '10:00', n);
    }
  }
  const tail = phone(31);
  for (let n = 0; n < 9; n++) call(tail, one[0] ?? '', weeks[n] ?? '', '18:00');
  // The circles spoke once: no tie.
  call(one[1] ?? '', other[0] ?? '', weeks[20] ?? '', '12:00');
  return { one, other, all: [...one, ...other, tail, phone(32)], call };
}

export default [
  {
    name: 'two circles are two groups; who rings one member only is in neither, and it is said how many are not',
    world(world) {
      const { one, other, all } = circles(world);
      return {
        given: { things: all },
        options: { zone },
        hits: [[...one].sort(), [...other].sort()],
        innocent: [[...one, ...other].sort()],
        also({ hits }) {
          if (
            hits.length !== 2 ||
            !hits[0]?.says.en.includes('a group of 4 of the 9; 6 of 6 pairs are tied. 2 of the 9 are in no such group')
          )
            throw new Error(JSON.stringify(hits.map((h) => h.says.en)));
        },
      };
    },
  },
  {
    name: 'with a higher core the group of three is none',
    world(world) {
      const { one, other, all } = circles(world);
      return {
        given: { things: all, core: 3 },
        options: { zone },
        hits: [[...one].sort()],
        innocent: [[...other].sort()],
        also({ hits }) {
          if (hits.length !== 1) throw new Error(JSON.stringify(hits.map((h) => h.key)));
        },
      };
    },
  },
  {
    name: 'where one call is a tie the two circles are one group',
    world(world) {
      const { one, other, all } = circles(world);
      return {
        given: { things: all, minLinks: 1 },
        options: { zone },
        hits: [[...one, ...other].sort()],
        innocent: [[...one].sort()],
      };
    },
  },
] satisfies PatternCase[];
