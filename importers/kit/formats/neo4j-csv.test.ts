/** Files for neo4j-admin: what their headers say is taken at its word, ids meet within their space, and a wrong type is told. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import source from '../../sources/graph-file/source.ts';
import { Gatherer } from '../batch.ts';
import { prepare } from '../prepare.ts';
import { readPages } from '../read.ts';
import { recognise } from '../recognise/recognise.ts';
import { Said } from '../said.ts';
import { allSources } from '../source.ts';
import { openTable, type Row } from '../table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redthread-neo4j-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

const people = `personId:ID(Person-ID),name,born:int,aliases:string[],secret:IGNORE,:LABEL
p1,Anna,1985,Ann;Annie,x,Person;Officer
p2,"Bo, jr.",,,x,Person
p3,Cleo,19x5,,x,Person
`;
const cases = ':ID(Case-ID),title:string,:LABEL\np1,Theft,Case\n';
const links = ':START_ID(Person-ID),role,:END_ID(Case-ID),:TYPE,since:date\np1,witness,p1,INVOLVED_IN,2026-03-01\n';

async function read(text: string, table?: string) {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, text);
  const opened = await openTable(path, 'net.csv', { table });
  const rows: Row[] = [];
  for await (const page of opened.pages()) rows.push(...page.rows);
  const told = rows.map(({ cells, fault }) =>
    fault
      ? fault.why
      : Object.fromEntries(opened.columns.flatMap((column, n) => (cells[n] ? [[column, cells[n]]] : []))),
  );
  return { told, opened };
}

test('nodes: labels, lists and types; a column to be ignored is', async () => {
  const { told } = await read(people, 'nodes');
  expect(told).toEqual([
    {
      id: 'Person-ID#p1',
      label: 'Anna',
      category: 'Person:Officer',
      name: 'Anna',
      born: '1985',
      aliases: 'Ann\nAnnie',
    },
    { id: 'Person-ID#p2', label: 'Bo, jr.', category: 'Person', name: 'Bo, jr.' },
    { code: 'import.neo4j.type', values: { column: 'born', type: 'int', found: '19x5' } },
  ]);
});

test('links: both ends within their spaces', async () => {
  expect((await read(links, 'links')).told).toEqual([
    {
      ...{ source: 'Person-ID#p1', target: 'Case-ID#p1', label: 'INVOLVED_IN', category: 'INVOLVED_IN' },
      ...{ directed: 'yes', role: 'witness', since: '2026-03-01' },
    },
  ]);
  expect((await read(links, 'nodes')).told).toEqual([]);
  expect((await read(people, 'plain-links')).told).toEqual([]);
});

test('a mapping that names no table reads the headers as they stand', async () => {
  expect((await read(cases)).told).toEqual([{ ':ID(Case-ID)': 'p1', 'title:string': 'Theft', ':LABEL': 'Case' }]);
});

test('it is recognised as a graph file', async () => {
  const path = join(folder, 'people.csv');
  await writeFile(path, people);
  expect(await recognise({ path, name: 'people.csv' }, await allSources())).toMatchObject({ source: 'graph-file' });
});

test.each([
  ['loose', ''],
  ['packed together', 'net.zip#'],
])('%s files become one graph', async (how, start) => {
  const files = { 'people.csv': people, 'cases.csv': cases, 'links.csv': links };
  const paths = [];
  if (start === '') {
    for (const [name, text] of Object.entries(files)) {
      paths.push({ path: join(folder, name) });
      await writeFile(paths.at(-1)!.path, text);
    }
  } else {
    paths.push({ path: join(folder, 'net.zip') });
    await writeFile(
      paths[0]!.path,
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    );
  }
  const said = new Said();
  const prepared = await prepare({ source, paths, folder: null, said, onBytes: () => undefined });
  const totals = prepared.files.map(() => ({ rows: 0, imported: 0, rejected: 0, filtered: 0 }));
  const told: unknown[] = [];
  for await (const { gathered, rejected } of readPages(prepared, new Gatherer(said), said, totals)) {
    told.push(...gathered.entities.map(({ uid, values }) => [uid, values?.['category']]));
    told.push(...gathered.links.map(({ from, to, values }) => [from, values['category'], to]));
    told.push(...rejected.map(({ why }) => why.code));
  }
  await prepared.close();
  const uid = (id: string) => `thing:graph-file:${start}${id}`;
  expect(told).toEqual([
    [uid('Case-ID#p1'), 'Case'],
    [uid('Person-ID#p1'), 'Person:Officer'],
    [uid('Person-ID#p2'), 'Person'],
    [uid('Person-ID#p1'), 'INVOLVED_IN', uid('Case-ID#p1')],
    'import.neo4j.type',
  ]);
  const ids = said.list().filter(({ says }) => says.code === 'import.neo4j.ids');
  expect(ids.length > 0).toBe(how === 'loose');
});
