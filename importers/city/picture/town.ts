/** What the picture shows of a written city: places and scenes from its files, on the plan that its streets were made from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, Spot } from '../city.ts';
import { contextOf } from '../make.ts';
import { makeRoads, type Roads } from '../map.ts';
import { columnOf, rowsOf, type CityFolder } from '../measure/files.ts';
import type { Size } from '../scale.ts';
import type { TableName } from '../tables.ts';
import type { Truth } from '../truth.ts';

export interface Named extends Spot {
  readonly id: string;
  readonly name: string;
}

export interface Town {
  readonly city: CityFolder;
  readonly truth: Truth;
  readonly context: Context;
  readonly roads: Roads;
  readonly people: number;
  /** Homes with those who live there. */
  readonly homes: readonly (Spot & { readonly people: number })[];
  readonly addresses: ReadonlyMap<string, Spot>;
  /** `way`: the direction that a camera looks along, as a unit vector. */
  readonly cameras: readonly (Named & { readonly way: Spot })[];
  /** One for each site; `cells` gives the site of a cell. */
  readonly sites: readonly Named[];
  readonly cells: ReadonlyMap<string, Named>;
  readonly hotels: readonly Named[];
  readonly stations: readonly (Named & { readonly rail: boolean })[];
  /** Scenes by row of the book. */
  readonly cases: ReadonlyMap<number, Named & { readonly from: string }>;
}

const ways: readonly Spot[] = [
  { x: 0, y: -1 },
  { x: -1, y: 0 },
  { x: 0, y: 1 },
  { x: 1, y: 0 },
];

/** @param folder  made by `city make` */
export async function readTown(folder: string): Promise<Town> {
  const truth = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')) as Truth;
  const city: CityFolder = { folder, language: truth.language };
  const context = contextOf({ size: truth.size as Size, seed: truth.seed, language: truth.language });
  const { corner, degree, words } = context.profile;
  const spotOf = (lon: string, lat: string): Spot => ({
    x: (Number(lon) - corner.lon) * degree.lon,
    y: (Number(lat) - corner.lat) * degree.lat,
  });
  const named = async (table: TableName, id: string, name: string): Promise<(Named & { cells: string[] })[]> => {
    const c = columnOf(table);
    const out: (Named & { cells: string[] })[] = [];
    for await (const cells of rowsOf(city, table))
      out.push({
        ...{ id: c(id)(cells), name: c(name)(cells), cells },
        ...spotOf(c('longitude')(cells), c('latitude')(cells)),
      });
    return out;
  };
  const addresses = new Map((await named('addresses', 'address id', 'address')).map((one) => [one.id, one]));
  const living = new Map<string, number>();
  let people = 0;
  for await (const cells of rowsOf(city, 'persons')) {
    const home = columnOf('persons')('address id')(cells);
    living.set(home, (living.get(home) ?? 0) + 1);
    people += 1;
  }
  const cells = new Map((await named('cells', 'cell', 'site')).map((one) => [one.id, one]));
  const at = columnOf('stations')('longitude');
  const stations = (await named('stations', 'station code', 'station')).filter((one) => at(one.cells) !== '');
  const scenes = await named('cases', 'case', 'title');
  return {
    ...{ city, truth, context, people, addresses, cells },
    roads: makeRoads(context),
    homes: [...living].flatMap(([id, count]) => {
      const spot = addresses.get(id);
      return spot ? [{ x: spot.x, y: spot.y, people: count }] : [];
    }),
    cameras: (await named('checkpoints', 'camera', 'name')).map((one) => ({
      ...one,
      way: ways[words.directions.indexOf(columnOf('checkpoints')('direction')(one.cells))] ?? { x: 0, y: 0 },
    })),
    sites: [...new Map([...cells.values()].map((one) => [one.name, one])).values()],
    hotels: await named('hotels', 'hotel code', 'hotel'),
    stations: stations.map((one) => ({
      ...one,
      rail: columnOf('stations')('mode')(one.cells) === words.ways.modes.train,
    })),
    // The first row is the header's.
    cases: new Map(scenes.map((one, i) => [i + 2, { ...one, from: columnOf('cases')('from')(one.cells) }])),
  };
}

/** Scenes of a planted crime, in order of time. */
export const scenesOf = ({ truth, cases }: Town): { id: string; scenes: (Named & { from: string })[] }[] =>
  truth.crimes.flatMap(({ id, evidence }) => {
    const rows = evidence.filter(({ file }) => file === 'cases/cases.csv').map(({ row }) => cases.get(row));
    const scenes = rows.filter((one) => one !== undefined).sort((a, b) => (a.from < b.from ? -1 : 1));
    return scenes.length > 0 ? [{ id, scenes }] : [];
  });
