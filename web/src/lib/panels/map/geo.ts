/** Shapes on the earth in WGS-84 degrees: rings, sectors, bounds, the net of degrees, a round length for the scale. */
import type { Point } from '#graph-schema/ontology/define.ts';

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
type Ring = [number, number][];

/** IUGG mean radius in metres. */
const earth = 6_371_009;
const rad = Math.PI / 180;

/** Where one comes to from a point: metres along a great circle that begins at a bearing in degrees from north. */
export function from({ lon, lat }: Point, bearing: number, metres: number): Point {
  const [d, b, p] = [metres / earth, bearing * rad, lat * rad];
  const north = Math.asin(Math.sin(p) * Math.cos(d) + Math.cos(p) * Math.sin(d) * Math.cos(b));
  const east = Math.atan2(Math.sin(b) * Math.sin(d) * Math.cos(p), Math.cos(d) - Math.sin(p) * Math.sin(north));
  return { lon: lon + east / rad, lat: north / rad };
}

const pair = ({ lon, lat }: Point): [number, number] => [lon, lat];

/** A ring of so many metres round a point, closed. */
export const ring = (point: Point, metres: number): Ring =>
  Array.from({ length: 49 }, (_, i) => pair(from(point, (i % 48) * 7.5, metres)));

/** A sector: its point, and an arc `width` degrees wide round the azimuth; closed. The whole ring from 360° on. */
export function sector(point: Point, azimuth: number, width: number, metres: number): Ring {
  if (width >= 360) return ring(point, metres);
  const steps = Math.max(2, Math.ceil(width / 6));
  const arc = Array.from({ length: steps + 1 }, (_, i) =>
    pair(from(point, azimuth - width / 2 + (width * i) / steps, metres)),
  );
  return [pair(point), ...arc, pair(point)];
}

/** What holds all of these, with some air (a single point: 450 m all round); null for none. */
export function boundsOf(points: readonly Point[]): Bounds | null {
  if (points.length === 0) return null;
  const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const air = north - south < 0.01 ? 0.004 : 0.001;
  const wide = air / Math.max(0.1, Math.cos(((south + north) / 2) * rad));
  return {
    ...{ west: Math.min(...lons) - wide, east: Math.max(...lons) + wide },
    ...{ south: Math.max(-85, south - air), north: Math.min(85, north + air) },
  };
}

const nets = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30];

/** Meridians and parallels over the bounds and far beyond them, some six across; `step` in degrees. */
export function graticule(bounds: Bounds): { readonly step: number; readonly lines: readonly Ring[] } {
  const wide = Math.min(360, bounds.east - bounds.west);
  const step = nets.find((each) => wide / each <= 8) ?? 30;
  const [west, east] = [Math.max(-180, bounds.west - 9 * wide), Math.min(180, bounds.east + 9 * wide)];
  const [south, north] = [Math.max(-85, bounds.south - 9 * wide), Math.min(85, bounds.north + 9 * wide)];
  const lines: Ring[] = [];
  for (let i = Math.ceil(west / step); i * step <= east; i += 1)
    lines.push([
      [i * step, south],
      [i * step, north],
    ]);
  for (let i = Math.ceil(south / step); i * step <= north; i += 1)
    lines.push([
      [west, i * step],
      [east, i * step],
    ]);
  return { step, lines };
}

/** Ground under one CSS pixel in metres, on web tiles of 512 px. */
export const metresPerPixel = (lat: number, zoom: number): number =>
  (2 * Math.PI * 6_378_137 * Math.cos(lat * rad)) / (512 * 2 ** zoom);

/** The longest of 1, 2, 5 × 10ⁿ metres that fits. */
export function roundLength(most: number): number {
  const ten = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((n) => n * ten <= most) ?? 1) * ten;
}

/** Each leg of a track once, whichever way it was gone: dots over dots would look like a solid line, which means a record. */
export function legs(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  const found = new Map<string, readonly [Point, Point]>();
  points.slice(1).forEach((to, i) => {
    const [a, b] = [points[i] as Point, to].sort((x, y) => x.lon - y.lon || x.lat - y.lat) as [Point, Point];
    found.set(`${a.lon} ${a.lat} ${b.lon} ${b.lat}`, [a, b]);
  });
  return [...found.values()];
}
