/** A phone that sleeps at one cell, works at another and goes to a third once a week; a night worker; a visitor. */
import { isWorkday, zone, type PatternCase } from '../cases.ts';
import { town, weeks } from '../worlds.ts';

export default [
  {
    name: 'home, work and the place of Thursdays are told by their hours; a place of one visit is none',
    world(world) {
      const { phone, cell, seen } = town(world);
      const one = phone(1);
      const [home, work, club, once] = [cell(1), cell(2), cell(3), cell(4)];
      for (const day of weeks) {
        seen(one, home, day, '23:10');
        if (isWorkday(day)) for (const clock of ['10:30', '15:00']) seen(one, work, day, clock);
        if (new Date(day).getUTCDay() === 4) seen(one, club, day, '19:40');
      }
      seen(one, once, weeks[9] ?? '', '02:00');
      return {
        given: { things: [one] },
        options: { zone },
        hits: [home, work, club].map((place) => [one, place]),
        innocent: [[one, once]],
        also({ hits }) {
          const counts = hits.map((hit) => hit.says.en.replace(/^.* on (\d+ of \d+ days.*)$/, '$1'));
          const wanted = [
            "56 of 56 days: 56 nights, 0 days of work; most often at 23 o'clock",
            "40 of 56 days: 0 nights, 40 days of work; most often at 10 o'clock",
            "8 of 56 days: 0 nights, 0 days of work; most often at 19 o'clock",
          ];
          if (JSON.stringify(counts) !== JSON.stringify(wanted)) throw new Error(JSON.stringify(counts));
        },
      };
    },
  },
  {
    name: 'only the nights are asked about: the place of work of the day is none, that of a night worker is one',
    world(world) {
      const { phone, cell, seen } = town(world);
      const [one, worker] = [phone(1), phone(2)];
      for (const day of weeks.filter(isWorkday)) {
        seen(one, cell(2), day, '10:30');
        seen(worker, cell(5), day, '02:30');
        seen(worker, cell(6), day, '13:00');
      }
      return {
        given: { things: [one, worker], hours: 'night' },
        options: { zone },
        hits: [[worker, cell(5)]],
        innocent: [
          [one, cell(2)],
          [worker, cell(6)],
        ],
      };
    },
  },
] satisfies PatternCase[];
