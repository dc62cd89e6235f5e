/** KML 2.x (OGC 12-007) with its gx extensions: placemarks with points, lines, areas and tracks, in their folders. */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Table } from '../table.ts';
import { openGeo, type About, type Shape, type Spot, type Told } from './geo.ts';
import { flat } from './graph.ts';
import { written } from './xml.ts';
import { child, readItems, type Item, type XmlElement, type XmlText } from './xml-tree.ts';

/** They have columns of their own, or only say how it is drawn. */
const known = new Set([
  ...['name', 'description', 'Snippet', 'TimeStamp', 'TimeSpan', 'ExtendedData', 'Style', 'StyleMap', 'styleUrl'],
  ...['visibility', 'open', 'LookAt', 'Camera', 'Region', 'balloonVisibility'],
  ...['Point', 'LineString', 'LinearRing', 'Polygon', 'Track', 'MultiTrack', 'MultiGeometry', 'Model'],
]);

/** A month of a phone is one placemark: longer than a row, and still read at once. */
const longest = 32 << 20;

/** @throws BadInput where it is no well-formed XML */
export function openKml(text: XmlText, name: string): Promise<Table> {
  /** Of what is only named and lies elsewhere. */
  let remote = 0;
  return openGeo({
    ...{ name, encoding: text.encoding, doubts: text.doubts },
    async *read(signal) {
      remote = 0;
      let count = 0;
      const isItem = (_: string, one: string) => {
        if (one === 'NetworkLink') remote++;
        return one === 'Placemark';
      };
      for await (const { items, read } of readItems(text, name, { isItem, around: true, longest }, signal))
        yield { told: items.map((item) => tell(item, ++count)), read };
    },
    after(): Say[] {
      const links = remote > 0 ? [{ code: 'import.kml.remote', values: { count: remote } }] : [];
      return [...text.after(), ...links];
    },
  });
}

function tell({ element, around, tooLong }: Item, count: number): Told {
  const raw = written(element);
  if (tooLong !== undefined) return { fault: { code: 'import.element.long', values: { signs: tooLong } }, raw };
  const shapes: Shape[] = [];
  const fault = element.children.reduce<Say | null>((now, one) => now ?? shape(one, shapes, raw), null);
  if (fault) return { fault, raw };
  if (shapes.length === 0) return { fault: { code: 'import.geo.none' }, raw };
  return { about: aboutOf(element, around, count), shapes };
}

function aboutOf(element: XmlElement, around: Item['around'], count: number): About {
  const attributes = new Map<string, string>();
  for (const one of child(element, 'ExtendedData')?.children ?? [])
    for (const of of one.name === 'SchemaData' ? one.children : [one])
      attributes.set(of.attributes.get('name') ?? of.name, child(of, 'value')?.text ?? of.text);
  for (const one of element.children) if (!known.has(one.name)) flat(one, attributes, one.name);
  const at = (...names: readonly string[]) => child(element, ...names)?.text ?? '';
  const id = element.attributes.get('id');
  return {
    ...{ key: id ?? `placemark ${count}`, name: at('name'), attributes },
    // A description is a page of its own in most files.
    text: at('description')
      .replace(/<(?:br|\/p|\/tr|\/div|\/li)[^>]*>/gi, '\n')
      .replace(/<[^>]*>/g, ' ')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n')
      .trim(),
    at: at('TimeStamp', 'when') || at('TimeSpan', 'begin'),
    until: at('TimeSpan', 'end'),
    folder: around.flatMap((one) => child({ ...one, text: '' } as XmlElement, 'name')?.text || []).join(' / '),
  };
}

/** Adds what a geometry draws. @returns why it cannot be read, or null */
function shape(of: XmlElement, into: Shape[], raw: string): Say | null {
  const part = String(into.length + 1);
  if (of.name === 'MultiGeometry' || of.name === 'MultiTrack')
    return of.children.reduce<Say | null>((now, one) => now ?? shape(one, into, raw), null);
  if (of.name === 'Track') return track(of, into, part);
  const form = ({ Point: 'place', LineString: 'line', LinearRing: 'line', Polygon: 'area' } as const)[of.name];
  if (!form) return null;
  const outline = form === 'area' ? child(of, 'outerBoundaryIs', 'LinearRing') : of;
  const coordinates = child(outline, 'coordinates')?.text ?? '';
  const spots = coordinates
    .split(/\s+(?!,)/)
    .filter((one) => one !== '')
    .map(spotOf);
  if (spots.length === 0 || spots.some((spot) => !spot))
    return { code: 'import.geo.point', values: { found: coordinates.slice(0, 40) } };
  const each = spots.map((spot) => `${of.name} ${spot!.longitude},${spot!.latitude}`);
  into.push({ form, spots: spots as Spot[], part, raw: form === 'line' ? each : raw });
  return null;
}

function spotOf(text: string): Spot | null {
  const [longitude, latitude, altitude = '', ...more] = text.split(',');
  const isPair = [longitude, latitude].every((one) => /^[+-]?\d{1,3}(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(one ?? ''));
  return isPair && more.length === 0 ? { longitude: longitude!, latitude: latitude!, altitude } : null;
}

/** As many times as points, each beside its own. */
function track(of: XmlElement, into: Shape[], part: string): Say | null {
  const all = (name: string) => of.children.flatMap((one) => (one.name === name ? [one.text] : []));
  const [times, points] = [all('when'), all('coord')];
  if (times.length !== points.length)
    return { code: 'import.kml.track', values: { times: times.length, points: points.length } };
  const pairs = points.map((text, n) => ({ spot: spotOf(text.split(/\s+/).join(',')), at: times[n]! }));
  // A receiver that found nothing leaves the place of its point empty.
  const filled = pairs.filter((_, n) => points[n] !== '');
  if (filled.some(({ spot }) => !spot)) return { code: 'import.geo.point', values: { found: points[0]!.slice(0, 40) } };
  const raw = filled.map(({ spot, at }) => `${at} ${spot!.longitude} ${spot!.latitude} ${spot!.altitude ?? ''}`.trim());
  into.push({ form: 'line', spots: filled.map(({ spot, at }) => ({ ...spot!, at })), part, raw });
  return null;
}
