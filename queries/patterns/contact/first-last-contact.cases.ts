/** One who comes and goes with an incident, one who ends with it, beside friends of all along; a list that begins with the incident. */
import { cn, zone, type PatternCase } from '../cases.ts';
import { talk, weeks } from '../worlds.ts';

const incident = cn('2026-08-03', '21:00');

export default [
  {
    name: 'who began and ended round the incident is told from who only ended; friends of all along are none',
    world(world) {
      const { phone, call } = talk(world);
      const [one, helper, former, friend] = [phone(1), phone(2), phone(3), phone(4)];
      for (const [i, day] of weeks.entries()) {
        call(one, friend, day, '12:00');
        if (i < 30 && i % 2 === 0) call(one, former, day, '18:00');
        if (i >= 24 && i <= 29) call(helper, one, day, '20:00');
      }
      return {
        given: { phones: [one], date: incident },
        options: { zone },
        hits: [
          [one, former],
          [one, helper],
        ],
        innocent: [[one, friend]],
        also({ hits }) {
          const [ended, both] = hits.map((hit) => hit.says);
          if (
            !ended?.en.includes(': ended; 15 calls') ||
            !both?.en.includes(': began and ended; 6 calls') ||
            !both.en.includes('from 2026-07-30T20:00 to 2026-08-04T20:00') ||
            !both.zh.includes('新增后又中断')
          )
            throw new Error(JSON.stringify([ended, both]));
        },
      };
    },
  },
  {
    name: 'where the list begins with the incident nobody is new, and where it ends nobody has ended',
    world(world) {
      const { phone, call } = talk(world);
      const [one, friend, other] = [phone(1), phone(2), phone(3)];
      for (const day of weeks.slice(24, 34)) {
        call(one, friend, day, '12:00');
        call(other, one, day, '13:00');
      }
      return {
        given: { phones: [one], date: incident },
        options: { zone },
        hits: [],
        innocent: [
          [one, friend],
          [one, other],
        ],
      };
    },
  },
] satisfies PatternCase[];
