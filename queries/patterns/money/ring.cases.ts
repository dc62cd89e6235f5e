/** Five accounts and five rounds; traders who buy from one another at their own prices; a loan that is paid back. */
import { zone, type PatternCase } from '../cases.ts';
import { bank, weeks } from '../worlds.ts';

export default [
  {
    name: 'a ring of five, five rounds at nine tenths a hop, is named from its smallest account on; traders are none',
    world(world) {
      const { account, pay, crowd } = bank(world);
      crowd(120, 12);
      const ring = [3, 1, 4, 2, 5].map(account);
      for (const day of weeks.filter((_, i) => i % 10 === 3).slice(0, 5)) {
        const from = weeks.indexOf(day);
        for (let i = 0; i < 5; i++)
          pay(ring[i] ?? '', ring[(i + 1) % 5] ?? '', 50_000 * 0.92 ** i, weeks[from + i] ?? '', '11:00', i * 7);
      }
      const [first, second, third] = [account(21), account(22), account(23)];
      for (const [i, day] of weeks.entries()) {
        if (i % 4 === 0) pay(first, second, 800 + i * 37, day, '10:00');
        if (i % 4 === 1) pay(second, third, 1_900 - i * 31, day, '11:00');
        if (i % 4 === 2) pay(third, first, 400 + i * 53, day, '12:00');
      }
      return {
        given: { accounts: [ring[2] ?? '', first], minTimes: 2 },
        options: { zone },
        hits: [[1, 4, 2, 5, 3].map(account)],
        innocent: [[first, second, third]],
        also({ hits }) {
          if (hits[0]?.weight !== 5) throw new Error(JSON.stringify(hits.map((h) => [h.key, h.weight, h.luck])));
        },
      };
    },
  },
  {
    name: 'a payment and its refund are two payments and no ring',
    world(world) {
      const { account, pay } = bank(world);
      const [one, other] = [account(1), account(2)];
      for (const day of weeks.slice(0, 5)) {
        pay(one, other, 500, day, '10:00');
        pay(other, one, 500, day, '12:00');
      }
      return {
        given: { accounts: [one] },
        options: { zone },
        hits: [],
        innocent: [[one, other]],
        also({ hits }) {
          if (hits.length > 0) throw new Error(JSON.stringify(hits));
        },
      };
    },
  },
] satisfies PatternCase[];
