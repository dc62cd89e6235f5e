/** Two with six quiet contacts in common who never speak; two who do; customers of one exchange. */
import { zone, type PatternCase } from '../cases.ts';
import { talk, weeks } from '../worlds.ts';

export default [
  {
    name: 'two with six quiet contacts in common and no call between them stand first; two who speak do not',
    world(world) {
      const { phone, call, crowd } = talk(world);
      crowd(400, 6);
      const [one, silent, friend] = [phone(1), phone(2), phone(3)];
      for (let n = 0; n < 6; n++) {
        for (const who of [one, silent, friend]) call(who, phone(20 + n), weeks[n * 8] ?? '', '12:00', n * 9);
      }
      call(one, friend, weeks[3] ?? '', '20:00');
      return {
        given: { phones: [one] },
        options: { zone },
        hits: [[one, silent].sort()],
        innocent: [[one, friend].sort()],
      };
    },
  },
  {
    name: 'contacts that everybody has, or who are all in touch with each other, make no expectation',
    world(world) {
      const { phone, call, crowd } = talk(world);
      const town = crowd(300, 5);
      const [one, customer, colleague] = [phone(1), phone(2), phone(3)];
      for (let n = 0; n < 5; n++) {
        for (const who of [...town.slice(0, 280), one, customer])
          call(who, phone(40 + n), weeks[n * 9] ?? '', '10:00', n);
        for (const who of [one, colleague]) call(who, phone(60 + n), weeks[n * 9] ?? '', '15:00', n);
        for (let k = 0; k < n; k++) call(phone(60 + n), phone(60 + k), weeks[20 + k] ?? '', '15:30', n);
      }
      return {
        given: { phones: [one] },
        options: { zone },
        hits: [],
        innocent: [[one, customer].sort(), [one, colleague].sort()],
      };
    },
  },
] satisfies PatternCase[];
