/** Six hands in between on one day; an employer and one landlord; five who hand on at other times. */
import { zone, type PatternCase } from '../cases.ts';
import { bank, weeks } from '../worlds.ts';

export default [
  {
    name: 'six hands on one day stand first; a firm whose staff pay one shop little by little is none',
    world(world) {
      const { account, pay, crowd } = bank(world);
      crowd(120, 12);
      const [source, gather, employer, shop] = [account(1), account(2), account(3), account(4)];
      for (let i = 0; i < 6; i++) {
        const [middle, worker] = [account(10 + i), account(30 + i)];
        pay(source, middle, 20_000 + i * 100, weeks[20] ?? '', '10:00', i * 20);
        pay(middle, gather, 19_500, weeks[20] ?? '', '15:00', i * 11);
        for (const [n, day] of weeks.entries()) {
          if (n % 7 === 4) pay(employer, worker, 1_500, day, '09:00');
          if (n % 4 === i % 4) {
            pay(worker, shop, 40, day, '18:00', i);
            pay(middle, account(100_000 + i), 45, day, '13:00', i);
          }
        }
      }
      return {
        given: { accounts: [source, employer] },
        options: { zone },
        hits: [[source, gather]],
        innocent: [[employer, shop]],
        also({ hits }) {
          if (hits[0]?.weight !== 6 || !hits[0].says.en.includes('handed 117000 CNY of 121500 CNY on to'))
            throw new Error(JSON.stringify(hits.map((h) => h.says)));
        },
      };
    },
  },
  {
    name: 'what is handed on a week later, or less than the share, is none',
    world(world) {
      const { account, pay, crowd } = bank(world);
      crowd(60, 6);
      const [source, gather] = [account(1), account(2)];
      for (let i = 0; i < 6; i++) {
        pay(source, account(10 + i), 20_000, weeks[20] ?? '', '10:00', i);
        if (i < 3) pay(account(10 + i), gather, 19_500, weeks[27] ?? '', '15:00', i);
        else pay(account(10 + i), gather, 9_000, weeks[20] ?? '', '15:00', i);
      }
      return { given: { accounts: [source], minMiddle: 3 }, options: { zone }, hits: [], innocent: [[source, gather]] };
    },
  },
] satisfies PatternCase[];
