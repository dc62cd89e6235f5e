/** Every source with samples: both languages' headers are recognised, and become the same entities and links, which are those expected. */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Gatherer } from './batch.ts';
import { prepare } from './prepare.ts';
import { readPages } from './read.ts';
import { withGiven } from './recognise/given.ts';
import { recognise } from './recognise/recognise.ts';
import { Said } from './said.ts';
import { allSources, sourceNamed } from './source.ts';

const folder = new URL('../sources/', import.meta.url);
const inFolder = (name: string, file: string): string => fileURLToPath(new URL(`${name}/${file}`, folder));
const named = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
const withSamples = named.map(({ name }) => name).filter((name) => existsSync(inFolder(name, 'sample.zh.csv')));
const sources = await allSources();

/** What a person would answer to the English samples, which name no zone and no country. */
const answers = { zone: 'Asia/Shanghai', country: 'CN', currency: 'CNY' };

async function becomes(name: string, path: string) {
  const source = await sourceNamed(name);
  const said = new Said();
  const told = { ...source, mapping: withGiven(source.mapping, answers) };
  const prepared = await prepare({ source: told, paths: [{ path }], folder: null, said, onBytes: () => {} });
  const totals = [{ rows: 0, imported: 0, rejected: 0, filtered: 0 }];
  const all = { entities: [] as object[], links: [] as object[], rejected: [] as object[] };
  for await (const { gathered, rejected } of readPages(prepared, new Gatherer(said), said, totals)) {
    all.entities.push(...gathered.entities.map(({ uid, row, values }) => ({ row, uid, values })));
    all.links.push(...gathered.links.map(({ kind, from, to, row, values }) => ({ row, kind, from, to, values })));
    all.rejected.push(...rejected.map(({ row, column, why }) => ({ row, column, why: why.code })));
  }
  return { rows: totals[0]!.rows, ...all };
}

test('there is a source with samples for every feed that an investigation usually receives', () => {
  expect(withSamples).toEqual(
    expect.arrayContaining([
      ...['persons', 'kinship', 'vehicles', 'drivers', 'violations', 'hotel-stays', 'rail-tickets', 'flights'],
      ...['border-crossings', 'bank-accounts', 'bank-transactions', 'transfers', 'call-records', 'own-call-records'],
      ...['cells', 'tower-dumps', 'plate-reads', 'wifi-reads', 'sign-ins', 'cases', 'case-persons', 'property', 'tips'],
      ...['gps-tracks', 'phone-owners', 'sub-accounts', 'identity-checks'],
    ]),
  );
});

describe.each(withSamples)('%s', (name) => {
  test.each(['zh', 'en'])('its sample with %s headers is recognised, every column understood', async (language) => {
    const file = `sample.${language}.csv`;
    const found = await recognise({ path: inFolder(name, file), name: file }, sources);
    const unknown = found.columns.filter(({ use }) => use === 'unknown').map(({ column }) => column);
    expect({ source: found.source, unknown }).toEqual({ source: name, unknown: [] });
    const wanted = found.rows.taken < 0.9 * found.rows.looked ? 'likely' : 'certain';
    if (language === 'zh') expect(found).toMatchObject({ sure: wanted, questions: [] });
  });

  test('both samples become the expected entities and links', async () => {
    const [zh, en] = await Promise.all(['zh', 'en'].map((one) => becomes(name, inFolder(name, `sample.${one}.csv`))));
    expect(en).toEqual(zh);
    const path = inFolder(name, 'sample.expected.json');
    if (process.env['PRINT_EXPECTED']) await writeFile(path, `${JSON.stringify(zh, null, 2)}\n`);
    expect(zh).toEqual(JSON.parse(await readFile(path, 'utf8')));
  });
});
