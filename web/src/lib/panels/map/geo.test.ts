/** Shapes on the earth, checked against what is known of it. */
import { expect, test } from 'vitest';
import { boundsOf, from, graticule, legs, metresPerPixel, ring, roundLength, sector } from './geo.ts';

const here = { lon: 10, lat: 50 };
/** Haversine: Sinnott, Sky & Telescope 68 (1984), p. 159. */
function apart(a: { lon: number; lat: number }, [lon, lat]: readonly [number, number]): number {
  const r = Math.PI / 180;
  const h =
    Math.sin(((lat - a.lat) * r) / 2) ** 2 +
    Math.cos(a.lat * r) * Math.cos(lat * r) * Math.sin(((lon - a.lon) * r) / 2) ** 2;
  return 2 * 6_371_009 * Math.asin(Math.sqrt(h));
}

test('a degree of latitude is some 111.2 km to the north', () => {
  expect(from(here, 0, 111_195).lat).toBeCloseTo(51, 4);
  expect(from(here, 0, 111_195).lon).toBeCloseTo(10, 9);
});

test('a ring of accuracy lies as far from its point all round, and closes', () => {
  const points = ring(here, 800);
  for (const point of points) expect(apart(here, point)).toBeCloseTo(800, 3);
  expect(points[0]).toEqual(points.at(-1));
});

test('a sector begins and ends at the mast and opens round its azimuth', () => {
  const points = sector(here, 90, 120, 1_000);
  expect([points[0], points.at(-1)]).toEqual([
    [10, 50],
    [10, 50],
  ]);
  expect(points.slice(1, -1).every(([lon]) => lon > 10)).toBe(true);
  expect(points.slice(1, -1).every((point) => Math.abs(apart(here, point) - 1_000) < 0.01)).toBe(true);
  expect(sector(here, 0, 360, 500)).toEqual(ring(here, 500));
});

test('bounds have air round a single point, and there are none of nothing', () => {
  const bounds = boundsOf([here]);
  expect(bounds && [bounds.south, bounds.north]).toEqual([49.996, 50.004]);
  expect(boundsOf([])).toBeNull();
});

test('the net of degrees has round numbers and few lines', () => {
  const { step, lines } = graticule({ west: 9.97, east: 10.04, south: 49.98, north: 50.02 });
  expect(step).toBe(0.01);
  expect(lines.length).toBeLessThan(320);
});

test.each([
  [730, 500],
  [1_000, 1_000],
  [260, 200],
  [0.4, 0.2],
])('the scale of at most %d m says %d m', (most, says) => expect(roundLength(most)).toBeCloseTo(says, 9));

test('at the equator the whole earth fits 512 pixels at zoom 0', () => {
  expect(metresPerPixel(0, 0) * 512).toBeCloseTo(40_075_017, -1);
});

test('a leg that was gone there and back, often, is drawn once', () => {
  const there = { lon: 11, lat: 50 };
  expect(legs([here, there, here, there])).toEqual([[here, there]]);
  expect(legs([here])).toEqual([]);
});
