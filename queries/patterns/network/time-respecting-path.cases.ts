/** Word that went by three calls and money that went by two payments; calls in the wrong order; a hub in between. */
import { cn, zone, type PatternCase } from '../cases.ts';
import { bank, talk, weeks } from '../worlds.ts';

const date = cn('2026-08-03', '21:00');
const day = '2026-08-03';

export default [
  {
    name: 'three calls one after the other are a way, the earliest of several; the same calls in the wrong order are none',
    world(world) {
      const { phone, call, crowd } = talk(world);
      crowd(60, 3);
      const [one = '', two = '', three = '', four = '', late = '', wrong = ''] = [1, 2, 3, 4, 5, 6].map(phone);
      call(one, two, day, '21:10');
      call(three, two, day, '21:30');
      call(three, four, day, '22:10');
      call(three, four, day, '23:50');
      call(one, late, day, '21:20');
      call(late, four, day, '23:00');
      call(two, wrong, day, '21:05');
      return {
        given: { starts: [one], ends: [four, wrong], date },
        options: { zone },
        hits: [[one, two, three, four]],
        innocent: [[one, two, wrong]],
        also({ hits }) {
          if (
            hits.length !== 1 ||
            hits[0]?.weight !== 3 ||
            !hits[0].says.en.includes('at 2026-08-03T22:10 at the earliest')
          )
            throw new Error(JSON.stringify(hits.map((h) => [h.key, h.says.en])));
        },
      };
    },
  },
  {
    name: 'money goes the way it was paid and never back; nothing is found through a hub, nor after the time asked',
    world(world) {
      const { account, pay } = bank(world);
      const [one = '', two = '', three = '', back = '', till = '', far = '', slow = ''] = [1, 2, 3, 4, 5, 6, 7].map(
        account,
      );
      pay(one, two, 100, day, '21:10');
      pay(two, three, 90, day, '21:20');
      pay(back, one, 50, day, '21:15');
      pay(one, till, 10, day, '21:12');
      pay(till, far, 10, day, '21:40');
      for (let n = 0; n < 40; n++) pay(account(100 + n), till, 10, weeks[n] ?? '', '12:00');
      pay(two, slow, 90, '2026-08-07', '21:20');
      return {
        given: { starts: [one], ends: [three, back, far, slow], date, hub: 30 },
        options: { zone },
        hits: [[one, two, three]],
        innocent: [
          [one, back],
          [one, till, far],
          [one, two, slow],
        ],
        also({ hits, run }) {
          const [hub, ...more] = run.cut;
          if (
            more.length > 0 ||
            hub?.what.code !== 'pattern.cut.hub' ||
            hub.of !== 42 ||
            hub.why.values?.['hub'] !== 30
          )
            throw new Error(JSON.stringify(run.cut));
          if (hits.some(({ key }) => key.includes(till))) throw new Error('the hub stands among the hits');
        },
      };
    },
  },
] satisfies PatternCase[];
