/** Points on the earth, WGS-84 degrees. What Chinese maps shift (GCJ-02, BD-09) is put back on the way in. */
import commonjs from 'gcoord';
import { defineValue } from '../define.ts';
import type { Parsed, Point, Reading } from '../define.ts';
import { notKnown, refuse, say, tidy } from './common.ts';

/** For Node its types tell of an ES module, yet what Node loads is CommonJS: the default import is the library itself. */
type Library = typeof commonjs extends { default: infer Real } ? Real : typeof commonjs;
const gcoord = commonjs as unknown as Library;

/** About a centimetre; the source's own digits stay in its row. */
const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7 + 0;

const DEGREES = `([+-]?\\d+(?:\\.\\d+)?)\\s*°?\\s*(?:(\\d+(?:\\.\\d+)?)\\s*['′]\\s*)?(?:(\\d+(?:\\.\\d+)?)\\s*(?:"|″|'')\\s*)?`;
const LETTERED = new RegExp(
  `^(?:${DEGREES}([NSEW])|([NSEW])\\s*${DEGREES})[\\s,;/]*(?:${DEGREES}([NSEW])|([NSEW])\\s*${DEGREES})$`,
  'i',
);
const PAIR = /^([+-]?\d+(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)$/;

export const geoPoint = defineValue<Point>({
  name: 'geo-point',
  words: { en: 'Point', zh: '坐标' },
  about: {
    en: 'Longitude and latitude in WGS-84 degrees. A bare pair is longitude first unless the format says lat,lon; GCJ-02 and BD-09 are converted.',
    zh: 'WGS-84 经纬度。只有两个数时按先经后纬读取，格式另注 lat,lon 者除外；GCJ-02、BD-09 坐标自动转换。',
  },
  stored: 'point',
  pivots: false,
  index: 'point',
  source: 'EPSG:4326; GCJ-02 and BD-09 by gcoord',
  samples: ['121.4737, 31.2304', '31.2304° N, 121.4737° E', 'POINT(121.4737 31.2304)'],
  parse(written, reading = {}) {
    const text = tidy(written);
    if (text === '') return notKnown('');
    const bare = /^(?:SRID=4326;)?\s*POINT\s*\(([^()]+)\)$/i.exec(text)?.[1]?.trim();
    const lettered = LETTERED.exec(text);
    if (lettered) return fromLetters(lettered.slice(1), reading);
    const pair = PAIR.exec(bare ?? text.replace(/^[[(]\s*(.*?)\s*[\])]$/, '$1'));
    if (!pair) return refuse('geo-point.form', { found: text.slice(0, 40) });
    const latFirst = bare === undefined && reading.format === 'lat,lon';
    const [lon = '', lat = ''] = latFirst ? [pair[2], pair[1]] : [pair[1], pair[2]];
    return pointOf(lon, lat, reading);
  },
  show: ({ lon, lat }) =>
    `${plain(Math.abs(lat))}° ${lat < 0 ? 'S' : 'N'}, ${plain(Math.abs(lon))}° ${lon < 0 ? 'W' : 'E'}`,
});

const plain = (degrees: number): string => degrees.toFixed(7).replace(/\.?0+$/, '');

/** Two cells, decimal degrees. (0, 0) is what a receiver writes that knows nothing. */
export function pointOf(lon: string, lat: string, reading: Reading = {}): Parsed<Point> {
  const [x, y] = [lon, lat].map((part) => {
    const text = tidy(part);
    const dotted = reading.decimal === ',' ? text.replace(',', '.') : text;
    return /^[+-]?\d{1,3}(\.\d+)?$/.test(dotted) ? Number(dotted) : NaN;
  }) as [number, number];
  if (tidy(lon) === '' || tidy(lat) === '') return notKnown('');
  if (Number.isNaN(x) || Number.isNaN(y)) return refuse('geo-point.form', { found: `${lon}, ${lat}`.slice(0, 40) });
  if (x === 0 && y === 0) return notKnown('0, 0');
  if (Math.abs(x) > 180 || Math.abs(y) > 90) {
    const swapped = Math.abs(y) <= 180 && Math.abs(x) <= 90;
    return refuse('geo-point.range', { lon: x, lat: y }, swapped ? say('geo-point.swapped') : undefined);
  }
  if (reading.system === undefined || reading.system === 'WGS-84')
    return { ok: true, value: { lon: round(x), lat: round(y) } };
  const from = reading.system === 'GCJ-02' ? gcoord.GCJ02 : gcoord.BD09;
  const [east, north] = gcoord.transform([x, y], from, gcoord.WGS84) as [number, number];
  return {
    ok: true,
    value: { lon: round(east), lat: round(north) },
    corrected: say('geo-point.shifted', { system: reading.system }),
  };
}

type Part = string | undefined;

/** Groups of LETTERED: degrees, minutes, seconds, letter (after) or letter, degrees … (before), twice. */
function fromLetters(groups: readonly Part[], reading: Reading): Parsed<Point> {
  const found: { lon?: string; lat?: string } = {};
  for (const half of [groups.slice(0, 8), groups.slice(8, 16)]) {
    const letter = (half[3] ?? half[4] ?? '').toUpperCase();
    const [degrees = '0', minutes = '0', seconds = '0'] = half[3] === undefined ? half.slice(5, 8) : half.slice(0, 3);
    if (Number(minutes) >= 60 || Number(seconds) >= 60)
      return refuse('geo-point.form', { found: `${degrees}° ${minutes}′ ${seconds}″` });
    const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
    found[/[NS]/.test(letter) ? 'lat' : 'lon'] = (/[SW]/.test(letter) ? -value : value).toFixed(9);
  }
  return found.lon === undefined || found.lat === undefined
    ? refuse('geo-point.form', { found: '' })
    : pointOf(found.lon, found.lat, { ...reading, decimal: '.' });
}
