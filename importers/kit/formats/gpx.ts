/** GPX 1.0 and 1.1 (topografix.com/GPX): tracks, routes and waypoints of receivers. */
import type { Table } from '../table.ts';
import { openGeo, perHour, type About, type Spot, type Told } from './geo.ts';
import { flat } from './graph.ts';
import { written } from './xml.ts';
import { child, readItems, type Item, type XmlElement, type XmlText } from './xml-tree.ts';

const points = new Set(['wpt', 'rtept', 'trkpt']);
/** They have columns of their own, or only say how a point is drawn. */
const known = new Set(['ele', 'time', 'name', 'desc', 'cmt', 'speed', 'course', 'sym']);

/** @throws BadInput where it is no well-formed XML */
export const openGpx = (text: XmlText, name: string): Promise<Table> =>
  openGeo({
    ...{ name, encoding: text.encoding, doubts: text.doubts, after: () => text.after() },
    async *read(signal) {
      const teller = new Teller();
      const wanted = { isItem: (_: string, one: string) => points.has(one), around: true };
      for await (const { items, read } of readItems(text, name, wanted, signal))
        yield { told: items.map((item) => teller.tell(item)), read };
    },
  });

/** Tracks have no numbers of their own in most files: they count as they come. */
class Teller {
  readonly #counts: Record<string, number> = { wpt: 0, rtept: 0, trkpt: 0 };
  #outer: unknown;
  #about: About | undefined;
  #segment: unknown;
  #segments = 0;

  tell({ element, around, tooLong }: Item): Told {
    const raw = written(element);
    if (tooLong !== undefined) return { fault: { code: 'import.element.long', values: { signs: tooLong } }, raw };
    const { name } = element;
    const spot = spotOf(element);
    if (name === 'wpt') {
      const about = aboutOf(element, `waypoint ${++this.#counts['wpt']!}`);
      return { about: { ...about, at: spot.at ?? '' }, shapes: [{ form: 'place', spots: [spot], raw }] };
    }
    const isRoute = name === 'rtept';
    const outer = around.findLast((one) => one.name === (isRoute ? 'rte' : 'trk'));
    // The same element has the same attributes, one object, in every item within it.
    if (!this.#about || this.#outer !== outer?.attributes) {
      this.#outer = outer?.attributes;
      this.#segments = 0;
      this.#about = aboutOf(outer, `${isRoute ? 'route' : 'track'} ${++this.#counts[name]!}`);
    }
    const segment = around.at(-1)?.attributes;
    if (segment !== this.#segment) {
      this.#segment = segment;
      this.#segments++;
    }
    return { about: this.#about, shapes: [{ form: 'line', spots: [spot], part: String(this.#segments), raw: [raw] }] };
  }
}

function spotOf(element: XmlElement): Spot {
  const { attributes } = element;
  const at = (of: string) => child(element, of)?.text ?? found(child(element, 'extensions'), of);
  return {
    ...{ longitude: attributes.get('lon') ?? '', latitude: attributes.get('lat') ?? '' },
    ...{ altitude: at('ele'), at: at('time'), speed: perHour(at('speed')), direction: at('course') },
  };
}

/** Garmin's TrackPointExtension and others put speed and course somewhere within. */
const found = (of: XmlElement | undefined, name: string): string => {
  for (const one of of?.children ?? []) {
    const text = one.name === name ? one.text : found(one, name);
    if (text !== '') return text;
  }
  return '';
};

function aboutOf(of: XmlElement | undefined, key: string): About {
  const attributes = new Map<string, string>();
  for (const one of of?.children ?? [])
    if (!known.has(one.name) && !points.has(one.name) && one.name !== 'trkseg') flat(one, attributes, one.name);
  const told = ['desc', 'cmt'].map((one) => child(of, one)?.text ?? '');
  const text = [...new Set(told)].filter((one) => one !== '').join('\n');
  return { key, name: child(of, 'name')?.text ?? '', text, attributes };
}
