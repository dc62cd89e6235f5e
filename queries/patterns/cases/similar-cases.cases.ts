/** Burglaries by one rare way, one of them too far away in the time there was; the town's ordinary cases; a copy of the common way. */
import type { Uid } from '../../answers.ts';
import { cn, spot, type PatternCase, type World } from '../cases.ts';
import { weeks } from '../worlds.ts';

interface Manner {
  readonly entry: string;
  readonly target: string;
  readonly method: string[];
}
const rare: Manner = { entry: 'balcony', target: 'pawnshop', method: ['glass-cutter', 'night'] };

function book(
  world: World,
  most: number,
): { open(number: string, day: string, clock: string, east: number, manner: Manner): Uid } {
  const open = (number: string, day: string, clock: string, east: number, manner: Manner): Uid => {
    const at = cn(day, clock);
    const matter = world.entity('Case', { number, title: number, category: 'burglary', at, until: at, ...manner });
    world.link('OCCURRED_AT', matter, world.entity('Address', { address: number, point: spot(east, 0) }, number));
    return matter;
  };
  const entries = ['door', 'window', 'roof', 'lock'];
  const targets = ['flat', 'house', 'shop', 'garage', 'office'];
  const methods = ['crowbar', 'key', 'force', 'pick', 'ladder', 'trick'];
  for (let n = 0; n < most; n++) {
    open(`N${n}`, weeks[n % weeks.length] ?? '', `1${n % 10}:00`, (n * 331) % 9_000, {
      entry: entries[(n * 7) % 4] ?? '',
      target: targets[(n * 3 + (n >> 4)) % 5] ?? '',
      method: [methods[n % 6] ?? '', `tool-${n % 23}`, `act-${(n * 5) % 31}`, `gone-${(n * 11) % 37}`],
    });
  }
  return { open };
}

export default [
  {
    name: 'another case of the same rare way stands first; one that nobody could have reached in time is dropped',
    world(world) {
      const { open } = book(world, 240);
      const seed = open('A1', '2026-08-04', '21:00', 0, rare);
      const same = open('A2', '2026-08-12', '22:00', 4_000, rare);
      const forbidden = open('A3', '2026-08-04', '21:10', 90_000, rare);
      const common = open('A4', '2026-08-12', '12:00', 500, { entry: 'door', target: 'flat', method: ['night'] });
      return {
        given: { cases: [seed] },
        hits: [[seed, same].sort()],
        innocent: [[seed, forbidden].sort(), [seed, common].sort()],
        also({ hits }) {
          if (!hits[0]?.says.en.includes('100 %') || hits.some((h) => h.key.includes(forbidden)))
            throw new Error(JSON.stringify(hits.map((h) => [h.key, h.weight])));
        },
      };
    },
  },
  {
    name: 'with few cases to compare with no number is made up',
    world(world) {
      const { open } = book(world, 30);
      const seed = open('A1', '2026-08-04', '21:00', 0, rare);
      open('A2', '2026-08-12', '22:00', 4_000, rare);
      return {
        given: { cases: [seed] },
        hits: [],
        innocent: [],
        also({ hits, run }) {
          if (hits[0]?.surprise !== null || !run.notes.some((n) => n.code === 'pattern.none.peers'))
            throw new Error(JSON.stringify({ luck: hits[0]?.luck, notes: run.notes }));
        },
      };
    },
  },
] satisfies PatternCase[];
