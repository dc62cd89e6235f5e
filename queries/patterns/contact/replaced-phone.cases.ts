/** A number that falls silent after a raid, the new one that calls five of its ten contacts, a new hire, a number that was there before. */
import { zone, type PatternCase } from '../cases.ts';
import { later, talk, weeks } from '../worlds.ts';

export default [
  {
    name: 'the number that begins when the old one stops and calls half of its contacts; others do not stand out',
    world(world) {
      const { phone, call, crowd } = talk(world);
      const town = crowd(300, 6);
      const [old, next, before, hire] = [phone(1), phone(2), phone(3), phone(4)];
      // Contacts who do not know each other: every tenth.
      const contacts = town.filter((_, i) => i % 10 === 0).slice(0, 10);
      for (const [i, contact] of contacts.entries()) {
        call(old, contact, weeks[i] ?? '', '20:00');
        call(old, contact, weeks[25] ?? '', '20:00', i);
      }
      for (const [i, contact] of [...contacts.slice(0, 5), ...town.slice(201, 204)].entries()) {
        call(next, contact, weeks[27 + i] ?? '', '21:00');
      }
      for (const contact of contacts.slice(0, 6)) call(before, contact, weeks[5] ?? '', '10:00');
      for (const contact of contacts.slice(0, 6)) call(before, contact, weeks[30] ?? '', '10:00');
      // A colleague's first number: two contacts that know each other, and a new circle of its own.
      for (const [i, contact] of [town[0], town[1], ...town.slice(120, 140)].entries()) {
        call(hire, contact ?? '', weeks[28] ?? '', '09:00', i);
      }
      call(old, town[1] ?? '', weeks[3] ?? '', '20:00');
      // Somebody rings the dead number a week later; nobody answers.
      const at = later(weeks[33] ?? '', '12:00', 0);
      world.link('CALLED', town[40] ?? '', old, { at, seconds: 0, answered: false });
      return {
        given: { phones: [old] },
        options: { zone },
        hits: [[old, next]],
        innocent: [
          [old, before],
          [old, hire],
        ],
      };
    },
  },
  {
    name: 'a number that begins three weeks later is none',
    world(world) {
      const { phone, call, crowd } = talk(world);
      const town = crowd(40, 3);
      const [old, late] = [phone(1), phone(2)];
      for (const contact of town.slice(0, 8)) call(old, contact, '2026-07-20', '20:00');
      for (const contact of town.slice(0, 8)) call(late, contact, '2026-08-12', '20:00');
      return { given: { phones: [old] }, options: { zone }, hits: [], innocent: [[old, late]] };
    },
  },
] satisfies PatternCase[];
