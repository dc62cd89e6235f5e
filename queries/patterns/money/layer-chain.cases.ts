/** Seven accounts in a minute, four times; a payroll agent; one whose accounts hold other money too. */
import { zone, type PatternCase } from '../cases.ts';
import { bank, layered } from '../worlds.ts';

export default [
  {
    name: 'seven hops in a minute, four times over, are one chain named in order; ordinary payments make none',
    world(world) {
      const { chain, agent, worker, landlord } = layered(world);
      return {
        given: { accounts: [chain[0] ?? '', agent] },
        options: { zone },
        hits: [chain],
        innocent: [[agent, worker, landlord]],
        also({ hits }) {
          const says = hits[0]?.says.en ?? '';
          if (hits.length !== 1 || hits[0]?.weight !== 4 || !says.includes('fifo 88, lifo 88, pro rata 88'))
            throw new Error(JSON.stringify(hits.map((h) => [h.key, h.says])));
        },
      };
    },
  },
  {
    name: 'where money is mixed the rules differ, and each is said: older money leaves first, or last',
    world(world) {
      const { account, pay } = bank(world);
      const [a, b, c, d] = [account(1), account(2), account(3), account(4)];
      const [wages] = [account(9)];
      // 1,000 of other money lies in c before 1,000 come through.
      pay(wages, c, 1_000, '2026-08-04', '09:00');
      pay(a, b, 1_000, '2026-08-04', '10:00');
      pay(b, c, 1_000, '2026-08-04', '10:01');
      pay(c, d, 1_000, '2026-08-04', '10:02');
      return {
        given: { accounts: [a], rule: 'lifo' },
        options: { zone },
        hits: [],
        innocent: [],
        also({ hits, run }) {
          const says = hits[0]?.says.en ?? '';
          if (!says.includes('by lifo 100 % of the first sum arrives (fifo 0, lifo 100, pro rata 50)'))
            throw new Error(`${says} ${JSON.stringify(run.notes)}`);
        },
      };
    },
  },
] satisfies PatternCase[];
