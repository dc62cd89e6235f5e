import type { Entity, Events } from '#casework/answers.ts';
import { cards, nothing } from '../cards.ts';
import { entity, type Invented } from '../invented.ts';
import MapView from './MapView.svelte';

const does = { onselect: nothing, onadd: nothing, onretry: nothing };
/** In the middle of the sea: the invented city lies nowhere. */
const at = (east: number, north: number) => ({ lon: -30 + east / 72_000, lat: 40 + north / 111_195 });

const placesOf = (d: Invented): Entity[] => [
  ...d.cells.map((cell, i) => ({
    ...cell,
    values: {
      point: at([-900, 700, 1_500, -300][i] ?? 0, [600, 900, -500, -700][i] ?? 0),
      azimuth: 60 + 80 * i,
      beamwidth: 65,
      range: [700, 900, 600, 1_100][i] ?? 700,
    },
  })),
  entity('Address', 'h', d.language === 'zh' ? '皮匠巷 14 号' : 'Tannery Row 14', {
    values: { point: at(-1_500, -300), accuracy: 120 },
  }),
  entity('Checkpoint', 'k', d.language === 'zh' ? '卡口 K17' : 'Camera K17', { values: { point: at(400, -200) } }),
];

const eventsOf = (d: Invented): Events => {
  const places = placesOf(d);
  const [a, , home, camera] = [places[0], places[1], places[4], places[5]];
  const [phone, second] = d.phones;
  const [person] = d.people;
  const [van] = d.vehicles;
  if (!a || !home || !camera || !phone || !second || !person || !van) throw new Error('the invented case has too few');
  const days = (of: readonly number[]) => of.map((day) => `2026-10-${String(day).padStart(2, '0')}T18:04:00Z`);
  const series = places
    .slice(0, 4)
    .map((cell, i) => ({ kind: 'SEEN_AT', other: cell.uid, out: true, at: days([5 + i, 12 + i, 20 - i]) }));
  return {
    at: [
      { uid: phone.uid, count: 12, series },
      { uid: second.uid, count: 0, series: [] },
      { uid: person.uid, count: 0, series: [{ kind: 'LIVES_AT', other: home.uid, out: true, at: [] }] },
      { uid: van.uid, count: 2, series: [{ kind: 'SEEN_AT', other: camera.uid, out: true, at: days([6, 13]) }] },
    ],
    ends: [phone, second, person, van, ...places],
    most: 5000,
  };
};

const given = (d: Invented) => ({
  ...does,
  events: eventsOf(d),
  entities: d.entities.filter(({ kind }) => kind !== 'Cell'),
  bundles: [],
  closed: new Set<string>(),
  windows: [],
  selected: new Set([d.phones[0]?.uid ?? '']),
  of: { entities: 4, shown: 4 },
});

export default cards(MapView)(
  'Map',
  { width: 980, height: 300 },
  {
    many: given,
    window: (d) => ({ ...given(d), windows: [{ from: '2026-10-05T00:00:00Z', until: '2026-10-08T00:00:00Z' }] }),
    cut: (d) => ({
      ...given(d),
      events: {
        ...eventsOf(d),
        at: eventsOf(d).at.map((row, i) => (i === 3 ? { ...row, count: null, series: [] } : row)),
        ends: eventsOf(d).ends.map((each) => (each.kind === 'Checkpoint' ? { ...each, values: {} } : each)),
      },
      of: { entities: 63, shown: 40 },
    }),
    one: (d) => ({ ...given(d), events: { ...eventsOf(d), at: eventsOf(d).at.slice(2, 3) } }),
    none: (d) => ({ ...given(d), events: { ...eventsOf(d), at: eventsOf(d).at.slice(1, 2) } }),
    empty: (d) => ({ ...given(d), events: null, entities: [] }),
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
