/** Four incidents: a phone that rings before and after and not during them, and one that always rings at that hour. */
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
      for (const day of when)
        for (const k of [0, 12, 24, 51, 63, 75])
          life.call(culprit, life.phone(5_000 + when.indexOf(day) * 100 + k), day, '20:21', k);
      const owl = life.phone(2);
      for (const day of weeks) for (const k of [0, 12, 24, 51, 63, 75]) life.call(owl, life.phone(6), day, '20:21', k);
      const usual = someone(world, life, 3);
      return {
        given: { cases, before: 'PT40M', after: 'PT40M' },
        options: { zone },
        hits: [[culprit]],
        innocent: [[owl], [usual]],
      };
    },
  },
  {
    name: 'incidents need no case, and each may have its own window: what rings outside it does not count',
    world(world) {
      const life = talk(world);
      const [first = '', second = ''] = incidents(world);
      for (let n = 100; n < 130; n++) someone(world, life, n, 1);
      const culprit = life.phone(1);
      for (const day of when)
        for (const k of [0, 12, 24, 51, 63, 75])
          life.call(culprit, life.phone(5_000 + when.indexOf(day) * 100 + k), day, '20:21', k);
      const [, , third = '', fourth = ''] = when;
      return {
        given: {
          // Only half an hour before the second: three sessions less.
          cases: [
            { case: first },
            { case: second, after: '-PT1M' },
            { at: cn(third, '21:00') },
            { at: cn(fourth, '03:00') },
          ],
          before: 'PT40M',
          after: 'PT40M',
          minSessions: 3,
        },
        options: { zone },
        hits: [[culprit]],
        innocent: [],
        also({ hits }) {
          const whats = hits[0]?.trials.map(({ what, uid, matched }) => `${uid ?? what} ${matched}`);
          if (hits[0]?.weight !== 15 || String(whats) !== `${first} true,${second} true,#3 true,#4 false`)
            throw new Error(JSON.stringify([hits[0]?.weight, whats]));
        },
      };
    },
  },
  {
    name: 'who goes on talking during the act is none, unless that is allowed',
    world(world) {
      const life = talk(world);
      const cases = incidents(world);
      for (let n = 100; n < 110; n++) someone(world, life, n);
      const victim = someone(world, life, 1);
      for (const day of when) for (const k of [0, 12, 24, 37, 52]) life.call(victim, life.phone(5), day, '20:25', k);
      return {
        given: { cases },
        options: { zone },
        hits: [],
        innocent: [[victim]],
        also({ hits }) {
          if (hits.length > 0) throw new Error(JSON.stringify(hits.map((h) => h.key)));
        },
      };
    },
  },
] satisfies PatternCase[];
