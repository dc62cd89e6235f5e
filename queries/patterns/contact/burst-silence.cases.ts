/** Four incidents: a phone that rings all round them, one that always rings at that hour, one that falls silent. */
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
    name: 'eight sessions round each of four incidents stand first; a night owl and a quiet phone do not',
    world(world) {
      const life = talk(world);
      const cases = incidents(world);
      for (let n = 100; n < 140; n++) someone(world, life, n);
      const culprit = someone(world, life, 1);
      const partner = life.phone(5);
      for (const day of when) for (let k = 0; k < 6; k++) life.call(culprit, partner, day, '20:25', k * 13);
      const owl = life.phone(2);
      for (const day of weeks) for (let k = 0; k < 6; k++) life.call(owl, life.phone(6), day, '20:25', k * 13);
      const usual = someone(world, life, 3);
      return {
        given: { phones: [culprit, owl, usual], cases },
        options: { zone },
        hits: [[culprit]],
        innocent: [[owl], [usual]],
      };
    },
  },
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
        given: { phones: [busy, rarely], cases, mode: 'silence' },
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
] satisfies PatternCase[];
