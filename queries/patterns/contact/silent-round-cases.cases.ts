/** Four incidents: a busy phone that falls silent round each, one that hardly speaks, one that goes on talking. */
import type { Uid } from '../../answers.ts';
import { cn, zone, type PatternCase, type World } from '../cases.ts';
import { talk, weeks, type Talk } from '../worlds.ts';

const when = ['2026-07-22', '2026-08-05', '2026-08-13', '2026-08-20'];

function incidents(world: World): Uid[] {
  return when.map((day, i) =>
    world.entity('Case', { number: `C${i}`, title: `C${i}`, at: cn(day, '21:00'), until: cn(day, '21:00') }),
  );
}

/** A number with two sessions an evening, at another hour than the incidents' every other day. */
function someone(world: World, { phone, call }: Talk, n: number, most = 2): Uid {
  const uid = phone(n);
  for (const [d, day] of weeks.entries()) {
    for (let k = 0; k < most; k++)
      call(uid, phone(9_000 + n * 10 + k), day, '18:00', ((d * 37 + k * 61 + n * 13) % 270) + k);
  }
  return uid;
}

export default [
  {
    name: 'a busy phone that falls silent each time is told; a phone that hardly speaks gets no number',
    world(world) {
      const life = talk(world);
      const cases = incidents(world);
      for (let n = 100; n < 120; n++) someone(world, life, n);
      const busy = life.phone(1);
      for (const day of weeks) {
        for (let k = 0; k < 4; k++) if (!when.includes(day)) life.call(busy, life.phone(6), day, '20:25', k * 20);
        life.call(busy, life.phone(6), day, '17:00');
      }
      const rarely = life.phone(2);
      for (const day of weeks.filter((_, i) => i % 9 === 0)) life.call(rarely, life.phone(7), day, '12:00');
      return {
        given: { phones: [busy, rarely], cases },
        options: { zone },
        hits: [[busy]],
        innocent: [],
        also({ hits, run }) {
          const hit = hits.find((h) => h.key[0] === rarely);
          if (hit?.surprise !== null || !run.notes.some((n) => n.code === 'pattern.none.quiet'))
            throw new Error(JSON.stringify({ hit, notes: run.notes }));
        },
      };
    },
  },
  {
    name: 'a window that ends before it begins counts for no silence, and is said',
    world(world) {
      const life = talk(world);
      const [first = '', ...others] = incidents(world);
      const usual = life.phone(1);
      for (const day of weeks) for (let k = 0; k < 4; k++) life.call(usual, life.phone(6), day, '20:25', k * 20);
      return {
        given: { phones: [usual], cases: [{ case: first, before: '-PT2H' }, ...others] },
        options: { zone },
        hits: [],
        innocent: [],
        also({ hits, run }) {
          if (hits.length > 0 || !run.notes.some(({ code }) => code === 'pattern.note.scene-no-window'))
            throw new Error(JSON.stringify({ hits: hits.map((h) => h.weight), notes: run.notes }));
        },
      };
    },
  },
  {
    name: 'a phone that goes on talking is none',
    world(world) {
      const life = talk(world);
      const cases = incidents(world);
      const usual = life.phone(1);
      for (const day of weeks) life.call(usual, life.phone(6), day, '21:10');
      return { given: { phones: [usual], cases }, options: { zone }, hits: [], innocent: [[usual]] };
    },
  },
] satisfies PatternCase[];
