/** Six accounts opened in ten days and worked from one computer; an internet café; a couple with one tablet. */
import type { Uid } from '../../answers.ts';
import { cn, type PatternCase, type World } from '../cases.ts';

function account(world: World, n: number, openedOn: string): Uid {
  return world.entity('Account', { number: `990${String(n).padStart(16, '0')}`, openedOn });
}

const device = (world: World, n: number): Uid => world.entity('Device', { mac: `02:00:5e:00:53:0${n}` });

export default [
  {
    name: 'six accounts opened in ten days on one computer; a café’s customers opened theirs over the years',
    world(world) {
      const [computer, cafe] = [device(world, 1), device(world, 2)];
      const mules = [1, 2, 3, 4, 5, 6].map((n) => account(world, n, `2026-07-0${n}`));
      for (const uid of mules) {
        for (const day of ['2026-07-20', '2026-07-27', '2026-08-03'])
          world.link('SIGNED_IN', uid, computer, { at: cn(day, '23:00'), ip: '198.51.100.7' });
      }
      for (let n = 0; n < 9; n++) {
        const customer = account(world, 20 + n, `20${10 + n}-03-05`);
        world.link('SIGNED_IN', customer, cafe, { at: cn('2026-07-20', '15:00'), ip: '203.0.113.9' });
      }
      world.link('SIGNED_IN', mules[0] ?? '', cafe, { at: cn('2026-07-19', '15:00'), ip: '203.0.113.9' });
      return {
        given: { accounts: [mules[0] ?? ''] },
        hits: [],
        innocent: [[cafe]],
        also({ hits }) {
          const [hit] = hits;
          if (String(hit?.key) !== computer || hit?.weight !== 6 || hit.evidence.length !== 12)
            throw new Error(JSON.stringify(hits.map((h) => [h.key, h.weight, h.evidence.length])));
        },
      };
    },
  },
  {
    name: 'a couple with one tablet is below the threshold',
    world(world) {
      const tablet = device(world, 1);
      const both = [1, 2].map((n) => account(world, n, '2026-07-01'));
      for (const uid of both) world.link('SIGNED_IN', uid, tablet, { at: cn('2026-07-20', '20:00') });
      return { given: { accounts: both }, hits: [], innocent: [[tablet]] };
    },
  },
] satisfies PatternCase[];
