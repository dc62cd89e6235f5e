/** Five numbers bought together that ring nobody else, a family that also rings the town, a number of a large town's crowd. */
import { zone, type PatternCase } from '../cases.ts';
import { talk, weeks } from '../worlds.ts';

export default [
  {
    name: 'five numbers that speak with one another only stand first; a circle with calls outside does not',
    world(world) {
      const { phone, call, crowd } = talk(world);
      crowd(1_300, 5);
      const group = [1, 2, 3, 4, 5].map(phone);
      for (const [i, one] of group.entries()) {
        for (const [j, other] of group.entries()) {
          if (i < j) call(one, other, weeks[i] ?? '', '20:00', j * 9);
        }
      }
      const family = [11, 12, 13].map(phone);
      for (const [i, one] of family.entries()) {
        call(one, family[(i + 1) % 3] ?? '', weeks[i] ?? '', '18:00');
        for (let k = 0; k < 3; k++) call(one, phone(20 + i * 3 + k), weeks[k] ?? '', '19:00', i);
      }
      return {
        given: { phones: [group[2] ?? '', family[0] ?? ''] },
        options: { zone },
        hits: [[...group].sort()],
        innocent: [[...family].sort()],
        also({ hits }) {
          if (hits[0]?.weight !== 100 || hits[0].trials[0]?.seen?.n !== 0)
            throw new Error(JSON.stringify(hits[0]?.trials));
        },
      };
    },
  },
  {
    name: 'a shop that only they ring, weeks later, is none of them and hides nothing',
    world(world) {
      const { phone, call, crowd } = talk(world);
      crowd(1_300, 5);
      const group = [1, 2, 3, 4].map(phone);
      for (const [i, one] of group.entries())
        for (const [j, other] of group.entries())
          for (let k = 0; i < j && k < 6; k++) call(one, other, weeks[k] ?? '', '20:00', i * 9 + j + k);
      call(group[1] ?? '', phone(9), weeks[14] ?? '', '11:00');
      return { given: { phones: [group[0] ?? ''] }, options: { zone }, hits: [[...group].sort()], innocent: [] };
    },
  },
  {
    name: 'in a small town there are too few like it, and no number is made up',
    world(world) {
      const { phone, call, crowd } = talk(world);
      crowd(100, 3);
      const group = [1, 2, 3].map(phone);
      for (const [i, one] of group.entries()) call(one, group[(i + 1) % 3] ?? '', '2026-08-01', '20:00', i);
      const later = [6, 7, 8].map(phone);
      for (const [i, one] of later.entries()) call(one, later[(i + 1) % 3] ?? '', weeks[i * 20] ?? '', '20:00');
      return {
        given: { phones: [group[0] ?? '', later[0] ?? ''] },
        options: { zone },
        hits: [],
        innocent: [[...later].sort()],
        also({ hits, run }) {
          if (
            hits.length !== 1 ||
            hits[0]?.surprise !== null ||
            !run.notes.some((n) => n.code === 'pattern.none.peers')
          )
            throw new Error(JSON.stringify({ hits, notes: run.notes }));
        },
      };
    },
  },
] satisfies PatternCase[];
