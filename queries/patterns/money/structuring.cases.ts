/** Twelve payments of just under the limit; a shop that banks what it took; a town too small to compare with. */
import { zone, type PatternCase } from '../cases.ts';
import { bank, weeks } from '../worlds.ts';

export default [
  {
    name: 'twelve payments of just under the limit stand first; a shop with takings of every size does not',
    world(world) {
      const { account, pay, crowd } = bank(world);
      const town = crowd(1_250, 4);
      const [culprit, shop] = [account(1), account(2)];
      for (let i = 0; i < 12; i++) pay(town[i] ?? '', culprit, 45_100 + i * 390, weeks[i * 4] ?? '', '10:00');
      for (let i = 0; i < 12; i++) pay(town[i + 20] ?? '', shop, 30_000 + i * 1_900, weeks[i * 4] ?? '', '18:00');
      return {
        given: { accounts: [culprit, shop] },
        options: { zone },
        hits: [[culprit]],
        innocent: [[shop]],
      };
    },
  },
  {
    name: 'exactly the limit is not under it',
    world(world) {
      const { account, pay, crowd } = bank(world);
      const town = crowd(40, 3);
      const one = account(1);
      for (let i = 0; i < 8; i++) pay(town[i] ?? '', one, 50_000, weeks[i] ?? '', '10:00');
      return {
        given: { accounts: [one] },
        options: { zone },
        hits: [],
        innocent: [[one]],
        also({ hits }) {
          if (hits.length > 0) throw new Error(JSON.stringify(hits));
        },
      };
    },
  },
] satisfies PatternCase[];
