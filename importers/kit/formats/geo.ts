/**
 * Tracks and places: GPX, KML and GeoJSON become one table, a point a row, with the same columns whatever the file. What has times
 * is a track, what has none a line; a place stands alone, and an area is shown by its middle.
 */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Table } from '../table.ts';
import { tableOf, type RecordOf, type RecordPage } from './records.ts';

const columns = [
  ...[
    'form',
    'key',
    'name',
    'folder',
    'part',
    'at',
    'until',
    'longitude',
    'latitude',
    'altitude',
    'speed',
    'direction',
  ],
  ...['text', 'attributes'],
] as const;
type Cells = Partial<Record<(typeof columns)[number], string>>;

/** Degrees as written; altitude in metres, speed in km/h, direction in degrees from north. */
export interface Spot {
  readonly longitude: string;
  readonly latitude: string;
  readonly altitude?: string;
  readonly at?: string;
  readonly speed?: string;
  readonly direction?: string;
}

/** What is told of a shape, whatever its points. */
export interface About {
  /** What tells it from the others of its file. */
  readonly key: string;
  readonly name: string;
  readonly folder?: string;
  readonly at?: string;
  readonly until?: string;
  readonly text?: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface Shape {
  readonly form: 'line' | 'place' | 'area';
  readonly spots: readonly Spot[];
  readonly part?: string;
  /** As the file writes it; of a line each of its points. */
  readonly raw: string | readonly string[];
}

/** One element of the file: its points, or why it has none. */
export type Told =
  { readonly about: About; readonly shapes: readonly Shape[] } | { readonly fault: Say; readonly raw: string };

export interface GeoFile {
  readonly name: string;
  readonly encoding: string;
  readonly doubts: readonly Say[];
  read(signal?: AbortSignal): AsyncGenerator<{ readonly told: readonly Told[]; readonly read: number }>;
  after?(): readonly Say[];
}

/** @throws BadInput where the file breaks */
export async function openGeo(file: GeoFile): Promise<Table> {
  const { name, encoding, doubts } = file;
  let areas = 0;
  async function* read(signal?: AbortSignal): AsyncGenerator<RecordPage> {
    areas = 0;
    let row = 0;
    for await (const { told, read: bytes } of file.read(signal)) {
      const start = { row: row + 1, byte: 0 };
      const records: RecordOf[] = [];
      for (const one of told) {
        if ('fault' in one) {
          records.push({ row: ++row, cells: new Map(), raw: one.raw.slice(0, 4096), fault: { why: one.fault } });
          continue;
        }
        for (const shape of one.shapes) {
          if (shape.form === 'area') areas++;
          for (const { cells, raw } of rowsOf(one.about, shape, name))
            records.push({ row: ++row, cells: new Map(Object.entries(cells)), raw });
        }
      }
      yield { records, start, read: bytes };
    }
  }
  const table = await tableOf({ ...{ name, encoding, doubts, columns, closed: true, read } });
  const doubtsAfter = (): Say[] => [
    ...(areas > 0 ? [{ code: 'import.geo.areas', values: { count: areas } }] : []),
    ...(file.after?.() ?? []),
  ];
  return { ...table, doubtsAfter };
}

function* rowsOf(about: About, shape: Shape, file: string): Generator<{ cells: Cells; raw: string }> {
  const { key, name, folder = '', text = '', attributes } = about;
  const told = [...attributes].filter(([, value]) => value !== '').map(([word, value]) => `${word}: ${value}`);
  const base = { key: `${file}#${key}`, name, folder, part: shape.part ?? '', text };
  const times = { at: about.at ?? '', until: about.until ?? '' };
  if (shape.form === 'area') {
    const ring = shape.spots.map(({ longitude, latitude }) => `${longitude},${latitude}`).join(' ');
    const cells = { ...base, ...times, ...middle(shape.spots), form: 'area' };
    return yield {
      cells: { ...cells, attributes: [...told, `outline: ${ring}`].join('\n') },
      raw: [shape.raw].flat().join('\n'),
    };
  }
  for (const [n, { at = '', ...spot }] of shape.spots.entries()) {
    const isTrack = shape.form === 'line' && at !== '';
    const cells = { ...base, ...times, ...(at !== '' && { at }), ...spot, form: isTrack ? 'track' : shape.form };
    const raw = typeof shape.raw === 'string' ? shape.raw : shape.raw[n]!;
    yield { cells: { ...cells, attributes: told.join('\n') }, raw };
  }
}

/** The middle of the box around an outline, to a centimetre. */
function middle(spots: readonly Spot[]): { longitude: string; latitude: string } {
  const half = (numbers: readonly number[]) => {
    const [low, high] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
    return String(Math.round(((low + high) / 2) * 1e7) / 1e7);
  };
  return {
    longitude: half(spots.map((spot) => Number(spot.longitude))),
    latitude: half(spots.map((spot) => Number(spot.latitude))),
  };
}

/** A measure in m/s as km/h; what is no number stays as written, and its row says so. */
export const perHour = (metres: string): string =>
  /^\d+(?:\.\d+)?$/.test(metres) ? String(Math.round(Number(metres) * 36) / 10) : metres;
