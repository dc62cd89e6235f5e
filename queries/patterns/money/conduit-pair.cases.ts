/** Two that pay each other to and fro and keep nothing; two of one household's size; a supplier who keeps what he takes. */
import { zone, type PatternCase } from '../cases.ts';
import { bank, weeks } from '../worlds.ts';

export default [
  {
    name: 'two that paid each other a hundred times and kept nothing stand first; a supplier who keeps it is none',
    world(world) {
      const { account, pay, crowd } = bank(world);
      crowd(1_250, 20);
      const [one, other, supplier] = [account(1), account(2), account(3)];
      for (const [i, day] of weeks.slice(0, 50).entries()) {
        pay(one, other, 5_000 + i, day, '10:00');
        pay(other, one, 5_000 + i, day, '11:00');
        if (i < 30) pay(one, supplier, 800, day, '12:00');
        if (i < 12) pay(supplier, one, 50, day, '15:00');
      }
      return {
        given: { accounts: [one] },
        options: { zone },
        hits: [[one, other]],
        innocent: [[one, supplier]],
        also({ hits }) {
          if (hits.length !== 1 || !hits[0]?.says.en.includes('100 times, 50 and 50; 502450 CNY were moved and 0 %'))
            throw new Error(JSON.stringify(hits.map((h) => h.says)));
        },
      };
    },
  },
  {
    name: 'where as active ones pay each other as often it is no surprise',
    world(world) {
      const { account, pay } = bank(world);
      // Couples all over town, each of whom settles with the other.
      for (let n = 0; n < 260; n++) {
        for (const [i, day] of weeks.slice(0, 12).entries()) {
          pay(account(100 + 2 * n), account(101 + 2 * n), 40 + i, day, '19:00');
          pay(account(101 + 2 * n), account(100 + 2 * n), 40 + i, day, '20:00');
        }
      }
      const [one, other] = [account(100), account(101)];
      return {
        given: { accounts: [one] },
        options: { zone },
        hits: [],
        innocent: [[one, other]],
        also({ hits }) {
          if (hits.length !== 1 || (hits[0]?.surprise ?? 9) > 0.1)
            throw new Error(JSON.stringify(hits.map((h) => h.surprise)));
        },
      };
    },
  },
] satisfies PatternCase[];
