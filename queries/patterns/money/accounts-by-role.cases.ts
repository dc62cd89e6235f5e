/** One who collects, one who hands out, one through whom all runs, in a town that does none of it. */
import type { Uid } from '../../answers.ts';
import { zone, type PatternCase, type World } from '../cases.ts';
import { bank, weeks } from '../worlds.ts';

function roles(world: World): { collector: Uid; distributor: Uid; transit: Uid; ordinary: Uid } {
  const { account, pay, crowd } = bank(world);
  const town = crowd(1_300, 14);
  const [collector, distributor, transit, far] = [account(1), account(2), account(3), account(4)];
  for (let i = 0; i < 28; i++) {
    pay(town[i] ?? '', collector, 600, weeks[i] ?? '', '10:00');
    pay(distributor, town[i + 100] ?? '', 600, weeks[i] ?? '', '10:00');
    if (i >= 14) continue;
    pay(town[i % 3] ?? '', transit, 9_000, weeks[i * 3] ?? '', '11:00');
    pay(transit, far, 8_900, weeks[i * 3] ?? '', '11:40');
  }
  return { collector, distributor, transit, ordinary: town[77] ?? '' };
}

export default [
  {
    name: 'who collects from twenty-eight and pays nobody is a collector; who hands out, who passes on, who lives is none',
    world(world) {
      const { collector, distributor, transit, ordinary } = roles(world);
      return {
        given: { accounts: [collector, distributor, transit, ordinary] },
        options: { zone },
        hits: [[collector]],
        innocent: [[distributor], [transit], [ordinary]],
        also({ hits }) {
          if (!hits[0]?.says.en.includes('28 payers; in from 28: 16800 CNY; out to 0: 0 CNY'))
            throw new Error(hits[0]?.says.en);
        },
      };
    },
  },
  {
    name: 'the other two roles are asked for by name: what comes in leaves within two hours',
    world(world) {
      const { collector, distributor, transit, ordinary } = roles(world);
      return {
        given: { accounts: [collector, distributor, transit, ordinary], role: 'transit' },
        options: { zone },
        hits: [[transit]],
        innocent: [[collector], [distributor], [ordinary]],
      };
    },
  },
  {
    name: 'a distributor is none who took from as many',
    world(world) {
      const { collector, distributor, transit, ordinary } = roles(world);
      return {
        given: { accounts: [collector, distributor, transit, ordinary], role: 'distributor' },
        options: { zone },
        hits: [[distributor]],
        innocent: [[collector], [transit], [ordinary]],
      };
    },
  },
] satisfies PatternCase[];
