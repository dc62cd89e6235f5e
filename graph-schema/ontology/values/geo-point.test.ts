/** Points: GCJ-02 by the vectors of eviltransform, BD-09 by those of coordtransform. */
import { expect, test } from 'vitest';
import { geoPoint, pointOf } from './geo-point.ts';

/** Metres between two points that lie close together. */
const apart = (a: { lon: number; lat: number }, lon: number, lat: number) =>
  Math.hypot((a.lon - lon) * Math.cos((lat * Math.PI) / 180), a.lat - lat) * 111_320;

test.each([
  ['Shanghai', 121.531541859215, 31.17530398364597, 121.5272106, 31.1774276],
  ['Shenzhen', 113.9171764808363, 22.540796131694766, 113.912316, 22.543847],
  ['Beijing', 116.38404722455657, 39.91334545536069, 116.377817, 39.911954],
])('GCJ-02 in %s is put back within half a metre', (_, gcjLon, gcjLat, lon, lat) => {
  const parsed = pointOf(String(gcjLon), String(gcjLat), { system: 'GCJ-02' });
  expect(parsed).toMatchObject({ ok: true, corrected: { code: 'geo-point.shifted' } });
  expect(parsed.ok && apart(parsed.value, lon, lat)).toBeLessThan(0.5);
});

test('BD-09 is put back within three metres (coordtransform inverts in one step)', () => {
  const parsed = pointOf('116.41036949371029', '39.92133699351021', { system: 'BD-09' });
  expect(parsed.ok && apart(parsed.value, 116.39775550083061, 39.91359571849836)).toBeLessThan(3);
});

test.each([
  ['longitude first', '121.4737, 31.2304', {}],
  ['latitude first, when it is said', '31.2304 121.4737', { format: 'lat,lon' }],
  ['WKT', 'POINT(121.4737 31.2304)', {}],
  ['letters', '31.2304°N 121.4737°E', {}],
  ['letters in front', 'E121.4737 N31.2304', {}],
  ['minutes and seconds', `31°13'49.44"N, 121°28'25.32"E`, {}],
])('%s', (_, written, reading) => {
  expect(geoPoint.parse(written, reading)).toEqual({ ok: true, value: { lon: 121.4737, lat: 31.2304 } });
});

test('a swapped pair is recognised', () => {
  expect(geoPoint.parse('31.2304, 121.4737')).toMatchObject({ ok: false, perhaps: { code: 'geo-point.swapped' } });
});
test('nowhere is not known', () => expect(pointOf('0', '0.000')).toMatchObject({ ok: false, unknown: true }));
test.each(['here', '1,2,3', '200 10', '95N 10E'])('%s is refused', (written) =>
  expect(geoPoint.parse(written).ok).toBe(false),
);
test('south and west', () => expect(geoPoint.show({ lon: -70.5, lat: -33.25 }, 'en')).toBe('33.25° S, 70.5° W'));
