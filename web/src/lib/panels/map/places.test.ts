/** What the map may show of where somebody was, and what it must say it does not know. */
import { expect, test } from 'vitest';
import type { Bundle, Events } from '#casework/answers.ts';
import { entity } from '../invented.ts';
import { visits, whereabouts, type Given } from './places.ts';

const phone = entity('Phone', '1', 'A');
const person = entity('Person', '1', 'P');
const scene = entity('Case', '1', '26-1');
const mast = entity('Cell', 'a', 'a', {
  values: { point: { lon: 10, lat: 50 }, azimuth: 90, beamwidth: 65, range: 900 },
});
const other = entity('Cell', 'b', 'b', { values: { point: { lon: 10.1, lat: 50 }, range: 700 } });
const lost = entity('Cell', 'c', 'c');
const home = entity('Address', 'h', 'h', { values: { point: { lon: 10.2, lat: 50 }, accuracy: 30 } });
const day = (n: string) => `2026-10-${n}T00:00:00Z`;

const events: Events = {
  at: [
    {
      uid: phone.uid,
      count: 4,
      series: [
        { kind: 'SEEN_AT', other: mast.uid, out: true, at: [day('01'), day('03')] },
        { kind: 'SEEN_AT', other: other.uid, out: true, at: [day('02')] },
        { kind: 'SEEN_AT', other: lost.uid, out: true, at: [day('04')] },
      ],
    },
    { uid: person.uid, count: 0, series: [{ kind: 'LIVES_AT', other: home.uid, out: true, at: [] }] },
  ],
  ends: [phone, person, mast, other, lost, home],
  most: 5000,
};
const occurred: Bundle = { id: 'x', from: scene.uid, to: home.uid, kind: 'OCCURRED_AT', count: 1, line: 'recorded' };
const given: Given = {
  events,
  entities: [phone, person, scene, home],
  bundles: [occurred],
  closed: new Set(),
  windows: [],
};

test('a track follows time; places are counted; what has no point is said and drawn nowhere', () => {
  const { places, tracks, unknown, nowhere } = whereabouts(given);
  expect(places.map((place) => [place.entity.caption, visits(place)])).toEqual([
    ['a', 2],
    ['b', 1],
    ['h', 0],
  ]);
  expect(tracks.map(({ points }) => points.map(({ lon }) => lon))).toEqual([[10, 10.1, 10]]);
  expect([unknown, nowhere]).toEqual([1, 0]);
});

test('a cell is a sector, all round where nobody says its direction; an address has its accuracy', () => {
  expect(whereabouts(given).places.map(({ sector, accuracy }) => [sector, accuracy])).toEqual([
    [{ azimuth: 90, width: 65, metres: 900 }, null],
    [{ azimuth: 0, width: 360, metres: 700 }, null],
    [null, 30],
  ]);
});

test('who lives there and what happened there stand at the place, without a time', () => {
  const at = whereabouts(given).places.find((place) => place.entity.caption === 'h');
  expect(at?.present.map(({ entity: { caption }, kind, first }) => [caption, kind, first])).toEqual([
    ['P', 'LIVES_AT', null],
    ['26-1', 'OCCURRED_AT', null],
  ]);
});

test.each([
  ['a window', { windows: [{ from: day('02'), until: day('03') }] }, ['b', 'h'], 0],
  ['a closed kind of event', { closed: new Set(['SEEN_AT']) }, ['h'], 0],
  ['a closed kind of place', { closed: new Set(['Cell']) }, ['h'], 0],
])('%s leaves the rest', (_, more, captions, tracks) => {
  const found = whereabouts({ ...given, ...more });
  expect(found.places.map((place) => place.entity.caption)).toEqual(captions);
  expect(found.tracks).toHaveLength(tracks);
});

test('somebody whose events were too many still stands where the lines of the chart say', () => {
  const seen: Bundle = {
    ...occurred,
    id: 'y',
    from: phone.uid,
    to: mast.uid,
    kind: 'SEEN_AT',
    count: 900,
    first: day('01'),
    last: day('09'),
  };
  const found = whereabouts({
    ...given,
    entities: [phone, mast],
    events: { ...events, at: [{ uid: phone.uid, count: null, series: [] }] },
    bundles: [seen],
  });
  expect(found.places.map(({ present }) => present.map(({ count }) => count))).toEqual([[900]]);
});
