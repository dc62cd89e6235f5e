/** Tracks and places: every point of GPX, KML and GeoJSON with its time and place; what cannot be placed is set aside and says why. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import source from '../../sources/tracks-and-places/source.ts';
import { Gatherer } from '../batch.ts';
import { prepare } from '../prepare.ts';
import { readPages } from '../read.ts';
import { recognise } from '../recognise/recognise.ts';
import { Said } from '../said.ts';
import { allSources } from '../source.ts';
import { openTable, type Row } from '../table.ts';

const sample = (form: string): string =>
  fileURLToPath(new URL(`../../sources/tracks-and-places/sample.${form}`, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redthread-geo-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(path: string) {
  const table = await openTable(path, 'map', {});
  const rows: Row[] = [];
  for await (const page of table.pages()) rows.push(...page.rows);
  const told = rows.map(({ cells, fault }) =>
    fault
      ? fault.why.code
      : Object.fromEntries(table.columns.flatMap((column, n) => (cells[n] ? [[column, cells[n]]] : []))),
  );
  return { told, rows, after: table.doubtsAfter?.() };
}

async function readText(text: string) {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, text);
  return read(path);
}

describe('GPX', () => {
  test('the sample, point by point, in degrees as written and km/h', async () => {
    const { told, rows } = await read(sample('gpx'));
    const van = { key: 'map#track 1', name: 'Van 3', form: 'track', attributes: 'src: logger 12' };
    expect(told).toEqual([
      {
        ...{ form: 'place', key: 'map#waypoint 1', name: 'Depot', at: '2026-03-03T01:00:00Z', text: 'north gate' },
        ...{ longitude: '116.39748', latitude: '39.90872', altitude: '44.5', attributes: 'type: store' },
      },
      { form: 'line', key: 'map#route 1', name: 'Way home', part: '1', longitude: '116.4', latitude: '39.9' },
      { form: 'line', key: 'map#route 1', name: 'Way home', part: '1', longitude: '116.41', latitude: '39.91' },
      {
        ...{ ...van, part: '1', at: '2026-03-03T01:00:05Z', longitude: '116.397481', latitude: '39.908721' },
        ...{ altitude: '44.1', speed: '36', direction: '271.5' },
      },
      {
        ...{ ...van, part: '1', at: '2026-03-03T01:00:15.500Z', longitude: '116.396000', latitude: '39.909000' },
        speed: '45',
      },
      { ...van, part: '2', at: '2026-03-03T05:00:00+04:00', longitude: '151.2153', latitude: '-33.8568' },
      { form: 'line', key: 'map#track 2', part: '1', longitude: '2.5', latitude: '1.5' },
    ]);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(rows[5]!.raw).toBe('<trkpt lat="-33.8568" lon="151.2153"><time>2026-03-03T05:00:00+04:00</time></trkpt>');
  });
});

describe('KML', () => {
  test('the sample: points, lines, areas and tracks in their folders; what has no place says so', async () => {
    const { told, after } = await read(sample('kml'));
    const phone = {
      form: 'track',
      key: 'map#placemark 4',
      name: 'Phone',
      folder: 'Case map',
      part: '1',
      altitude: '10',
    };
    expect(told).toEqual([
      {
        ...{ form: 'place', key: 'map#p1', name: 'Kiosk', folder: 'Case map / Scenes', part: '1' },
        ...{ at: '2026-03-02T22:10:00Z', longitude: '116.39', latitude: '39.9', altitude: '0' },
        ...{ text: 'Broken door\nat night', attributes: 'file: A-17' },
      },
      {
        ...{ form: 'area', key: 'map#placemark 2', name: 'Block', folder: 'Case map / Scenes', part: '1' },
        ...{ longitude: '116.1', latitude: '39.2' },
        attributes: 'outline: 116.0,39.0 116.2,39.0 116.2,39.4 116.0,39.4 116.0,39.0',
      },
      ...['1', '2'].map((n) => ({
        ...{ form: 'line', key: 'map#placemark 3', name: 'Way', folder: 'Case map', part: '1' },
        ...{ longitude: `116.${n}`, latitude: `39.${n}` },
      })),
      { ...phone, at: '2026-03-02T22:00:00Z', longitude: '116.39', latitude: '39.9' },
      { ...phone, at: '2026-03-02T22:02:00Z', longitude: '116.391', latitude: '39.901' },
      'import.kml.track',
      'import.geo.none',
    ]);
    expect(after).toEqual([
      { code: 'import.geo.areas', values: { count: 1 } },
      { code: 'import.kml.remote', values: { count: 1 } },
    ]);
  });

  test('a point that is none is set aside', async () => {
    const of = (coordinates: string) =>
      `<kml><Placemark><Point><coordinates>${coordinates}</coordinates></Point></Placemark></kml>`;
    expect((await readText(of('116.3;39.9'))).told).toEqual(['import.geo.point']);
    expect((await readText(of(''))).told).toEqual(['import.geo.point']);
    expect((await readText(of('116.3,39.9'))).told).toMatchObject([{ longitude: '116.3', latitude: '39.9' }]);
  });

  test('a KMZ comes in as the KML in it; its pictures are left out with a word', async () => {
    const path = join(folder, 'map.kmz');
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
    await writeFile(
      path,
      zipSync({ 'doc.kml': await readFile(sample('kml')), 'files/pin.png': picture, 'a.txt': strToU8('x') }),
    );
    const { totals, said } = await becomes(path);
    expect(totals.map(({ rows, rejected }) => [rows, rejected])).toEqual([[8, 2]]);
    expect(
      said.filter(({ says }) => says.code === 'import.file.left').map(({ says }) => says.values?.['file']),
    ).toEqual(['map.kmz/a.txt', 'map.kmz/files/pin.png']);
  });
});

describe('GeoJSON', () => {
  test('the sample: digits stay, times stand by their points, what is no shape is set aside', async () => {
    const { told } = await read(sample('geojson'));
    expect(told).toEqual([
      {
        ...{ form: 'place', key: 'map#f1', name: 'Kiosk', part: '1', at: '2026-03-02T22:10:00Z' },
        ...{
          longitude: '116.39',
          latitude: '39.9',
          attributes: 'time: 2026-03-02T22:10:00Z\nnumber: 9990000000000000011',
        },
      },
      {
        ...{ form: 'track', key: 'map#feature 2', name: 'Phone', part: '1' },
        ...{ at: '2026-03-02T22:00:00Z', longitude: '116.1', latitude: '39.1' },
      },
      {
        ...{ form: 'track', key: 'map#feature 2', name: 'Phone', part: '1', altitude: '55' },
        ...{ at: '2026-03-02T22:01:00Z', longitude: '116.2', latitude: '39.2' },
      },
      { form: 'place', key: 'map#feature 3', part: '1', longitude: '1', latitude: '2' },
      { form: 'place', key: 'map#feature 3', part: '2', longitude: '3', latitude: '4' },
      {
        ...{ form: 'area', key: 'map#feature 4', name: 'Block', part: '1', longitude: '1', latitude: '2' },
        attributes: 'outline: 0,0 2,0 2,4 0,4 0,0',
      },
      'import.geo.none',
      'import.geo.shape',
    ]);
  });

  test('one feature or one shape alone is read too', async () => {
    const point = '{"type": "Point", "coordinates": [5, 6]}';
    const wanted = [{ form: 'place', key: 'map#feature 1', part: '1', longitude: '5', latitude: '6' }];
    expect((await readText(point)).told).toEqual(wanted);
    expect((await readText(`{"type": "Feature", "properties": {}, "geometry": ${point}}`)).told).toEqual(wanted);
  });

  test('another system than longitude and latitude is refused by its name', async () => {
    const text = (await readFile(sample('geojson'), 'utf8')).replace(
      '"features"',
      '"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}, "features"',
    );
    await expect(readText(text)).rejects.toMatchObject({
      says: { code: 'import.geojson.system', values: { system: 'urn:ogc:def:crs:EPSG::3857' } },
    });
    expect((await readText(text.replace('EPSG::3857', 'OGC:1.3:CRS84'))).told).toHaveLength(8);
  });
});

async function becomes(path: string) {
  const said = new Said();
  const prepared = await prepare({ source, paths: [{ path }], folder: null, said, onBytes: () => undefined });
  const totals = prepared.files.map(() => ({ rows: 0, imported: 0, rejected: 0, filtered: 0 }));
  const links = [];
  const entities = [];
  for await (const { gathered } of readPages(prepared, new Gatherer(said), said, totals)) {
    links.push(...gathered.links);
    entities.push(...gathered.entities);
  }
  await prepared.close();
  return { totals, links, entities, said: said.list() };
}

test.each(['gpx', 'kml', 'geojson'])('a .%s is recognised, without a question', async (form) => {
  const found = await recognise({ path: sample(form), name: `sample.${form}` }, await allSources());
  expect(found).toMatchObject({ source: 'tracks-and-places', questions: [] });
});

test('by the source of the house: a track is where a receiver was, a route passes places', async () => {
  const { totals, links, entities, said } = await becomes(sample('gpx'));
  expect(totals).toEqual([{ rows: 7, imported: 7, rejected: 0, filtered: 0 }]);
  expect(links.map(({ kind, from, to, values }) => [kind, from, to, values['at'] ?? values['category']])).toEqual([
    ['LINKED_TO', 'thing:tracks-and-places:sample.gpx#route 1', 'address:tracks-and-places:116.4,39.9', 'passes'],
    ['LINKED_TO', 'thing:tracks-and-places:sample.gpx#route 1', 'address:tracks-and-places:116.41,39.91', 'passes'],
    ...[
      ['116.3974,39.9087', '2026-03-03T01:00:05Z'],
      ['116.3960,39.9090', '2026-03-03T01:00:15.5Z'],
      ['151.2153,-33.8568', '2026-03-03T01:00:00Z'],
    ].map(([place, at]) => [
      ...['SEEN_AT', 'device:tracks-and-places:sample.gpx#track 1', `address:tracks-and-places:${place}`, at],
    ]),
    ['LINKED_TO', 'thing:tracks-and-places:sample.gpx#track 2', 'address:tracks-and-places:2.5,1.5', 'passes'],
  ]);
  const depot = entities.find(({ values }) => values?.['address'] === 'Depot');
  expect(depot).toMatchObject({ kind: 'Address', values: { note: expect.arrayContaining(['north gate']) as unknown } });
  expect(said.filter(({ says }) => says.code === 'import.column.unknown')).toEqual([]);
});
