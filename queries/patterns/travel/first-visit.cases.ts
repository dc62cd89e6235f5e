/** Three burglaries; a phone that was never there else, a courier, and one that comes by now and then. */
import type { Uid } from '../../answers.ts';
import { cn, days, spot, zone, type PatternCase, type World } from '../cases.ts';

const weeks = days('2026-07-06', '2026-08-30');
const scenes = [
  { number: 'A1', day: '2026-08-04', clock: '21:10', at: spot(0, 0) },
  { number: 'A2', day: '2026-08-12', clock: '21:40', at: spot(6000, 0) },
  { number: 'A3', day: '2026-08-20', clock: '20:50', at: spot(0, 7000) },
];

interface Town {
  readonly cases: Uid[];
  readonly cells: Uid[];
  phone(n: number): Uid;
  /** A phone that is at home in the evenings, so that it has habits. */
  someone(n: number): Uid;
  at(phone: Uid, cell: number, day: string, clock: string): void;
}

function town(world: World): Town {
  const cells = [...scenes.map((s) => s.at), spot(12_000, 12_000)].map((point, i) =>
    world.entity('Cell', { code: `460-99-100-${i}`, point: { ...point, lon: point.lon + 0.001 } }),
  );
  const home = cells.length - 1;
  const cases = scenes.map(({ number, day, clock, at }) => {
    const place = world.entity('Address', { address: `Scene ${number}`, point: at }, number);
    const matter = world.entity('Case', { number, title: number, at: cn(day, clock), until: cn(day, clock) });
    world.link('OCCURRED_AT', matter, place);
    return matter;
  });
  const at: Town['at'] = (phone, cell, day, clock) =>
    void world.link('SEEN_AT', phone, cells[cell] ?? '', { at: cn(day, clock) });
  const phone = (n: number): Uid => world.entity('Phone', { number: `+86194000${String(n).padStart(5, '0')}` });
  const someone = (n: number): Uid => {
    const uid = phone(n);
    for (const day of weeks) at(uid, home, day, '22:30');
    return uid;
  };
  // Somebody is always about: without any reading a day would be no day of reference.
  for (const [i] of scenes.entries()) {
    const local = phone(900 + i);
    for (const day of weeks) at(local, i, day, '12:00');
  }
  // One odd visit in forty evenings is nothing rare among sixty people.
  for (let n = 0; n < 60; n++) someone(700 + n);
  return { cases, cells, phone, someone, at };
}

export default [
  {
    name: 'new at three scenes and never there else stands first; who comes there often, or went twice, does not',
    world(world) {
      const { cases, someone, at } = town(world);
      const culprit = someone(1);
      for (const [i, { day, clock }] of scenes.entries()) at(culprit, i, day, clock);
      const courier = someone(2);
      for (const day of weeks) for (const [i, { clock }] of scenes.entries()) at(courier, i, day, clock);
      const regular = someone(3);
      for (const [i, { day, clock }] of scenes.entries()) {
        at(regular, i, day, clock);
        for (const other of weeks.slice(0, 3)) at(regular, i, other, '15:00');
      }
      return {
        given: { cases },
        options: { zone },
        hits: [[culprit]],
        innocent: [[courier], [regular]],
        also({ hits }) {
          if (hits.length !== 1) throw new Error(JSON.stringify(hits.map((h) => h.key)));
        },
      };
    },
  },
  {
    name: 'the window and the area of each scene are its own: who came later, or to a place asked about without a case',
    world(world) {
      const { cases, someone, at } = town(world);
      const [first = '', second = '', third = ''] = cases;
      const culprit = someone(1);
      at(culprit, 0, '2026-08-04', '22:30');
      at(culprit, 1, '2026-08-12', '21:40');
      at(culprit, 2, '2026-08-20', '20:50');
      const before = someone(2);
      for (const [i, { day, clock }] of scenes.entries()) if (i !== 1) at(before, i, day, clock);
      const { lon, lat } = scenes[1]?.at ?? { lon: 0, lat: 0 };
      return {
        given: {
          cases: [
            { case: first, before: '-PT1H', after: 'PT2H' },
            { place: `${lon}, ${lat}`, at: cn('2026-08-12', '21:40') },
            third,
          ],
        },
        options: { zone },
        hits: [[culprit]],
        innocent: [[before]],
        also({ hits }) {
          if (hits.length !== 1 || hits[0]?.weight !== 3 || hits[0].nodes.some(({ uid }) => uid === second))
            throw new Error(JSON.stringify(hits.map((h) => [h.key, h.weight])));
        },
      };
    },
  },
  {
    name: 'new at one of the scenes and a regular at another is no first visit to several',
    world(world) {
      const { cases, someone, at } = town(world);
      const phone = someone(1);
      for (const [i, { day, clock }] of scenes.slice(0, 2).entries()) at(phone, i, day, clock);
      at(phone, 1, '2026-07-20', '09:00');
      return { given: { cases }, options: { zone }, hits: [], innocent: [[phone]] };
    },
  },
] satisfies PatternCase[];
