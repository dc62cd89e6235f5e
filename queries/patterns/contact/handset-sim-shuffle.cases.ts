/** Three cards in three handsets, a repair shop's test card, a phone with two cards. */
import type { Uid } from '../../answers.ts';
import type { PatternCase, World } from '../cases.ts';

const sim = (world: World, n: number): Uid => world.entity('Sim', { imsi: `00101${String(n).padStart(10, '0')}` });

/** An IMEI of a test device with its check digit (Luhn). */
function handset(world: World, n: number): Uid {
  const digits = `00100100${String(n).padStart(6, '0')}`;
  const sum = [...digits].reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return world.entity('Device', { imei: `${digits}${(10 - (sum % 10)) % 10}` });
}

export default [
  {
    name: 'three cards that went round three handsets are one group, whichever of them is asked about',
    world(world) {
      const cards = [1, 2, 3].map((n) => sim(world, n));
      const handsets = [1, 2, 3].map((n) => handset(world, n));
      const number = world.entity('Phone', { number: '+8619400000001' });
      world.link('CARRIES', cards[0] ?? '', number);
      for (const [card, device] of [
        ...[
          [0, 0],
          [0, 1],
          [1, 1],
          [1, 2],
          [2, 2],
          [2, 0],
        ],
      ] as [number, number][]) {
        world.link('INSTALLED_IN', cards[card] ?? '', handsets[device] ?? '');
      }
      return {
        given: { things: [number] },
        hits: [],
        innocent: [],
        also: ({ hits }) => {
          const [hit] = hits;
          const key = [...cards, ...handsets].sort();
          if (hits.length !== 1 || String(hit?.key) !== String(key) || hit?.weight !== 6 || hit.evidence.length !== 6)
            throw new Error(JSON.stringify(hits));
        },
      };
    },
  },
  {
    name: 'a repair shop’s card in ten handsets, and a handset with two cards, are no group',
    world(world) {
      const shop = sim(world, 50);
      const own = Array.from({ length: 10 }, (_, i) => ({ card: sim(world, 60 + i), device: handset(world, 60 + i) }));
      for (const { card, device } of own) {
        world.link('INSTALLED_IN', card, device);
        world.link('INSTALLED_IN', shop, device);
      }
      const dual = handset(world, 80);
      for (const n of [81, 82]) world.link('INSTALLED_IN', sim(world, n), dual);
      return {
        given: { things: [own[0]?.card ?? '', dual] },
        hits: [],
        innocent: [],
        also({ hits }) {
          if (hits.length > 0) throw new Error(JSON.stringify(hits.map((h) => h.key)));
        },
      };
    },
  },
] satisfies PatternCase[];
