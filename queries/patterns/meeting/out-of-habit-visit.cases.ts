/** A phone that sleeps at home and is once elsewhere at two; people who go out now and then; a town too small to compare with. */
import { zone, type PatternCase, type World } from '../cases.ts';
import { town, weeks, type Town } from '../worlds.ts';

/** So many numbers that are at home at night and out on one evening each, when out is no surprise. */
function people(world: World, many: number): Town {
  const here = town(world);
  for (let n = 0; n < many; n++) {
    const one = here.phone(200_000 + n);
    for (const [i, day] of weeks.entries()) {
      if (i % 2 === n % 2) here.seen(one, here.cell(n % 8), day, '08:00', n % 90);
      else if (i % 9 === n % 9) here.seen(one, here.cell(20 + ((n + i) % 60)), day, '19:00', n % 60);
    }
  }
  return here;
}

export default [
  {
    name: 'once elsewhere at two, where it is at home in forty nights, stands first; who goes out often does not',
    world(world) {
      const { phone, cell, seen } = people(world, 240);
      const [one, owl] = [phone(1), phone(2)];
      for (const [i, day] of weeks.slice(0, 40).entries()) {
        if (i === 20) seen(one, cell(95), day, '02:05');
        else seen(one, cell(1), day, i % 2 === 0 ? '01:50' : '02:20');
        seen(owl, i % 3 === 0 ? cell(50 + i) : cell(1), day, '02:00');
      }
      return {
        given: { phones: [one, owl] },
        options: { zone },
        hits: [[one, cell(95)]],
        innocent: [[owl, cell(53)]],
        also({ hits }) {
          if (hits.length !== 1 || hits[0]?.weight !== 39 || !hits[0].says.en.includes('2026-07-26T02:05'))
            throw new Error(JSON.stringify(hits.map((h) => [h.weight, h.says])));
        },
      };
    },
  },
  {
    name: 'the cell next to the usual one is no other place, and with few to compare with there is no number',
    world(world) {
      const { phone, cell, seen } = people(world, 20);
      const one = phone(1);
      for (const [i, day] of weeks.entries()) {
        if (i === 20) seen(one, cell(2), day, '02:00');
        else if (i === 30) seen(one, cell(77), day, '02:00');
        else seen(one, cell(1), day, '02:00');
      }
      return {
        given: { phones: [one], metres: 1_500 },
        options: { zone },
        hits: [],
        innocent: [[one, cell(2)]],
        also({ hits, run }) {
          if (hits.length !== 1 || hits[0]?.surprise !== null || run.notes[0]?.code !== 'pattern.none.peers')
            throw new Error(JSON.stringify([hits.map((h) => h.key), run.notes]));
        },
      };
    },
  },
] satisfies PatternCase[];
