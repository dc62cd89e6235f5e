/** JSON and jsonl as tables: every value and digit, the list that is meant, and what a file that breaks is told. */
import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTable, type Row, type Written } from '../table.ts';
import { jsonRow } from './json-row.ts';
import { JsonFault, JsonWalker } from './json-walk.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redthread-json-'));
});

async function read(bytes: string | Buffer, written: Written = {}) {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, bytes);
  const table = await openTable(path, 'test', written);
  const rows: Row[] = [];
  for await (const page of table.pages()) rows.push(...page.rows);
  return { table, rows };
}

const cells = ({ table, rows }: Awaited<ReturnType<typeof read>>) => [
  table.columns,
  ...rows.map(({ row, cells: own, fault }) => [row, ...(fault ? [fault.why.code] : own)]),
];

describe('a list of objects is a table', () => {
  test('columns of all rows, dotted; digits as written; lists one below the other', async () => {
    const text = `[{"id": 6222021234567890123, "who": {"name": "\u5f20\u4e09", "age": 1.50}},
      {"id": 2, "late": true, "numbers": ["a", 7, null], "who": {"name": null}},
      {"calls": [{"to": 1}], "none": [], "bare": {}}]`;
    const found = await read(text);
    expect(cells(found)).toEqual([
      ['id', 'who.name', 'who.age', 'late', 'numbers', 'calls', 'none'],
      [1, '6222021234567890123', '张三', '1.50', '', '', '', ''],
      [2, '2', '', '', 'true', 'a\n7\n', '', ''],
      [3, '', '', '', '', '', '[{"to": 1}]', ''],
    ]);
    expect(found.table.doubts).toEqual([{ code: 'import.json.nested', values: { column: 'calls', count: 1 } }]);
  });

  test('under a path: found where there is one, and said; asked for where there are several', async () => {
    const one = '{"page": 1, "data": {"calls": [{"a": 1}], "tags": ["x"]}}';
    const found = await read(one);
    expect(cells(found)).toEqual([['a'], [1, '1']]);
    expect(found.table.doubts).toEqual([{ code: 'import.at.found', values: { at: 'data.calls', count: 1 } }]);
    const two = '{"calls": [{"a": 1}, {"a": 2}], "texts": [{"b": 1}]}';
    await expect(read(two)).rejects.toMatchObject({
      says: { code: 'import.at.several', values: { lists: 'calls (2) · texts (1)' } },
    });
    expect(cells(await read(two, { at: 'texts' }))).toEqual([['b'], [1, '1']]);
    await expect(read(two, { at: 'mails' })).rejects.toMatchObject({ says: { code: 'import.at.none' } });
  });

  test('a document without a list is one row', async () => {
    expect(cells(await read('{"a": 1, "b": {"c": "x"}}'))).toEqual([
      ['a', 'b.c'],
      [1, '1', 'x'],
    ]);
  });

  test('columns that the mapping expects and the file lacks are there, empty', async () => {
    expect(cells(await read('[{"a": 1}]', { columns: ['until', 'a'] }))).toEqual([
      ['a', 'until'],
      [1, '1', ''],
    ]);
  });

  test.each([
    ['utf-8', Buffer.from('\ufeff[{"名": "张"}]')],
    ['gb18030', iconv.encode('[{"名": "张三丰"}]', 'gb18030')],
    ['utf-16le', iconv.encode('[{"名": "张"}]', 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode('[{"name of a person": "张"}]', 'utf-16be', { addBOM: false })],
  ])('in %s', async (encoding, bytes) => {
    const { table, rows } = await read(bytes);
    expect([table.encoding, rows[0]!.cells[0]![0]]).toEqual([encoding, '张']);
  });

  test('one bad element costs one row', async () => {
    const found = await read('[{"a": 1}, {"a": 01}, {"a": 1, "a": 2}, 5, {"a": "\\x"}, {"a": 2}]');
    expect(cells(found)).toEqual([
      ['a'],
      [1, '1'],
      [2, 'import.json.row'],
      [3, 'import.json.row'],
      [4, 'import.json.no-object'],
      [5, 'import.json.row'],
      [6, '2'],
    ]);
    expect(found.rows[1]).toMatchObject({ raw: '{"a": 01}' });
  });

  test.each([
    ['cut off', '[{"a": 1}, {"a"', { code: 'import.json.cut', values: { line: 1 } }],
    [
      'a missing comma',
      '[{"a": 1}\n{"a": 2}]',
      { code: 'import.json.broken', values: { line: 2, found: '{"a": 2}]' } },
    ],
    ['a comma too many', '[{"a": 1},]', { code: 'import.json.broken', values: { line: 1, found: ']' } }],
    ['two documents', '[{"a":1}] x', { code: 'import.json.broken', values: { line: 1, found: 'x' } }],
    ['a key without quotes', '{"b": {a: [{"c": 1}]}}', { code: 'import.json.broken', values: { line: 1 } }],
    ['two lists of one name', '{"a": [{}], "a": [{}]}', { code: 'import.json.broken', values: { line: 1 } }],
    ['no objects', '[["a", "b"], ["1", "2"]]', { code: 'import.json.bare', values: { count: 2 } }],
    ['no elements', '[]', { code: 'import.json.bare', values: { count: 0 } }],
    ['nothing in the objects', '[{}, {}]', { code: 'import.records.bare' }],
    [
      'keys that are ids',
      `[{${Array.from({ length: 2_001 }, (_, n) => `"${n}":1`).join()}}]`,
      { code: 'import.columns.many' },
    ],
    ['brackets without end', '[{"a":'.repeat(100_000), { code: 'import.json.cut' }],
    ['objects without end', '{"a":'.repeat(100_000), { code: 'import.json.broken' }],
  ])('%s is one sentence', async (_, text, says) => {
    await expect(read(text)).rejects.toMatchObject({ says, where: { file: 'test' } });
  });

  test('a wrong byte far behind in one line is found', async () => {
    const long = `[${'{"a": "xxxxxxxxxxxxxxxxxxxxxxxx"},'.repeat(60_000)}`;
    const bytes = Buffer.concat([Buffer.from(long), Buffer.from('{"a": "'), Buffer.from([0xff]), Buffer.from('"}]')]);
    await expect(read(bytes, { encoding: 'utf-8' })).rejects.toMatchObject({
      says: { code: 'import.encoding.wrong', values: { byte: long.length + 7 } },
    });
  });

  test('an element of 30 MB is one rejected row, in bounded memory', async () => {
    const path = join(folder, 'large.json');
    const out = await open(path, 'w');
    await out.write('[{"a":1}');
    const many = Buffer.from(
      ',{"a":22222222222222222222,"b":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}'.repeat(20_000),
    );
    for (let n = 0; n < 6; n++) await out.write(many);
    await out.write(',{"a":"');
    for (let n = 0; n < 30; n++) await out.write(Buffer.alloc(1 << 20, 'x'));
    await out.write('"},{"a":3}]');
    await out.close();
    const before = process.memoryUsage().rss;
    const table = await openTable(path, 'large.json', {});
    let most = 0;
    let rows = 0;
    const last: Row[] = [];
    for await (const page of table.pages()) {
      rows += page.rows.length;
      last.push(...page.rows.slice(-2));
      last.splice(0, last.length - 2);
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    expect([rows, most < 200 << 20]).toEqual([120_003, true]);
    expect(last.map(({ fault, cells: own }) => fault?.why.code ?? own[0])).toEqual(['import.element.long', '3']);
  }, 120_000);
});

describe('one object a line', () => {
  test('each is a row with the number of its line; a bad line costs one row', async () => {
    const found = await read('{"a": 1}\n\n{"b": {"c": "x"}}\r\n{"a": \n[1]\n{"a": 2}');
    expect(cells(found)).toEqual([
      ['a', 'b.c'],
      [1, '1', ''],
      [3, '', 'x'],
      [4, 'import.json.row-cut'],
      [5, 'import.json.no-object'],
      [6, '2', ''],
    ]);
  });

  test('in GB18030, whose signs may end like a backslash', async () => {
    const bytes = iconv.encode('{"名": "乗"}\n{"名": "张"}\n', 'gb18030');
    expect(cells(await read(bytes))).toEqual([['名'], [1, '乗'], [2, '张']]);
  });

  test('a page begins where it says', async () => {
    const lines = Array.from({ length: 40_000 }, (_, n) => `{"n": ${n + 1}, "x": "xxxxxxxxxxxx"}\n`);
    const path = join(folder, 'pages.jsonl');
    await writeFile(path, lines.join(''));
    const bytes = Buffer.from(lines.join(''));
    let pages = 0;
    for await (const { start } of (await openTable(path, 'pages.jsonl', {})).pages()) {
      pages++;
      expect(jsonRow(bytes.subarray(start.byte).toString().split('\n', 1)[0]!).cells.get('n')).toBe(String(start.row));
    }
    expect(pages).toBeGreaterThan(2);
  });
});

describe('against JSON.parse', () => {
  test('whatever is cut where, the same lists and the same elements come out', () => {
    const document = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));
    fc.assert(
      fc.property(document, fc.array(fc.nat(2_000)), fc.nat(2), (value, cuts, indent) => {
        const text = JSON.stringify(value, null, indent);
        const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
        const walk = (wanted: string | null) => {
          const walker = new JsonWalker(wanted);
          const found = places.slice(1).flatMap((to, n) => walker.push(text.slice(places[n], to)));
          walker.end();
          return { walker, found };
        };
        const lists = new Map<string, unknown[]>();
        let twice = false;
        const visit = (one: unknown, path: string, top: boolean): void => {
          if (Array.isArray(one)) {
            twice ||= lists.has(path);
            lists.set(path, one as unknown[]);
          } else if (typeof one === 'object' && one !== null)
            for (const [key, inner] of Object.entries(one))
              visit(inner, top || path === '' ? key : `${path}.${key}`, false);
        };
        visit(value, '', true);
        if (twice) return; // two paths that are written alike
        const { walker } = walk(null);
        expect([...walker.lists.keys()].sort()).toEqual([...lists.keys()].sort());
        for (const [path, elements] of lists)
          expect(walk(path).found.map((one) => JSON.parse(one.text) as unknown)).toEqual(
            JSON.parse(JSON.stringify(elements)),
          );
      }),
      { numRuns: 500 },
    );
  });

  test('a row is read exactly when JSON.parse reads it as an object', () => {
    const changed = fc.tuple(
      fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })),
      fc.nat(),
      fc.constantFrom('', '"', ',', '{', ']', '0', '-', 'e', '\\', ' ', '\u0000', '\ud800'),
    );
    fc.assert(
      fc.property(changed, ([value, at, put]) => {
        const whole = JSON.stringify(value);
        const place = at % whole.length;
        const text = at % 3 === 0 ? whole : whole.slice(0, place) + put + whole.slice(place + 1);
        let parsed: unknown;
        try {
          parsed = JSON.parse(text);
        } catch {
          parsed = undefined;
        }
        const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
        let read = true;
        try {
          jsonRow(text);
        } catch (cause) {
          expect(cause).toBeInstanceOf(JsonFault);
          read = false;
        }
        // Stricter only where a name stands twice.
        if (read !== isObject) expect([read, isObject]).toEqual([false, true]);
        // A key that is empty or holds a dot may make one path of two.
        if (!read && isObject && !/"":|\./.test(text)) expect(text).not.toBe(whole);
      }),
      { numRuns: 2_000 },
    );
  });
});
