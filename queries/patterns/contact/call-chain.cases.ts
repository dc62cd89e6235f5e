/** An order that goes down a chain six times, beside one that rings the same numbers at any hour. */
import { zone, type PatternCase } from '../cases.ts';
import { talk, weeks } from '../worlds.ts';

export default [
  {
    name: 'a chain of three calls that came six times; the same calls at other hours are no chain',
    world(world) {
      const { phone, call, crowd } = talk(world);
      crowd(60, 4);
      const [a, b, c, d] = [phone(1), phone(2), phone(3), phone(4)];
      for (const [i, day] of weeks.entries()) {
        // Everyday calls between the same numbers.
        if (i % 3 === 0) call(a, b, day, '09:00', i * 7);
        if (i % 3 === 1) call(b, c, day, '13:00', i * 5);
        if (i % 3 === 2) call(c, d, day, '18:00', i * 3);
      }
      for (const day of weeks.filter((_, i) => i % 9 === 4)) {
        call(a, b, day, '22:00');
        call(b, c, day, '22:00', 6);
        call(c, d, day, '22:00', 11);
      }
      const [e, f, g, h] = [phone(11), phone(12), phone(13), phone(14)];
      for (const day of weeks) {
        call(e, f, day, '09:00');
        call(f, g, day, '12:00');
        call(g, h, day, '18:00');
      }
      return {
        given: { phones: [a, e] },
        options: { zone },
        hits: [[a, b, c, d]],
        innocent: [[e, f, g, h]],
      };
    },
  },
  {
    name: 'a chain that came twice is none, and a call back to its head is no link of it',
    world(world) {
      const { phone, call } = talk(world);
      const [a, b, c] = [phone(1), phone(2), phone(3)];
      for (const day of weeks.slice(0, 2)) {
        call(a, b, day, '22:00');
        call(b, c, day, '22:00', 6);
        call(c, a, day, '22:00', 11);
      }
      return {
        given: { phones: [a], hops: 2, minTimes: 3 },
        options: { zone },
        hits: [],
        innocent: [[a, b, c]],
        also({ hits }) {
          if (hits.length > 0) throw new Error(JSON.stringify(hits));
        },
      };
    },
  },
] satisfies PatternCase[];
