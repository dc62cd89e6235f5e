/** CASE/UCO: every object, relation, call and message of the sample; digits stay, and what lacks an end is set aside. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import source from '../../sources/case-uco/source.ts';
import { Gatherer } from '../batch.ts';
import { prepare } from '../prepare.ts';
import { readPages } from '../read.ts';
import { Said } from '../said.ts';
import { openTable } from '../table.ts';

const sample = fileURLToPath(new URL('../../sources/case-uco/sample.json', import.meta.url));

async function read(table?: string, path = sample) {
  const opened = await openTable(path, 'c', { table });
  const told = [];
  for await (const { rows } of opened.pages())
    for (const { cells, fault } of rows)
      told.push(
        fault
          ? fault.why.code
          : Object.fromEntries(opened.columns.flatMap((column, n) => (cells[n] ? [[column, cells[n]]] : []))),
      );
  return told;
}

test('things: what each says, and by what it is known elsewhere', async () => {
  expect(await read('things')).toEqual([
    {
      ...{ key: 'c#kb:a1', label: '+8619412345678', category: 'PhoneAccount', phone: '+8619412345678' },
      attributes: 'phoneNumber: +8619412345678',
    },
    {
      ...{ key: 'c#kb:a2', label: 'jane@example.com', category: 'EmailAddress', email: 'jane@example.com' },
      attributes: 'addressValue: jane@example.com',
    },
    {
      ...{ key: 'c#kb:d1', label: 'X1', category: 'MobileDevice:Device', imei: '490154203237518' },
      attributes: 'model: X1\nIMEI: 490154203237518\nstorageCapacityInBytes: 9007199254740993',
    },
    {
      ...{ key: 'c#kb:c1', label: 'kb:c1', category: 'Call' },
      attributes: 'duration: 61\nstartTime: 2026-03-01T10:00:00Z',
    },
    { key: 'c#kb:m1', label: 'kb:m1', category: 'Message', attributes: 'messageText: hi' },
    'import.json.no-object',
  ]);
});

test('ties: relations, and what objects name', async () => {
  const tie = (source: string, category: string, target: string) => ({
    ...{ source: `c#kb:${source}`, category, target: `c#kb:${target}` },
  });
  expect(await read('ties')).toEqual([
    tie('d1', 'manufacturer', 'maker'),
    tie('c1', 'from', 'a1'),
    tie('c1', 'to', 'a2'),
    tie('c1', 'to', 'a3'),
    tie('m1', 'from', 'a1'),
    { key: 'c#kb:r1', ...tie('a1', 'Contained_Within', 'd1'), attributes: 'directed: no' },
    'import.case.ends',
  ]);
});

test('talk: a call to two is two rows; an end that the file does not describe keeps its id', async () => {
  const call = { way: 'call', key: 'c#kb:c1', at: '2026-03-01T10:00:00Z', seconds: '61' };
  const from = { fromKey: 'c#kb:a1', fromPhone: '+8619412345678' };
  expect(await read('talk')).toEqual([
    { ...call, ...from, toKey: 'c#kb:a2', toEmail: 'jane@example.com' },
    { ...call, ...from, toKey: 'c#kb:a3' },
    'import.case.ends',
  ]);
});

test('a table that it has not is refused by name', async () => {
  await expect(read('plain-nodes')).rejects.toMatchObject({
    says: { code: 'import.table.none', values: { tables: 'things · ties · talk' } },
  });
});

test('a graph without "@graph" is another file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'redthread-case-'));
  const path = join(folder, 'c.json');
  await writeFile(
    path,
    (await readFile(sample, 'utf8')).replace('"@graph": [', '"x": { "@graph": [').replace(/\}\s*$/, '}}'),
  );
  await expect(read('things', path)).rejects.toMatchObject({ says: { code: 'import.at.none' } });
  await rm(folder, { recursive: true });
});

test('by the source of the house: a number stands for its account, a call runs between numbers', async () => {
  const said = new Said();
  const prepared = await prepare({
    ...{ source, paths: [{ path: sample }], folder: null, said, onBytes: () => undefined },
  });
  const totals = prepared.files.map(() => ({ rows: 0, imported: 0, rejected: 0, filtered: 0 }));
  const links: unknown[] = [];
  for await (const { gathered } of readPages(prepared, new Gatherer(said), said, totals))
    links.push(...gathered.links.map(({ kind, from, to, values }) => [kind, from, values['category'], to]));
  expect(totals.map(({ rows, rejected }) => [rows, rejected])).toEqual([
    [6, 1],
    [7, 1],
    [3, 1],
  ]);
  const thing = (id: string) => `thing:case-uco:sample.json#kb:${id}`;
  const phone = 'phone:+8619412345678';
  expect(links).toEqual(
    expect.arrayContaining([
      ['LINKED_TO', thing('a1'), 'is', phone],
      ['LINKED_TO', thing('d1'), 'is', 'device:490154203237518'],
      ['LINKED_TO', thing('a1'), 'Contained_Within', thing('d1')],
      ['CALLED', phone, undefined, 'online-account:jane@example.com'],
      ['CALLED', phone, undefined, 'online-account:case-uco:sample.json#kb:a3'],
    ]),
  );
  expect(said.list().filter(({ says }) => says.code === 'import.column.unknown')).toEqual([]);
});

test('a message longer than a text may be costs its text, not its thing, and that is said', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'redthread-case-'));
  const path = join(folder, 'sample.json');
  await writeFile(path, (await readFile(sample, 'utf8')).replace('"hi"', `"${'x'.repeat(20_000)}"`));
  const said = new Said();
  const prepared = await prepare({ ...{ source, paths: [{ path }], folder: null, said, onBytes: () => undefined } });
  const totals = prepared.files.map(() => ({ rows: 0, imported: 0, rejected: 0, filtered: 0 }));
  for await (const { gathered } of readPages(prepared, new Gatherer(said), said, totals)) void gathered;
  expect(totals[0]).toMatchObject({ rows: 6, rejected: 1 });
  expect(said.list().filter(({ says }) => says.code === 'import.value.faulty')).toMatchObject([{ count: 1 }]);
  await rm(folder, { recursive: true });
});
