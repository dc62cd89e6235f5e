/** What a mapping can say of a row, and what then becomes of it. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Gatherer } from './batch.ts';
import { readMapping } from './check.ts';
import { prepare } from './prepare.ts';
import { readPages } from './read.ts';
import { Said } from './said.ts';

const base = {
  format: 1,
  name: 'test',
  words: { en: 'Test', zh: '测试' },
  grade: 'record',
  country: 'CN',
  zone: 'Asia/Shanghai',
};

async function read(mapping: object, files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'redthread-plan-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const said = new Said();
  const source = { mapping: readMapping({ ...base, ...mapping }) };
  const prepared = await prepare({ source, paths: [{ path: folder }], folder: null, said, onBytes: () => {} });
  const totals = prepared.files.map(() => ({ rows: 0, imported: 0, rejected: 0, filtered: 0 }));
  const gatherer = new Gatherer(said);
  const all = { entities: [] as object[], links: [] as object[], rejected: [] as object[] };
  for await (const { gathered, rejected } of readPages(prepared, gatherer, said, totals)) {
    all.entities.push(...gathered.entities);
    all.links.push(...gathered.links);
    all.rejected.push(...rejected);
  }
  return { ...all, totals, ...gatherer.finish(), said: said.list() };
}

test('cells: joined, picked, looked up, split, constant', async () => {
  const { entities } = await read(
    {
      lookups: { sex: { table: { 男: 'm', 女: 'f' } } },
      files: [
        {
          name: 'p.csv',
          entities: [
            {
              as: 'p',
              kind: 'Person',
              id: [{ column: 'no', pick: '^P-(\\d+)$' }, 'year'],
              set: {
                name: { join: ['first', 'last'] },
                aliases: { column: 'also', split: ';' },
                sex: { column: 'sex', lookup: 'sex' },
                nationality: { value: 'CN' },
              },
            },
          ],
        },
      ],
    },
    { 'p.csv': 'no,year,first,last,also,sex\nP-17,2026,Anna,Berg,Annie; Ann;,女\n' },
  );
  expect(entities).toEqual([
    {
      ...{ kind: 'Person', uid: 'person:test:17|2026', file: 1, row: 2 },
      values: { name: 'Anna Berg', aliases: ['Annie', 'Ann'], sex: 'f', nationality: 'CN' },
    },
  ]);
});

test('a lookup that has no answer rejects the row, keeps the cell or leaves it empty, as the mapping says', async () => {
  const occupation = (otherwise?: string) => ({
    lookups: { job: { table: { '1': 'driver' }, ...(otherwise && { otherwise }) } },
    files: [
      {
        name: 'p.csv',
        entities: [{ as: 'p', kind: 'Person', id: 'id', set: { occupation: { column: 'job', lookup: 'job' } } }],
      },
    ],
  });
  const csv = { 'p.csv': 'id,job\n1,1\n2,9\n' };
  expect((await read(occupation(), csv)).rejected).toMatchObject([
    { row: 3, column: 'job', why: { code: 'import.lookup.missing' } },
  ]);
  expect((await read(occupation('keep'), csv)).entities).toMatchObject([
    { values: { occupation: 'driver' } },
    { values: { occupation: '9' } },
  ]);
  expect((await read(occupation('empty'), csv)).entities).toMatchObject([
    { values: { occupation: 'driver' } },
    { values: null },
  ]);
});

test('one link made of three files: a call that is a node, with its ends in two others', async () => {
  const phone = (lookup: string) => ({ kind: 'Phone', asLocal: true, id: { column: 'id', lookup } });
  const { links, totals } = await read(
    {
      lookups: {
        from: { file: 'from.csv', key: 'call', gives: 'phone' },
        to: { file: 'to.csv', key: 'call', gives: 'phone' },
      },
      files: [
        { name: 'calls.csv', links: [{ kind: 'CALLED', from: phone('from'), to: phone('to'), set: { at: 'at' } }] },
      ],
    },
    { 'calls.csv': 'id,at\n7,2026-10-01 10:00:00\n', 'from.csv': 'call,phone\n7,17\n', 'to.csv': 'call,phone\n7,18\n' },
  );
  expect(links).toMatchObject([
    { kind: 'CALLED', from: 'phone:test:17', to: 'phone:test:18', values: { at: '2026-10-01T02:00:00Z' } },
  ]);
  expect(totals[0]).toEqual({ rows: 1, imported: 1, rejected: 0, filtered: 0 });
});

test('a lookup with two answers for one key stops before the import', async () => {
  const mapping = {
    lookups: { a: { file: 'a.csv', key: 'k', gives: 'v' } },
    files: [{ name: 'p.csv', entities: [{ as: 'p', kind: 'Person', id: { column: 'id', lookup: 'a' } }] }],
  };
  await expect(read(mapping, { 'p.csv': 'id\n1\n', 'a.csv': 'k,v\n1,x\n1,y\n' })).rejects.toMatchObject({
    says: { code: 'import.lookup.twice' },
    where: { file: 'a.csv', row: 3 },
  });
});

test('conditions choose rows and links; filtered rows are counted', async () => {
  const { links, totals } = await read(
    {
      files: [
        {
          name: 'c.csv',
          only: [
            { cell: 'kind', in: ['call', 'text'] },
            { cell: 'to', empty: false },
          ],
          links: ['CALLED', 'MESSAGED'].map((kind, n) => ({
            kind,
            from: { kind: 'Phone', set: { number: 'from' } },
            to: { kind: 'Phone', set: { number: 'to' } },
            set: { at: 'at' },
            when: [{ cell: 'kind', equals: 'call', ...(n === 1 && { not: true }) }],
          })),
        },
      ],
    },
    {
      'c.csv': `from,to,at,kind\n${['call', 'text', 'data'].map((kind) => `19412345678,19487654321,2026-10-01 10:00:00,${kind}\n`).join('')}19412345678,,2026-10-01 10:00:00,call\n`,
    },
  );
  expect(links).toMatchObject([{ kind: 'CALLED' }, { kind: 'MESSAGED' }]);
  expect(totals[0]).toEqual({ rows: 4, imported: 2, rejected: 0, filtered: 2 });
});

test('amounts take the currency of their row; a fact stated often is one; a true number makes the uid', async () => {
  const { links, said } = await read(
    {
      files: [
        {
          name: 'b.csv',
          entities: [
            { as: 'a', kind: 'Account', set: { number: 'a' } },
            { as: 'p', kind: 'Person', id: 'owner', set: { name: 'owner' } },
          ],
          links: [
            { kind: 'OWNS', from: 'p', to: 'a' },
            {
              kind: 'PAID',
              from: 'a',
              to: { kind: 'Account', set: { number: 'b' } },
              set: { at: 'at', amount: 'sum', currency: 'money' },
              number: 'serial',
            },
          ],
        },
      ],
    },
    {
      'b.csv':
        'a,owner,b,at,sum,money,serial\n6222021234567890128,Anna,6222021234567890136,2026-10-01 10:00:00,12.5,CNY,S1\n6222021234567890128,Anna,6222021234567890136,2026-10-01 10:00:00,12,JPY,S2\n',
    },
  );
  expect(links).toMatchObject([
    { kind: 'OWNS' },
    { kind: 'PAID', values: { amount: '1250', currency: 'CNY' } },
    { kind: 'PAID', values: { amount: '12', currency: 'JPY' } },
  ]);
  expect(said).toContainEqual(
    expect.objectContaining({ says: { code: 'import.link.repeated', values: { kind: 'OWNS' } }, count: 1 }),
  );
});

test('a value that cannot be read rejects its row, or is left out where the mapping says so', async () => {
  const mapping = (faulty?: 'empty') => ({
    files: [
      {
        name: 'p.csv',
        entities: [
          { as: 'p', kind: 'Person', id: 'id', set: { bornOn: { column: 'born', ...(faulty && { faulty }) } } },
        ],
      },
    ],
  });
  const csv = { 'p.csv': 'id,born\n1,2026-02-30\n' };
  expect((await read(mapping(), csv)).rejected).toMatchObject([{ row: 2, column: 'born', raw: '1,2026-02-30' }]);
  const lenient = await read(mapping('empty'), csv);
  expect(lenient).toMatchObject({
    rejected: [],
    entities: [{ values: null }],
    said: [{ says: { code: 'import.value.faulty' }, count: 1 }],
  });
});

test('a link worked out from another names it: a call that knows its cell', async () => {
  const { links } = await read(
    {
      files: [
        {
          name: 'c.csv',
          entities: [{ as: 'a', kind: 'Phone', set: { number: 'a' } }],
          links: [
            { as: 'call', kind: 'CALLED', from: 'a', to: { kind: 'Phone', set: { number: 'b' } }, set: { at: 'at' } },
            { kind: 'SEEN_AT', from: 'a', to: { kind: 'Cell', set: { code: 'cell' } }, set: { at: 'at' }, of: 'call' },
          ],
        },
      ],
    },
    { 'c.csv': 'a,b,at,cell\n19412345678,19487654321,2026-10-01 10:00,460-00-1-2\n' },
  );
  const [call, seen] = links as { uid: string; of?: string; values: object }[];
  expect(seen!.of).toBe(call!.uid);
  expect(call!.values).toMatchObject({ precision: 'minute' });
});

test('two columns of one name are told apart by number', async () => {
  const mapping = (id: string | number) => ({
    files: [{ name: 'p.csv', entities: [{ as: 'p', kind: 'Person', id }], ignore: [1] }],
  });
  await expect(read(mapping('id'), { 'p.csv': 'id,id\n1,2\n' })).rejects.toMatchObject({
    says: { code: 'import.column.twice' },
  });
  expect((await read(mapping(2), { 'p.csv': 'id,id\n1,2\n' })).entities).toMatchObject([{ uid: 'person:test:2' }]);
});

test('one column under many headers: whatever case and width, the best name wins, what is missing is empty and said', async () => {
  const mapping = {
    files: [
      {
        name: '*.csv',
        headers: {
          number: ['主叫号码', 'Calling Number'],
          other: ['对方号码', 'other party'],
          at: ['开始时间', 'start'],
          imei: ['IMEI'],
        },
        needs: ['number', ['other', 'imei']],
        links: [
          {
            kind: 'CALLED',
            from: { kind: 'Phone', set: { number: 'number' } },
            to: { kind: 'Phone', set: { number: { first: ['other', 'imei'] } } },
            set: { at: 'at' },
          },
          {
            kind: 'INSTALLED_IN',
            from: { kind: 'Phone', set: { number: 'number' } },
            to: { kind: 'Device', set: { imei: 'imei' }, optional: true },
          },
        ],
        ignore: ['tariff'],
      },
    ],
  };
  const row = '13912345678,13912345679,2026-10-06 10:00:00,x\n';
  const { links, said } = await read(mapping, {
    'a.csv': `calling_number,OTHER PARTY,Ｓｔａｒｔ,mood\n${row}`,
    'b.csv': `主叫 号码,对方号码,开始时间,Tariff\n${row}`,
  });
  expect(links).toMatchObject([
    { kind: 'CALLED', from: 'phone:+8613912345678', to: 'phone:+8613912345679', file: 1 },
    { kind: 'CALLED', from: 'phone:+8613912345678', to: 'phone:+8613912345679', file: 2 },
  ]);
  expect(said.map(({ says }) => says)).toEqual([
    { code: 'import.column.absent', values: { count: 1, columns: 'imei' } },
    { code: 'import.column.unknown', values: { column: 'mood' } },
  ]);
  await expect(read(mapping, { 'c.csv': 'caller,start\n1,2\n' })).rejects.toMatchObject({
    says: {
      code: 'import.column.missing',
      values: { column: 'number / 主叫号码 / Calling Number, other / 对方号码 / other party' },
    },
  });
});

test('times in several forms: each row in its own, and a day that reads both ways is said', async () => {
  const mapping = {
    dates: ['YYYYMMDDHHmmss', 'YYYY/M/D H:mm', 'DD/MM/YYYY HH:mm'],
    files: [
      {
        name: 'c.csv',
        links: [
          {
            kind: 'CALLED',
            from: { kind: 'Phone', set: { number: 'a' } },
            to: { kind: 'Phone', set: { number: 'b' } },
            set: { at: 'at' },
          },
        ],
      },
    ],
  };
  const rows = ['2026-10-06 10:00:00', '20261006100001', '2026/10/6 9:05', '04/03/2026 10:00', '2026-13-01 10:00:00'];
  const { links, rejected, said } = await read(mapping, {
    'c.csv': `a,b,at\n${rows.map((at) => `13912345678,13912345679,${at}`).join('\n')}\n`,
  });
  expect(links.map((link) => (link as { values: { at: string } }).values.at)).toEqual([
    '2026-10-06T02:00:00Z',
    '2026-10-06T02:00:01Z',
    '2026-10-06T01:05:00Z',
    '2026-03-04T02:00:00Z',
  ]);
  expect(rejected).toMatchObject([{ row: 6, column: 'at', why: { code: 'time.no-day' } }]);
  expect(said.map(({ says, count }) => [says.code, count])).toContainEqual(['import.dates.either', 1]);
});
