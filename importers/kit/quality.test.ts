/** The quality of a file's cells: every filled cell is counted once, as one of five, with rows to look at. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Gatherer } from './batch.ts';
import { readMapping } from './check.ts';
import { prepare } from './prepare.ts';
import { readPages } from './read.ts';
import { Said } from './said.ts';

const phone = (column: string) => ({ kind: 'Phone', set: { number: column } });
const mapping = readMapping({
  ...{ format: 1, name: 'q', words: { en: 'Q', zh: '质' }, grade: 'record', country: 'CN', zone: 'Asia/Shanghai' },
  files: [
    {
      name: '*',
      entities: [
        {
          ...{ as: 'person', kind: 'Person', optional: true },
          set: { residentId: { column: 'id', faulty: 'empty' }, bornOn: 'born' },
        },
      ],
      // The number of the caller fills three links, and counts once.
      links: [
        { kind: 'CALLED', from: phone('a'), to: phone('b'), set: { at: 'at' } },
        { kind: 'USES', from: 'person', to: phone('a') },
      ],
    },
  ],
});

test('valid, corrected, doubtful, rejected and not known add up to what is filled', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'redthread-quality-')), 'q.csv');
  const rows = [
    '13912345678,13912345679,2026-10-06 10:00:00,110105491231002,',
    '13912345678,1391234567,2026-10-06 10:01:00,,',
    '13912345678,unknown,2026-10-06 10:02:00,11010519491231002Y,',
    '13912345678,13912345679,2126-10-06 10:03:00,,2120-01-01',
    '13912345678,19412345678,2026-10-06 10:04:00,11010519491231002X,1949-12-31',
  ];
  await writeFile(path, `a,b,at,id,born\n${rows.join('\n')}\n`);
  const said = new Said();
  const prepared = await prepare({ source: { mapping }, paths: [{ path }], folder: null, said, onBytes: () => {} });
  const totals = [{ rows: 0, imported: 0, rejected: 0, filtered: 0 }];
  for await (const _ of readPages(prepared, new Gatherer(said), said, totals));
  const told = prepared.files[0]!.quality!.list();
  expect(
    told.map(({ column, fills, filled, valid, corrected, doubtful, rejected, unknown }) => [
      ...[column, fills, filled, valid, corrected, doubtful, rejected, unknown],
    ]),
  ).toEqual([
    ['id', 'Person.residentId', 3, 1, 1, 0, 1, 0],
    ['born', 'Person.bornOn', 2, 1, 0, 1, 0, 0],
    ['a', 'Phone.number', 5, 5, 0, 0, 0, 0],
    ['b', 'Phone.number', 5, 2, 0, 1, 1, 1],
    // Of rows that were set aside before it was read it counts nothing.
    ['at', 'CALLED.at', 3, 2, 0, 1, 0, 0],
  ]);
  for (const { filled, valid, corrected, doubtful, rejected, unknown } of told)
    expect(valid + corrected + doubtful + rejected + unknown).toBe(filled);
  expect(told.find(({ column }) => column === 'b')!.examples).toMatchObject([
    { outcome: 'rejected', says: { code: 'phone.digits' }, count: 1, rows: [3] },
    { outcome: 'unknown', count: 1, rows: [4] },
    { outcome: 'doubtful', says: { code: 'phone.unassigned' }, count: 1, rows: [6] },
  ]);
  expect(said.list().map(({ says }) => says)).toEqual(
    expect.arrayContaining([
      { code: 'import.date.ahead', values: { column: 'at' } },
      { code: 'import.date.ahead', values: { column: 'born' } },
    ]),
  );
});

test('a booked departure may lie ahead: it is no doubt', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'redthread-quality-')), 't.csv');
  await writeFile(path, 'id,train,on\n11010519491231002X,G9001,2126-10-06\n');
  const source = {
    mapping: readMapping({
      ...{ format: 1, name: 't', words: { en: 'T', zh: '票' }, grade: 'record', zone: 'Asia/Shanghai' },
      files: [
        {
          name: '*',
          links: [
            {
              ...{ kind: 'TRAVELLED_ON', from: { kind: 'Person', set: { residentId: 'id' } }, set: { at: 'on' } },
              to: { kind: 'Trip', set: { mode: { value: 'train' }, number: 'train', departsOn: 'on' } },
            },
          ],
        },
      ],
    }),
  };
  const said = new Said();
  const prepared = await prepare({ source, paths: [{ path }], folder: null, said, onBytes: () => {} });
  const totals = [{ rows: 0, imported: 0, rejected: 0, filtered: 0 }];
  for await (const _ of readPages(prepared, new Gatherer(said), said, totals));
  expect(said.list()).toEqual([]);
});
