/** Packed files: what lies in them is found, unpacked once and whole; a bomb, a lock, a name that leads outside are refused. */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '#graph-schema/words/failure.ts';
import { matchFiles } from './files.ts';
import { keepAll } from './keep-all.ts';
import type { Mapping } from './mapping.ts';
import { lookInside, openPack } from './packed.ts';
import { openTable } from './table.ts';
import { isBomb } from './zip.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redthread-packed-'));
});

const table = 'a,b\n1,2\n';

async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(await mkdtemp(join(folder, 'given-')), name);
  await writeFile(path, bytes);
  return path;
}

/** What an import would read, as it would be kept. */
async function kept(paths: readonly string[], pattern: string) {
  const store = await mkdtemp(join(folder, 'kept-'));
  const mapping = { name: 'test', files: [{ name: pattern }] } as unknown as Mapping;
  const { parts, left } = await matchFiles(
    paths.map((path) => ({ path })),
    mapping,
  );
  const all = await keepAll(
    parts.map((part) => part.given),
    store,
    () => undefined,
  );
  const texts = await Promise.all(
    parts.map(async ({ given }) => [given.name, await readFile(all.kept.get(given.path)!.path, 'utf8')]),
  );
  return { texts, left, packs: all.packs, names: (await readdir(store)).sort() };
}

describe('what lies in a pack is a file of its own', () => {
  test('a zip: files in folders too, what the mapping does not read is said, what a desktop leaves is not', async () => {
    const zip = zipSync({
      'may/calls.csv': strToU8(table),
      'june/calls.csv': strToU8(`${table}3,4\n`),
      'readme.txt': strToU8('hello'),
      '__MACOSX/may/._calls.csv': strToU8('x'),
      'may/.DS_Store': strToU8('x'),
    });
    const { texts, left, packs, names } = await kept([await file('delivery.zip', zip)], 'calls*.csv');
    expect(texts).toEqual([
      ['delivery.zip/june/calls.csv', `${table}3,4\n`],
      ['delivery.zip/may/calls.csv', table],
    ]);
    expect(left).toEqual(['delivery.zip/readme.txt']);
    expect(packs).toMatchObject([{ name: 'delivery.zip', encoding: 'zip', use: 'pack', bytes: zip.length }]);
    expect(names).toHaveLength(3); // the original too
  });

  test('a gz, of several members too', async () => {
    const packed = Buffer.concat([gzipSync('a,b\n'), gzipSync('1,2\n')]);
    const { texts, packs } = await kept([await file('calls.csv.gz', packed)], '*.csv');
    expect(texts).toEqual([['calls.csv.gz/calls.csv', table]]);
    expect(packs).toMatchObject([{ name: 'calls.csv.gz', encoding: 'gzip' }]);
  });

  test('a workbook inside a zip is read as one; a workbook itself is no pack', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const book = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
      ),
      'xl/worksheets/s.xml': strToU8(
        `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>n</t></is></c></row></sheetData></worksheet>`,
      ),
    });
    expect(await lookInside(await file('a.xlsx', book), 'a.xlsx')).toBeNull();
    const all = await keepAll(
      (
        await matchFiles([{ path: await file('a.zip', zipSync({ 'a.xlsx': book })) }], {
          files: [{ name: '*.xlsx' }],
        } as unknown as Mapping)
      ).parts.map(({ given }) => given),
      null,
      () => undefined,
    );
    const [one] = all.kept.values();
    expect((await openTable(one!.path, 'a.xlsx', {})).columns).toEqual(['n']);
    await all.close();
    await expect(readFile(one!.path)).rejects.toThrow('ENOENT'); // a dry run leaves nothing
  });

  test('names in GB18030, which the standard does not know, are read', async () => {
    const raw = iconv.encode('话单.csv', 'gb18030');
    const name = 'x'.repeat(raw.length);
    const zip = Buffer.from(zipSync({ [name]: strToU8(table) }));
    for (let at = zip.indexOf(name); at >= 0; at = zip.indexOf(name)) raw.copy(zip, at);
    const { texts } = await kept([await file('d.zip', zip)], '话单*.csv');
    expect(texts).toEqual([['d.zip/话单.csv', table]]);
  });
});

describe('what is refused, and with which sentence', () => {
  const locked = Buffer.from(zipSync({ 'a.csv': strToU8(table) }));
  const central = locked.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  locked.writeUInt16LE(locked.readUInt16LE(central + 8) | 1, central + 8);
  test.each([
    ['a name that leads outside', zipSync({ '../a.csv': strToU8(table) }), 'import.zip.outside'],
    ['an absolute name', zipSync({ '/etc/a.csv': strToU8(table) }), 'import.zip.outside'],
    ['nothing in it', zipSync({}), 'import.zip.empty'],
    ['a password', locked, 'import.zip.encrypted'],
    ['a zip cut off', zipSync({ 'a.csv': strToU8(table) }).subarray(0, 60), 'import.zip.broken'],
    ['a gz cut off', gzipSync(table.repeat(1000)).subarray(0, 30), 'import.gzip.broken'],
    ['a gz with a wrong byte', gzipSync(table).fill(0xff, 12, 16), 'import.gzip.broken'],
    [
      'many files',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}.csv`, strToU8('')])), { level: 0 }),
      'import.zip.many',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(kept([await file('calls.csv', bytes)], '*.csv')).rejects.toMatchObject({
      says: { code },
      where: { file: 'calls.csv' },
    });
  });

  test('a table of contents that lies about a size', async () => {
    const zip = Buffer.from(zipSync({ 'a.csv': strToU8(table.repeat(100)) }));
    zip.writeUInt32LE(9, zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    await expect(kept([await file('a.zip', zip)], '*.csv')).rejects.toMatchObject({
      says: { code: 'import.zip.broken' },
    });
  });

  test('a content that does not fit its check sum', async () => {
    const zip = Buffer.from(zipSync({ 'a.csv': strToU8(table) }, { level: 0 }));
    zip.write('9', zip.indexOf('1,2'));
    await expect(kept([await file('a.zip', zip)], '*.csv')).rejects.toMatchObject({
      says: { code: 'import.zip.broken' },
    });
  });

  test('one layer is opened, no second', async () => {
    for (const inner of [zipSync({ 'a.csv': strToU8(table) }), gzipSync(table)]) {
      const path = await file('inner', inner);
      await expect(openTable(path, 'outer.zip/inner', {})).rejects.toMatchObject({
        says: { code: 'import.pack.nested' },
      });
    }
  });

  test('a bomb: more than a gigabyte, and more than two hundred times its size', () => {
    const gigabyte = 1 << 30;
    expect(isBomb(gigabyte + 1, gigabyte / 300)).toBe(true);
    expect(isBomb(gigabyte - 1, 1000)).toBe(false);
    expect(isBomb(20 * gigabyte, gigabyte)).toBe(false);
  });

  test('a gz bomb stops where it proves to be one', async () => {
    const member = gzipSync(Buffer.alloc(1 << 26), { level: 9 });
    const path = await file('bomb.gz', Buffer.concat(Array.from({ length: 18 }, () => member)));
    const open = await openPack({ path, name: 'bomb.gz', form: 'gzip' });
    let bytes = 0;
    const all = (async () => {
      for await (const chunk of open.read('bomb')) bytes += chunk.length;
    })();
    await expect(all).rejects.toMatchObject({ type: 'TooBig', says: { code: 'import.gzip.bomb' } });
    expect(bytes).toBeLessThanOrEqual(1 << 30);
  }, 30_000);

  test('whatever bytes follow the first signs, a sentence comes back', async () => {
    const heads = [Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.from([0x50, 0x4b, 5, 6])];
    const whole = Buffer.from(zipSync({ 'a.csv': strToU8(table.repeat(50)), 'b/c.csv': strToU8('x') }));
    const random = fc
      .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }))
      .map(([head, tail]) => Buffer.concat([head, tail]));
    const changed = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map((places) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of places) bytes[at] = byte;
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(random, changed), async (bytes) => {
        try {
          await kept([await file('a.zip', bytes)], '*');
        } catch (cause) {
          expect(cause).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
