import type { Events, EventSeries } from '#casework/answers.ts';
import { cards, nothing } from '../cards.ts';
import { entity, type Invented } from '../invented.ts';
import Timeline from './Timeline.svelte';

const does = { onwindows: nothing, onkind: nothing, onselect: nothing, onnarrow: nothing, onretry: nothing };
const none: ReadonlySet<string> = new Set();
const start = Date.parse('2026-10-01T00:00:00Z');
const hour = 3_600_000;

/** A life of 46 days: always the same for the same number, awake by day, silent where it is said. */
function life(
  kind: string,
  other: string,
  every: number,
  seed: number,
  silent: readonly [number, number] = [99, 99],
): EventSeries {
  let dice = seed;
  const at: string[] = [];
  for (let hours = 0; hours < 46 * 24;) {
    dice = (dice * 1_103_515_245 + 12_345) % 2_147_483_648;
    hours += every * (0.3 + (1.4 * dice) / 2_147_483_648);
    const isSilent = hours / 24 > silent[0] && hours / 24 < silent[1];
    if (!isSilent && (hours + 8) % 24 > 6) at.push(new Date(start + hours * hour).toISOString());
  }
  return { kind, other, out: true, at };
}

const eventsOf = ({ phones, people, vehicles, cells }: Invented): Events => {
  const [a, b] = phones;
  const [person] = people;
  const [van, car] = vehicles;
  const [cell] = cells;
  if (!a || !b || !person || !van || !car || !cell) throw new Error('the invented case has too few entities');
  const rows = [
    { uid: a.uid, series: [life('CALLED', b.uid, 2.4, 7, [33, 43]), life('SEEN_AT', cell.uid, 9, 3, [33, 43])] },
    { uid: b.uid, series: [life('CALLED', a.uid, 2.1, 11)] },
    { uid: person.uid, series: [life('STAYED_AT', cell.uid, 90, 5)] },
    { uid: van.uid, series: [life('SEEN_AT', cell.uid, 15, 21)] },
    { uid: car.uid, series: [life('SEEN_AT', cell.uid, 20, 33)] },
  ];
  return {
    at: rows.map(({ uid, series }) => ({ uid, series, count: series.reduce((sum, { at }) => sum + at.length, 0) })),
    ends: [a, b, person, van, car, cell],
    most: 5000,
  };
};

const given = (d: Invented) => ({
  ...does,
  events: eventsOf(d),
  entities: d.entities,
  closed: none,
  window: null,
  second: null,
  thread: new Set(
    ['2026-10-05', '2026-10-12', '2026-10-20'].flatMap((day) => {
      const events = eventsOf(d);
      const first = events.at[0];
      const near = first?.series[0]?.at.find((time) => time.startsWith(day));
      return near === undefined ? [] : [`${first?.uid} ${Date.parse(near)}`];
    }),
  ),
  selected: new Set([d.phones[0]?.uid ?? '']),
  of: { entities: 5, shown: 5, places: 0 },
});

export default cards(Timeline)(
  'Timeline',
  { width: 980, height: 214 },
  {
    many: given,
    window: (d) => ({ ...given(d), window: { from: '2026-10-10T16:00:00Z', until: '2026-10-22T16:00:00Z' } }),
    'two windows': (d) => ({
      ...given(d),
      window: { from: '2026-10-04T16:00:00Z', until: '2026-10-08T16:00:00Z' },
      second: { from: '2026-10-30T16:00:00Z', until: '2026-11-04T16:00:00Z' },
    }),
    'a kind closed': (d) => ({ ...given(d), closed: new Set(['CALLED']) }),
    cut: (d) => ({
      ...given(d),
      events: {
        ...eventsOf(d),
        at: eventsOf(d).at.map((at, i) => (i === 1 ? { ...at, count: null, series: [] } : at)),
      },
      of: { entities: 63, shown: 5, places: 10 },
    }),
    'within the window only': (d) => ({
      ...given(d),
      narrowed: new Set([d.phones[1]?.uid ?? '']),
      window: { from: '2026-10-10T16:00:00Z', until: '2026-10-22T16:00:00Z' },
    }),
    'a hundred thousand': (d) => {
      const phones = Array.from({ length: 20 }, (_, i) => entity('Phone', `n${i}`, `+999 204 ${String(100_000 + i)}`));
      return {
        ...given(d),
        events: {
          at: phones.map(({ uid }, i) => ({
            uid,
            count: 5000,
            series: [life('CALLED', d.phones[0]?.uid ?? '', 0.16, i + 1)],
          })),
          ends: [...phones, ...d.phones],
          most: 5000,
        },
        of: { entities: 20, shown: 20, places: 0 },
      };
    },
    one: (d) => ({
      ...given(d),
      entities: d.phones,
      events: { ...eventsOf(d), at: eventsOf(d).at.slice(2, 3) },
      of: { entities: 1, shown: 1, places: 0 },
    }),
    none: (d) => ({
      ...given(d),
      entities: d.phones,
      events: { ...eventsOf(d), at: eventsOf(d).at.map((at) => ({ ...at, count: 0, series: [] })) },
    }),
    empty: (d) => ({ ...given(d), events: null, of: { entities: 0, shown: 0, places: 0 } }),
    loading: (d) => ({ ...given(d), events: null, loading: true }),
    failed: (d) => ({
      ...given(d),
      events: null,
      failed:
        d.language === 'zh'
          ? '没有得到回答：数据库断开了连接。'
          : 'No answer came: the database closed the connection.',
    }),
  },
);
