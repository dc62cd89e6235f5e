/** The files of the city through the ordinary door, up to the store: every row is read, and what is set aside was meant to be. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Gatherer } from '../kit/batch.ts';
import { prepare } from '../kit/prepare.ts';
import { readPages } from '../kit/read.ts';
import { Said } from '../kit/said.ts';
import { sourceNamed } from '../kit/source.ts';
import { makeCity, type Made } from './make.ts';
import { tables } from './tables.ts';

const sources = {
  registry: 'registry',
  cases: 'cases',
  lodging: 'lodging',
  rail: 'rail',
  air: 'air',
  bank: 'bank',
  calls: 'telecom',
  traffic: 'traffic',
};

describe.each(['zh', 'en'] as const)('the clean city, %s', (language) => {
  let folder = '';
  let city: Made;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'city-'));
    city = await makeCity({ size: 'small', seed: 1, language, clean: true, out: folder });
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true }));

  test.each(Object.entries(sources))('every row of %s is read', { timeout: 300_000 }, async (name, of) => {
    const source = await sourceNamed(`city-${name}${language === 'en' ? '-en' : ''}`);
    const said = new Said();
    const files = Object.values(tables)
      .map(({ path }) => path)
      .filter((path) => path.startsWith(`${of}/`));
    const paths = files.map((path) => ({ path: join(folder, path) }));
    const prepared = await prepare({ source, paths, folder: null, said, onBytes: () => {} });
    const totals = paths.map(() => ({ rows: 0, imported: 0, rejected: 0, filtered: 0 }));
    let links = 0;
    for await (const { gathered } of readPages(prepared, new Gatherer(said), said, totals))
      links += gathered.links.length;
    const sum = (of: 'rows' | 'imported' | 'rejected'): number => totals.reduce((n, one) => n + one[of], 0);
    expect(sum('rejected'), JSON.stringify(said.list().slice(0, 4))).toBe(0);
    expect(sum('imported')).toBe(files.reduce((n, path) => n + (city.rows[path] ?? 0), 0));
    expect(links).toBeGreaterThan(0);
    expect(said.list().filter(({ says }) => says.code === 'import.column.unknown')).toEqual([]);
  });
});
