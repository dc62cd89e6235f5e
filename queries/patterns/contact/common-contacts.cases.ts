/** Two rivals, two numbers that only they call, a doctor whom everybody calls, and a number of one of them alone. */
import { zone, type PatternCase } from '../cases.ts';
import { talk, weeks } from '../worlds.ts';

export default [
  {
    name: 'the number that only the two rivals call stands first; the doctor of the town does not stand out',
    world(world) {
      const { phone, call, crowd } = talk(world);
      const town = crowd(300, 8);
      const [one, other] = [phone(1), phone(2)];
      const [rare, doctor, alone] = [phone(3), phone(4), phone(5)];
      for (let i = 0; i < 15; i++) {
        call(one, town[i] ?? '', weeks[i] ?? '', '10:00');
        call(other, town[i + 100] ?? '', weeks[i] ?? '', '11:00');
      }
      for (const day of weeks.slice(0, 3)) for (const rival of [one, other]) call(rival, rare, day, '21:00');
      for (const [i, uid] of [...town.slice(0, 120), one, other].entries())
        call(uid, doctor, weeks[i % 50] ?? '', '09:00');
      for (const day of weeks.slice(0, 9)) call(one, alone, day, '08:00');
      return {
        given: { phones: [one, other] },
        options: { zone },
        hits: [[rare]],
        innocent: [[doctor], [alone]],
      };
    },
  },
  {
    name: 'a service line is left out, and that is said',
    world(world) {
      const { phone, call, crowd } = talk(world);
      const town = crowd(60, 2);
      const [one, other, line] = [phone(1), phone(2), phone(10)];
      for (const uid of [...town, one, other]) call(uid, line, '2026-08-01', '09:00');
      return {
        given: { phones: [one, other], hub: 40 },
        options: { zone },
        hits: [],
        innocent: [[line]],
        also({ run }) {
          if (!run.cut.some((c) => c.what.code === 'pattern.cut.hub' && c.of === 62))
            throw new Error(JSON.stringify(run.cut));
        },
      };
    },
  },
] satisfies PatternCase[];
