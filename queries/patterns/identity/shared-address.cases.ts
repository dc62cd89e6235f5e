/** Five firms in one room with two phones between them; a business centre; three firms that share an address alone. */
import type { Uid } from '../../answers.ts';
import type { PatternCase, World } from '../cases.ts';

function register(world: World): { firm(n: number, at: Uid): Uid; room(n: number): Uid; phone(n: number): Uid } {
  const room = (n: number): Uid => world.entity('Address', { address: `宁海路 ${n} 号` }, `a${n}`);
  const phone = (n: number): Uid => world.entity('Phone', { number: `+86194${String(n).padStart(8, '0')}` });
  const firm = (n: number, at: Uid): Uid => {
    const uid = world.entity('Organisation', { name: `宁海商行${n}` }, `f${n}`);
    world.link('LOCATED_AT', uid, at);
    return uid;
  };
  for (let n = 0; n < 200; n++) world.link('USES', firm(1_000 + n, room(1_000 + n)), phone(1_000 + n));
  return { firm, room, phone };
}

export default [
  {
    name: 'five firms in one room with two phones stand first; a business centre and a plain shared address do not',
    world(world) {
      const { firm, room, phone } = register(world);
      const [sham, centre, yard] = [room(1), room(2), room(3)];
      const shams = [1, 2, 3, 4, 5].map((n) => firm(n, sham));
      for (const [i, uid] of shams.entries()) world.link('USES', uid, phone(1 + (i % 2)));
      const lodgers = Array.from({ length: 60 }, (_, i) => firm(100 + i, centre));
      for (const [i, uid] of lodgers.entries()) world.link('USES', uid, phone(100 + i));
      const neighbours = [11, 12, 13].map((n) => firm(n, yard));
      for (const [i, uid] of neighbours.entries()) world.link('USES', uid, phone(11 + i));
      return {
        given: { things: [shams[0] ?? '', lodgers[0] ?? '', neighbours[0] ?? ''] },
        hits: [[sham]],
        innocent: [[yard]],
        also({ hits, run }) {
          const hub = hits.find((h) => h.key[0] === centre);
          if (hub?.surprise !== null || !run.notes.some((n) => n.code === 'pattern.none.common'))
            throw new Error(JSON.stringify({ hub: hub?.luck, notes: run.notes }));
        },
      };
    },
  },
  {
    name: 'two firms at one address are below the threshold',
    world(world) {
      const { firm, room } = register(world);
      const yard = room(3);
      const both = [1, 2].map((n) => firm(n, yard));
      return { given: { things: both }, hits: [], innocent: [[yard]] };
    },
  },
] satisfies PatternCase[];
