/** Three burglaries in three districts; a courier, a resident and a passer-by beside the phone that was at all of them. */
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
    name: 'the phone that is at all three scenes and never else stands first; a courier at all three does not',
    world(world) {
      const { cases, someone, at } = town(world);
      const culprit = someone(1);
      for (const [i, { day, clock }] of scenes.entries()) at(culprit, i, day, clock);
      const courier = someone(2);
      for (const day of weeks) for (const [i, { clock }] of scenes.entries()) at(courier, i, day, clock);
      const resident = someone(3);
      for (const day of weeks) at(resident, 0, day, '21:05');
      at(resident, 1, '2026-08-12', '21:30');
      const once = someone(4);
      at(once, 0, '2026-08-04', '21:00');
      return {
        given: { cases, metres: 800, before: 'PT30M', after: 'PT30M' },
        options: { zone },
        hits: [[culprit]],
        innocent: [[courier], [resident], [once]],
      };
    },
  },
  {
    name: 'a reading outside the window or beyond the metres is none',
    world(world) {
      const { cases, someone, at } = town(world);
      const late = someone(1);
      for (const [i, { day }] of scenes.entries()) at(late, i, day, '23:30');
      return { given: { cases, metres: 800 }, options: { zone }, hits: [], innocent: [[late]] };
    },
  },
  {
    name: 'two scenes within an hour in one area are one occasion',
    world(world) {
      const { cases, someone, at } = town(world);
      const second = world.entity('Case', { number: 'A4', title: 'A4', at: cn('2026-08-04', '21:30') });
      world.link('OCCURRED_AT', second, world.entity('Address', { address: 'Scene A4', point: spot(100, 100) }, 'A4'));
      const passing = someone(1);
      at(passing, 0, '2026-08-04', '21:15');
      at(passing, 0, '2026-08-04', '21:35');
      return { given: { cases: [...cases, second] }, options: { zone }, hits: [], innocent: [[passing]] };
    },
  },
  {
    name: 'each scene has its own window and area: later at one, wider at another, the rest as the pattern has it',
    world(world) {
      const { cases, someone, at } = town(world);
      const [first = '', second = '', third = ''] = cases;
      const late = someone(1);
      at(late, 0, '2026-08-04', '22:20');
      at(late, 1, '2026-08-12', '21:40');
      at(late, 2, '2026-08-20', '20:50');
      const early = someone(2);
      at(early, 0, '2026-08-04', '21:05');
      at(early, 1, '2026-08-12', '21:40');
      return {
        given: {
          // The first cell stands 90 m from its scene, the third too: 50 m leave it out.
          cases: [{ case: first, before: '-PT1H', after: 'PT2H' }, second, { case: third, metres: 50 }],
        },
        options: { zone },
        hits: [[late]],
        innocent: [[early]],
        also({ hits, run }) {
          const [hit] = hits;
          const matched = hit?.trials.filter((trial) => trial.matched).map(({ uid }) => uid);
          if (String(matched) !== String([first, second])) throw new Error(`matched ${String(matched)}`);
          if (hits.length !== 1 || hit?.weight !== 2) throw new Error(`weights ${hits.map((h) => h.weight).join()}`);
          // What habit would give is asked of the same window: 22:10 to 23:10, in which everybody is at home.
          const [seen] = hit.trials;
          if (seen?.seen?.n !== 1 || seen.p !== 1 / seen.seen.of) throw new Error(JSON.stringify(seen));
          if (!run.notes.some((n) => n.code === 'pattern.note.scene-no-place')) throw new Error('not said');
          if (
            JSON.stringify(run.params['cases']) !==
            JSON.stringify([{ case: first, before: '-PT1H', after: 'PT2H' }, second, { case: third, metres: 50 }])
          )
            throw new Error(`kept ${JSON.stringify(run.params['cases'])}`);
        },
      };
    },
  },
  {
    name: 'a scene needs no case: coordinates or a known place and a time do; a case may be given another time',
    world(world) {
      const { cases, someone, at } = town(world);
      const seen = someone(1);
      at(seen, 0, '2026-08-04', '21:10');
      at(seen, 1, '2026-08-13', '21:45');
      at(seen, 2, '2026-08-20', '20:50');
      const other = someone(2);
      at(other, 1, '2026-08-12', '21:40');
      at(other, 2, '2026-08-20', '20:50');
      const bank = world.entity('Address', { address: 'Bank', point: spot(0, 7000) }, 'bank');
      const { lon, lat } = spot(0, 0);
      return {
        given: {
          cases: [
            { place: `${lon}, ${lat}`, at: cn('2026-08-04', '21:10') },
            { case: cases[1] ?? '', at: cn('2026-08-13', '21:40') },
            { place: 'Bank', at: cn('2026-08-20', '20:50'), until: cn('2026-08-20', '20:55') },
          ],
          minCases: 3,
        },
        options: { zone },
        hits: [[seen]],
        innocent: [[other]],
        also({ hits }) {
          const whats = hits[0]?.trials.map(({ what, uid }) => uid ?? what);
          if (String(whats) !== String(['36° N, 125° E', cases[1], bank])) throw new Error(`called ${String(whats)}`);
          if (!hits[0]?.nodes.some(({ uid }) => uid === bank)) throw new Error('the place is not among the evidence');
        },
      };
    },
  },
  {
    name: 'a window that ends before it begins is said, not searched',
    world(world) {
      const { cases, someone, at } = town(world);
      const phone = someone(1);
      for (const [i, { day, clock }] of scenes.entries()) at(phone, i, day, clock);
      return {
        given: { cases: [{ case: cases[0] ?? '', before: '-PT2H' }, ...cases.slice(1)] },
        options: { zone },
        hits: [[phone]],
        innocent: [],
        also({ hits, run }) {
          const note = run.notes.find(({ code }) => code === 'pattern.note.scene-no-window');
          if (note?.values?.['case'] !== 'A1' || hits[0]?.of !== 2) throw new Error(JSON.stringify(run.notes));
        },
      };
    },
  },
  {
    name: 'with readings of the scenes alone there are no habits, and no number is made up',
    world(world) {
      const cells = scenes.map(({ at }, i) => world.entity('Cell', { code: `460-99-200-${i}`, point: at }));
      const cases = scenes.map(({ number, day, clock, at }) => {
        const matter = world.entity('Case', { number, title: number, at: cn(day, clock) });
        world.link('OCCURRED_AT', matter, world.entity('Address', { address: number, point: at }, number));
        return matter;
      });
      const phone = world.entity('Phone', { number: '+8619400099999' });
      for (const [i, { day, clock }] of scenes.entries())
        world.link('SEEN_AT', phone, cells[i] ?? '', { at: cn(day, clock) });
      return {
        given: { cases },
        options: { zone },
        hits: [],
        innocent: [],
        also({ hits, run }) {
          const [hit] = hits;
          if (
            hits.length !== 1 ||
            hit?.surprise !== null ||
            !run.notes.some((n) => n.code === 'pattern.none.reference')
          ) {
            throw new Error(`expected one hit without a number: ${JSON.stringify({ hit, notes: run.notes })}`);
          }
        },
      };
    },
  },
  {
    name: 'one who lives at the scene is told apart by the doubt beside it',
    world(world) {
      const { cases, someone, at } = town(world);
      const phone = someone(1);
      for (const [i, { day, clock }] of scenes.entries()) at(phone, i, day, clock);
      const person = world.entity('Person', { name: '宁安' }, 'p1');
      world.link('USES', person, phone);
      world.link('LIVES_AT', person, world.entity('Address', { address: 'Home', point: spot(150, 0) }, 'home'));
      return {
        given: { cases },
        options: { zone },
        hits: [[phone]],
        innocent: [],
        also({ hits }) {
          if (hits[0]?.doubt?.code !== 'pattern.doubt.lives')
            throw new Error(`no doubt: ${JSON.stringify(hits[0]?.doubt)}`);
        },
      };
    },
  },
] satisfies PatternCase[];
