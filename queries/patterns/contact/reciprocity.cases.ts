/** Two who ring each other at night, a line that only rings, and a number of two calls. */
import { zone, type PatternCase } from '../cases.ts';
import { talk, weeks } from '../worlds.ts';

export default [
  {
    name: 'who begins, how long and at which hours is told of each; a number of two calls is left out',
    world(world) {
      const { phone, call } = talk(world);
      const [one, friend, service, stranger] = [phone(1), phone(2), phone(3), phone(4)];
      for (const [i, day] of weeks.slice(0, 12).entries()) {
        if (i % 3 === 0) call(friend, one, day, '23:30');
        else call(one, friend, day, '23:10');
        if (i < 6) call(service, one, day, '10:00');
        if (i < 2) call(one, stranger, day, '12:00');
      }
      return {
        given: { phones: [one] },
        options: { zone },
        hits: [
          [one, friend],
          [one, service],
        ],
        innocent: [[one, stranger]],
        also({ hits }) {
          const [first, second] = hits.map((hit) => hit.says.en.replace(/^.*: (\d+ calls)/, '$1'));
          if (
            first !==
              `12 calls and messages with +8619400000001, 8 from +8619400000001 and 4 to it, 8 minutes on 12 days; 12 at night, most at 23 o'clock` ||
            !second?.includes('0 from +8619400000001 and 6 to it')
          )
            throw new Error(JSON.stringify([first, second]));
        },
      };
    },
  },
  {
    name: 'only the nights are asked about: the line of the mornings is none',
    world(world) {
      const { phone, call } = talk(world);
      const [one, friend, service] = [phone(1), phone(2), phone(3)];
      for (const day of weeks.slice(0, 8)) {
        call(one, friend, day, '23:10');
        call(service, one, day, '10:00');
      }
      return {
        given: { phones: [one], hours: 'night' },
        options: { zone },
        hits: [[one, friend]],
        innocent: [[one, service]],
      };
    },
  },
] satisfies PatternCase[];
