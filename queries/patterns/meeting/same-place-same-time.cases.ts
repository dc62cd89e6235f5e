/** A card used beside a phone on three odd evenings, beside a regular of the same café and the crowd of one match. */
import type { Uid } from '../../answers.ts';
import { spot, zone, type PatternCase, type World } from '../cases.ts';
import { town, weeks, type Town } from '../worlds.ts';

const odd = ['2026-07-16', '2026-08-05', '2026-08-20'];

/** A café with a till 100 m from cell 1, and a phone that is at the cell on odd evenings. */
function evenings(world: World): Town & { target: Uid; till: Uid; card(n: number): Uid } {
  const here = town(world);
  const target = here.phone(1);
  const till = world.entity('Venue', { name: '茶馆', point: spot(1_100, 0) }, 'teahouse');
  const card = (n: number): Uid => world.entity('Card', { number: `6299${String(n).padStart(12, '0')}` });
  here.alive([1, 2]);
  for (const day of weeks) here.seen(target, here.cell(2), day, '08:00');
  for (const day of odd) here.seen(target, here.cell(1), day, '21:00');
  for (const day of weeks) here.seen(card(90), till, day, '12:30');
  return { ...here, target, till, card };
}

export default [
  {
    name: 'a card used beside the phone on three odd evenings stands first; the regular who is there every evening does not',
    world(world) {
      const { target, till, card, seen } = evenings(world);
      const [other, regular] = [card(1), card(2)];
      for (const day of odd) seen(other, till, day, '21:07');
      for (const day of weeks) seen(regular, till, day, '21:05');
      return {
        given: { things: [target] },
        options: { zone },
        hits: [[target, other].sort()],
        innocent: [[target, regular].sort()],
      };
    },
  },
  {
    name: 'with metres 0 the till is another place; half an hour later is another time',
    world(world) {
      const { target, till, card, seen, phone, cell } = evenings(world);
      const [other, late] = [card(1), phone(2)];
      for (const day of odd) seen(other, till, day, '21:07');
      for (const day of odd) seen(late, cell(1), day, '21:40');
      return {
        given: { things: [target], metres: 0 },
        options: { zone },
        hits: [],
        innocent: [[target, other].sort(), [target, late].sort()],
        also({ hits }) {
          if (hits.length > 0) throw new Error(JSON.stringify(hits.map((h) => h.key)));
        },
      };
    },
  },
] satisfies PatternCase[];
