/** Money traced back through seven accounts in a minute, four times; a wage that paid a rent; where money is mixed. */
import { zone, type PatternCase } from '../cases.ts';
import { bank, layered } from '../worlds.ts';

export default [
  {
    name: 'what arrived by seven hops in a minute is traced back to where it began; a rent out of a wage is not',
    world(world) {
      const { chain, agent, worker, landlord } = layered(world);
      return {
        given: { accounts: [chain[7] ?? '', landlord] },
        options: { zone },
        hits: [chain],
        innocent: [[agent, worker, landlord]],
        also({ hits }) {
          const says = hits[0]?.says.en ?? '';
          if (hits.length !== 1 || hits[0]?.weight !== 4 || !says.includes('fifo 100, lifo 100'))
            throw new Error(JSON.stringify(hits.map((h) => [h.key, h.weight, h.says])));
        },
      };
    },
  },
  {
    name: 'of what left a mixed account the rules give none, all or half to the one who paid in last',
    world(world) {
      const { account, pay } = bank(world);
      const [a, b, c, d, wages] = [account(1), account(2), account(3), account(4), account(9)];
      pay(wages, c, 1_000, '2026-08-04', '09:00');
      pay(a, b, 1_000, '2026-08-04', '10:00');
      pay(b, c, 1_000, '2026-08-04', '10:01');
      pay(c, d, 1_000, '2026-08-04', '10:02');
      return {
        given: { accounts: [d], rule: 'lifo' },
        options: { zone },
        hits: [],
        innocent: [],
        also({ hits, run }) {
          const says = hits[0]?.says.en ?? '';
          if (!says.includes('by lifo 100 % of what arrived is money of the first (fifo 0, lifo 100, pro rata 50)'))
            throw new Error(`${says} ${JSON.stringify(run.notes)}`);
        },
      };
    },
  },
] satisfies PatternCase[];
