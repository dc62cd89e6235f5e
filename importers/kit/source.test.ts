/** Sources in folders, and the row function for what a mapping cannot say. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Gatherer } from './batch.ts';
import { prepare } from './prepare.ts';
import { readPages } from './read.ts';
import { Said } from './said.ts';
import { allSources, defineSource, sourceNamed, type Source } from './source.ts';

async function read(source: Source, text: string) {
  const path = join(await mkdtemp(join(tmpdir(), 'redthread-source-')), 'stays.csv');
  await writeFile(path, text);
  const said = new Said();
  const prepared = await prepare({ source, paths: [{ path }], folder: null, said, onBytes: () => {} });
  const totals = [{ rows: 0, imported: 0, rejected: 0, filtered: 0 }];
  const batches = [];
  for await (const batch of readPages(prepared, new Gatherer(said), said, totals)) batches.push(batch);
  return { batches, totals: totals[0], said: said.list() };
}

const stays = defineSource({
  ...{ format: 1, name: 'stays', words: { en: 'Stays', zh: '住宿' }, grade: 'record', zone: 'Asia/Shanghai' },
  files: [{ name: 'stays.csv' }],
  row(row, emit) {
    const guest = emit.entity('Person', { name: row.take('name'), passport: row.maybe('passport') });
    const hotel = emit.entity('Hotel', { code: row.take('hotel') });
    emit.link('STAYED_AT', guest, hotel, { at: row.take('in'), until: row.maybe('out') });
    row.ignore('beds');
  },
});

test('a row function takes every column; what it leaves is reported, what it cannot read is set aside', async () => {
  const { batches, totals, said } = await read(
    stays,
    'name,passport,hotel,in,out,beds,mood\nAnna,E12345678,H1,2026-10-01 18:00,,2,good\nBen,,H1,2026-10-01 18:00,,2,bad\nCarl,E12345679,,2026-10-01 18:00,,2,bad\n',
  );
  expect(totals).toEqual({ rows: 3, imported: 1, rejected: 2, filtered: 0 });
  expect(batches[0]!.gathered.links).toMatchObject([
    { kind: 'STAYED_AT', from: 'person:E12345678', to: 'hotel:H1', values: { at: '2026-10-01T10:00:00Z' } },
  ]);
  expect(batches[0]!.rejected.map(({ row, why, column }) => [row, why.code, column])).toEqual([
    [3, 'import.entity.noId', undefined],
    [4, 'import.cell.empty', 'hotel'],
  ]);
  expect(said.map(({ says }) => says)).toContainEqual({ code: 'import.column.unknown', values: { column: 'mood' } });
});

test('every source in importers/sources loads and its mapping holds against the ontology', async () => {
  const sources = await allSources();
  expect(sources.length).toBeGreaterThan(0);
  await expect(sourceNamed('no-such-source')).rejects.toMatchObject({
    type: 'BadInput',
    says: { code: 'import.source.none' },
  });
});
