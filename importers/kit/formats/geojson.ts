/** GeoJSON (RFC 7946): features with points, lines and areas; times of a line stand in `times` or `coordTimes`. */
import { badInput } from '#graph-schema/words/failure.ts';
import type { Table, Written } from '../table.ts';
import { openGeo, type Shape, type Spot, type Told } from './geo.ts';
import { elements, jsonLists } from './json.ts';
import { parsed } from './json-row.ts';
import type { RecordOf } from './records.ts';
import { firstSigns, wholeText } from './text.ts';

const geometries = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

/** A document that says of itself what of GeoJSON it is, in its first signs. */
export function isGeoJson(head: Buffer): boolean {
  const text = firstSigns(head);
  return (
    /^\{/.test(text) &&
    new RegExp(`"type"\\s*:\\s*"(?:FeatureCollection|Feature|${geometries.join('|')})"`).test(text) &&
    /"(?:features|geometry|coordinates|geometries)"\s*:/.test(text)
  );
}

/** @throws BadInput where it is no JSON, or says that its points are no longitudes and latitudes */
export async function openGeoJson(path: string, name: string, written: Written): Promise<Table> {
  const text = await wholeText(path, name, written.encoding);
  const at = (await jsonLists(text, name)).has('features') ? 'features' : null;
  return openGeo({
    ...{ name, encoding: text.encoding, doubts: text.doubts },
    async *read(signal) {
      let count = 0;
      let head = '';
      for await (const chunk of text.chunks(signal)) {
        head = chunk.text;
        break;
      }
      refuseOtherSystem(head, name);
      for await (const { records, read } of elements(text, at, signal))
        yield { told: records.map((record) => tell(record, ++count)), read };
    },
  });
}

/** Before RFC 7946 a file could be in any system; one that names another would lie elsewhere. */
function refuseOtherSystem(head: string, file: string): void {
  const crs = /"crs"\s*:\s*\{[^{}]*"properties"\s*:\s*\{[^{}]*"name"\s*:\s*"([^"]*)"/.exec(head)?.[1];
  if (crs !== undefined && !/CRS84|EPSG:{1,2}4326|WGS ?84/i.test(crs))
    throw badInput('import.geojson.system', { system: crs.slice(0, 60) }, { where: { file } });
}

function tell({ raw, cells, fault }: RecordOf, count: number): Told {
  if (fault) return { fault: fault.why, raw };
  const whole = parsed(raw) as Record<string, unknown>;
  const isFeature = whole['type'] === 'Feature';
  const geometry = isFeature ? whole['geometry'] : whole;
  const of = (key: string) => cells.get(`properties.${key}`) ?? '';
  const times = ['coordTimes', 'times', 'coordinateProperties.times'].map(of).find((text) => text !== '') ?? '';
  const shapes: Shape[] = [];
  if (geometry === null || !draw(geometry, listed(times), shapes, raw))
    return { fault: { code: geometry === null ? 'import.geo.none' : 'import.geo.shape' }, raw };
  const attributes = new Map<string, string>();
  for (const [path, cell] of cells)
    if (path.startsWith('properties.') && cell !== times && !path.endsWith('.name'))
      attributes.set(path.slice(11), cell);
  const at = ['time', 'timestamp', 'datetime', 'date', 'at'].map(of).find((text) => text !== '') ?? '';
  return {
    about: { key: cells.get('id') ?? `feature ${count}`, name: of('name') || of('title'), at, attributes },
    shapes,
  };
}

/** A list of lists stands in its cell as it is written. */
const listed = (cell: string): string[] =>
  cell.startsWith('[') ? (parsed(cell) as unknown[]).flat(3).map(String) : cell === '' ? [] : cell.split('\n');

/** @returns false for what is none of the shapes of the standard */
function draw(geometry: unknown, times: string[], into: Shape[], raw: string): boolean {
  if (typeof geometry !== 'object' || geometry === null) return false;
  const { type, coordinates, geometries: inner } = geometry as Record<string, unknown>;
  if (type === 'GeometryCollection') return Array.isArray(inner) && inner.every((one) => draw(one, times, into, raw));
  if (!Array.isArray(coordinates) || typeof type !== 'string' || !geometries.includes(type)) return false;
  const several = type.startsWith('Multi') ? (coordinates as unknown[]) : [coordinates as unknown];
  return several.every((one) => {
    const list = type.endsWith('Point') ? [one] : type.endsWith('Polygon') ? (one as unknown[])[0] : one;
    if (!Array.isArray(list)) return false;
    const spots = list.map(spotOf);
    if (spots.length === 0 || spots.some((spot) => !spot)) return false;
    const form = type.endsWith('Point') ? 'place' : type.endsWith('Polygon') ? 'area' : 'line';
    const own = form === 'line' ? times.splice(0, spots.length) : [];
    const timed = spots.map((spot, n) => ({ ...spot!, ...(own.length === spots.length && { at: own[n]! }) }));
    const each = spots.map((spot, n) => `${own[n] ?? ''} ${spot!.longitude},${spot!.latitude}`.trim());
    into.push({ form, spots: timed, part: String(into.length + 1), raw: form === 'line' ? each : raw });
    return true;
  });
}

function spotOf(position: unknown): Spot | null {
  if (!Array.isArray(position) || position.length < 2) return null;
  const [longitude, latitude, altitude = ''] = position.map(String);
  return [longitude, latitude].every((one) => /^-?\d{1,3}(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(one!))
    ? { longitude: longitude!, latitude: latitude!, altitude }
    : null;
}
