/** Two circles that one man joins, beside one who has as many contacts within his own circle. */
import type { Uid } from '../../answers.ts';
import { zone, type PatternCase, type World } from '../cases.ts';
import { talk, weeks } from '../worlds.ts';

/** Two circles of four who all ring each other, and one number between them. */
function circles(world: World): { one: Uid[]; other: Uid[]; bridge: Uid; loner: Uid; all: Uid[] } {
  const { phone, call } = talk(world);
  const one = [11, 12, 13, 14].map(phone);
  const other = [21, 22, 23, 24].map(phone);
  for (const circle of [one, other]) {
    for (const [i, a] of circle.entries()) for (const b of circle.slice(i + 1)) call(a, b, weeks[i] ?? '', '10:00');
  }
  const [bridge, loner] = [phone(1), phone(2)];
  for (const [i, uid] of [one[0] ?? '', one[1] ?? '', other[0] ?? '', other[1] ?? ''].entries()) {
    call(bridge, uid, weeks[i + 8] ?? '', '21:00');
  }
  return { one, other, bridge, loner, all: [...one, ...other, bridge, loner] };
}

export default [
  {
    name: 'one number joins two circles: without it sixteen pairs fall apart; inside a circle nobody is needed',
    world(world) {
      const { one, bridge, loner, all } = circles(world);
      return {
        given: { things: all },
        options: { zone },
        hits: [[bridge]],
        innocent: [[one[0] ?? ''], [loner]],
        also({ hits }) {
          const [hit] = hits;
          if (
            hits.length !== 1 ||
            hit?.weight !== 16 ||
            hit.links.length !== 4 ||
            !hit.says.en.includes(
              '16 pairs of the 10 fall apart. It is linked with 4 of them; 4 pairs of these are not linked',
            )
          )
            throw new Error(JSON.stringify(hits.map((h) => [h.weight, h.says.en])));
        },
      };
    },
  },
  {
    name: 'on other links it is nobody: payments are no calls, and one call is not three',
    world(world) {
      const { bridge, all } = circles(world);
      return {
        given: { things: all, over: 'money' },
        options: { zone },
        hits: [],
        innocent: [[bridge]],
        also({ hits }) {
          if (hits.length > 0) throw new Error(JSON.stringify(hits.map((h) => h.key)));
        },
      };
    },
  },
] satisfies PatternCase[];
