/** Reading tables: encodings, headers, delimiters, and what a bad row or a bad file says. */
import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTable, type Row, type Written } from './table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redthread-rows-'));
});

async function file(bytes: Buffer | string): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.csv`);
  await writeFile(path, bytes);
  return path;
}

async function read(bytes: Buffer | string, written: Written = {}) {
  const table = await openTable(await file(bytes), 'test.csv', written);
  const rows: Row[] = [];
  for await (const page of table.pages()) rows.push(...page.rows);
  return { table, rows };
}

const people = '姓名,电话\n张三,19412345678\n李四,19487654321\n';

test.each([
  ['feeds', people],
  ['returns and feeds', people.replaceAll('\n', '\r\n')],
  ['returns', people.replaceAll('\n', '\r')],
  ['returns, and one feed at the end', `${people.replaceAll('\n', '\r')}\n`],
  ['returns, wide', iconv.encode(people.replaceAll('\n', '\r'), 'utf-16be', { addBOM: true })],
])('lines that end by %s', async (_, bytes) => {
  const { table, rows } = await read(bytes);
  expect(table.columns).toEqual(['姓名', '电话']);
  expect(rows.map(({ row, cells, fault }) => [row, cells[0], fault])).toEqual([
    [2, '张三', undefined],
    [3, '李四', undefined],
  ]);
});

describe('encodings', () => {
  test.each([
    ['utf-8', Buffer.from(people)],
    ['utf-8', Buffer.from(`\ufeff${people}`)],
    ['gb18030', iconv.encode(people, 'gb18030')],
    ['utf-16le', iconv.encode(people, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(people, 'utf-16be', { addBOM: true })],
    ['utf-16le', iconv.encode(people.repeat(20), 'utf-16le', { addBOM: false })],
  ])('%s is found and read', async (encoding, bytes) => {
    const { table, rows } = await read(bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.columns).toEqual(['姓名', '电话']);
    expect(rows[1]).toMatchObject({ row: 3, cells: ['李四', '19487654321'] });
  });

  test('what the mapping says wins', async () => {
    const { table, rows } = await read(iconv.encode('名前\n山田\n', 'shift_jis'), { encoding: 'shift_jis' });
    expect([table.encoding, rows[0]!.cells]).toEqual(['shift_jis', ['山田']]);
  });

  test('gbk, gb2312 and cp936 are read as gb18030, whose four-byte characters they may hold', async () => {
    const { table } = await read(iconv.encode('姓名\n𠀀\n', 'gb18030'), { encoding: 'gbk' });
    expect(table.encoding).toBe('gb18030');
  });

  test('a wrong encoding names the byte and the line', async () => {
    const bytes = Buffer.concat([Buffer.from('name\nAnna\nJos'), Buffer.from([0xe9]), Buffer.from('\n')]);
    await expect(read(bytes, { encoding: 'utf-8' })).rejects.toMatchObject({
      type: 'BadInput',
      says: { code: 'import.encoding.wrong', values: { encoding: 'utf-8', row: 3 } },
      where: { file: 'test.csv', row: 3 },
      perhaps: { code: 'import.encoding.leave' },
    });
  });

  test('an encoding nobody knows is refused by name', async () => {
    await expect(read('a\n', { encoding: 'klingon' })).rejects.toMatchObject({
      says: { code: 'import.encoding.unknown' },
    });
  });
});

describe('tables', () => {
  test.each([
    [',', 'a,b\n1,2\n'],
    ['\t', 'a\tb\n1,5\t2\n'],
    [';', 'a;b\n1,5;2\n'],
    ['|', 'a|b\n1|2\n'],
  ])('the delimiter %j is found', async (delimiter, text) => {
    expect((await read(text)).table.delimiter).toBe(delimiter);
  });

  test('rows are counted as a spreadsheet does: header 1, a quoted newline no row, an empty line one', async () => {
    const { rows } = await read('a,b\n"1\n1",2\n\n3,4\n');
    expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [2, '1\n1', '2'],
      [4, '3', '4'],
    ]);
  });

  test('without a header the columns are numbers, or what the mapping calls them', async () => {
    expect((await read('1,2\n', { header: false })).table.columns).toEqual(['1', '2']);
    const { table, rows } = await read('1,2\n', { header: false, columns: ['from', 'to'] });
    expect([table.columns, rows[0]!.row]).toEqual([['from', 'to'], 1]);
  });

  test('lines above the header are skipped and counted', async () => {
    const { table, rows } = await read('Report of May,\n\na,b\n1,2\n', { skip: 2 });
    expect([table.columns, rows[0]!.row]).toEqual([['a', 'b'], 4]);
  });

  test('a ragged row is set aside and says why; its neighbours are read', async () => {
    const { rows } = await read('a,b\n1,2\n1\n1,2,3\n3,4\n');
    expect(rows.map(({ fault }) => fault?.why)).toEqual([
      undefined,
      { code: 'import.row.ragged', values: { wanted: 2, found: 1 } },
      { code: 'import.row.ragged', values: { wanted: 2, found: 3 } },
      undefined,
    ]);
  });

  test('an empty file and a wrong number of columns are one sentence each', async () => {
    await expect(read('')).rejects.toMatchObject({ says: { code: 'import.file.empty' } });
    await expect(read('a;b\n', { columns: ['x', 'y', 'z'] })).rejects.toMatchObject({
      says: { code: 'import.columns.count', values: { wanted: 3, found: 2 } },
    });
  });

  test('a page begins where it says: a row can be read again from there', async () => {
    const text = `a,b\n${Array.from({ length: 60_000 }, (_, row) => `${row},"x\ny"\n`).join('')}`;
    const path = await file(text);
    const table = await openTable(path, 'test.csv', {});
    const bytes = Buffer.from(text);
    let pages = 0;
    for await (const { start, rows } of table.pages()) {
      pages++;
      const first = rows[0];
      if (!first || start.row === 1) continue;
      const line = bytes.subarray(start.byte).toString().split(',', 1)[0];
      expect(Number(line)).toBe(start.row - 2);
    }
    expect(pages).toBeGreaterThan(2);
  });

  test('a line of a gigabyte is one rejected row, in bounded memory', async () => {
    const path = join(folder, 'huge.csv');
    const out = await open(path, 'w');
    await out.write('a,b\n1,2\n');
    const chunk = Buffer.alloc(1 << 24, 'x');
    for (let n = 0; n < 64; n++) await out.write(chunk);
    await out.write('\n3,4\n');
    await out.close();
    const table = await openTable(path, 'huge.csv', {});
    const before = process.memoryUsage().rss;
    let most = 0;
    const rows: Row[] = [];
    for await (const page of table.pages()) {
      rows.push(...page.rows);
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    expect(rows.map(({ row, cells, fault }) => [row, ...cells, fault?.why])).toEqual([
      [2, '1', '2', undefined],
      [3, { code: 'import.row.long', values: { bytes: (1 << 30) + 1 } }],
      [4, '3', '4', undefined],
    ]);
    expect(most).toBeLessThan(100 << 20);
  }, 60_000);
});
