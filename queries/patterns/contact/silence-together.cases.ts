/** Two who ring each other every evening and not once on six evenings at one cell; two who ring each other there too. */
import type { Uid } from '../../answers.ts';
import { cn, spot, zone, type PatternCase, type World } from '../cases.ts';
import { talk, weeks } from '../worlds.ts';

const met = ['2026-07-21', '2026-07-29', '2026-08-04', '2026-08-12', '2026-08-20', '2026-08-25'];

function cells(world: World): Uid[] {
  return [0, 1].map((i) => world.entity('Cell', { code: `460-99-300-${i}`, point: spot(i * 4_000, 0) }));
}

export default [
  {
    name: 'six evenings together without a call where they ring each other every evening; those who do ring are none',
    world(world) {
      const { phone, call } = talk(world);
      const [yard = '', home = ''] = cells(world);
      const [one, other, third, fourth] = [phone(1), phone(2), phone(3), phone(4)];
      const seen = (uid: Uid, cell: Uid, day: string, clock: string): void =>
        void world.link('SEEN_AT', uid, cell, { at: cn(day, clock) });
      for (const day of weeks) {
        for (const clock of ['20:05', '21:25']) {
          if (!met.includes(day)) call(one, other, day, clock);
          call(one, third, day, clock, 7);
          call(one, fourth, day, '12:00');
        }
        seen(one, home, day, '08:00');
        seen(other, home, day, '23:00');
      }
      for (const day of met) {
        for (const [uid, minute] of [
          [one, '02'],
          [other, '09'],
          [third, '12'],
        ] as const) {
          seen(uid, yard, day, `20:${minute}`);
          seen(uid, yard, day, `21:${minute}`);
        }
      }
      return {
        given: { phones: [one], within: 'PT15M' },
        options: { zone },
        hits: [[one, other].sort()],
        innocent: [[one, third].sort(), [one, fourth].sort()],
      };
    },
  },
  {
    name: 'a couple that seldom calls is too quiet to tell, and gets no number',
    world(world) {
      const { phone, call } = talk(world);
      const [yard = ''] = cells(world);
      const [one, other] = [phone(1), phone(2)];
      for (const [i, day] of weeks.entries()) if (i % 2 === 0) call(one, other, day, '12:00');
      for (const day of met) for (const uid of [one, other]) world.link('SEEN_AT', uid, yard, { at: cn(day, '21:00') });
      return {
        given: { phones: [one] },
        options: { zone },
        hits: [],
        innocent: [],
        also({ hits, run }) {
          if (hits[0]?.surprise !== null || !run.notes.some((n) => n.code === 'pattern.none.quiet'))
            throw new Error(JSON.stringify({ hits, notes: run.notes }));
        },
      };
    },
  },
] satisfies PatternCase[];
