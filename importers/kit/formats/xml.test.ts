/** XML as a table: which element is the row, what its columns are; no entity, no bomb, nothing fetched. */
import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTable, type Row, type Written } from '../table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redthread-xml-'));
});

async function read(bytes: string | Buffer, written: Written = {}) {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, bytes);
  const table = await openTable(path, 'test.xml', written);
  const rows: Row[] = [];
  for await (const page of table.pages()) rows.push(...page.rows);
  return { table, rows };
}

const calls = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<x:export xmlns:x="urn:x" day="1"><about><by>K &amp; Co</by></about>
  <x:calls>
    <x:call id="1"><from type="mobile">13800000000</from><to>1</to><cell/></x:call>
    <x:call id="2"><from>2</from><to>3</to><to>4</to><note><![CDATA[a < b]]></note></x:call>
  </x:calls>
</x:export>`;

describe('the element that comes again is the row', () => {
  test('attributes, elements, what stands several times; prefixes do not count', async () => {
    const { table, rows } = await read(calls);
    expect(table.columns).toEqual(['@id', 'from.@type', 'from', 'to', 'cell', 'note']);
    expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, '1', 'mobile', '13800000000', '1', '', ''],
      [2, '2', '', '2', '3\n4', '', 'a < b'],
    ]);
    expect(rows[0]!.raw).toBe('<call id="1"><from type="mobile">13800000000</from><to>1</to><cell/></call>');
    expect(table.doubts).toEqual([
      { code: 'import.at.found', values: { at: 'export/calls/call', count: 2 } },
      { code: 'import.xml.again', values: { column: 'to', count: 1 } },
    ]);
  });

  test('the mapping may say another; several are asked for; one alone is one row', async () => {
    expect((await read(calls, { at: 'export/about' })).rows.map(({ cells }) => cells)).toEqual([['K & Co']]);
    await expect(read(calls, { at: 'export/texts' })).rejects.toMatchObject({ says: { code: 'import.at.none' } });
    await expect(read('<r><a/><b/><a/><b/></r>')).rejects.toMatchObject({
      says: { code: 'import.at.several', values: { lists: 'r/a (2) · r/b (2)' } },
    });
    expect((await read('<r><a n="1">x</a></r>')).rows.map(({ cells }) => cells)).toEqual([['1', 'x']]);
  });

  test.each([
    ['gb18030', iconv.encode('<?xml version="1.0" encoding="GB2312"?><r><p>张三</p><p>李四</p></r>', 'gb18030')],
    ['windows-1252', iconv.encode('<?xml version="1.0" encoding="ISO-8859-1"?><r><p>é</p><p>ü</p></r>', 'latin1')],
    [
      'utf-16le',
      iconv.encode('<?xml version="1.0" encoding="UTF-16"?><r><p>张</p><p>李</p></r>', 'utf-16le', { addBOM: true }),
    ],
    ['utf-8', Buffer.from('\ufeff<r><p>张</p><p>李</p></r>')],
  ])('in %s, as the file itself says', async (encoding, bytes) => {
    const { table, rows } = await read(bytes);
    expect([table.encoding, rows.length]).toEqual([encoding, 2]);
    expect(rows[1]!.cells[0]).toMatch(/^[李四ü]+$/);
  });
});

describe('what is refused, and with which sentence', () => {
  test.each([
    ['not closed', '<r><a>1</a><a>', 'import.xml.broken'],
    ['crossed', '<r><a><b></a></b></r>', 'import.xml.broken'],
    ['two roots', '<r/><r/>', 'import.xml.broken'],
    ['an entity bomb', `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><r><x>&b;</x></r>`, 'import.xml.entity'],
    [
      'an external entity',
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r><x>&x;</x></r>',
      'import.xml.entity',
    ],
    ['a parameter entity', '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://x/">%x;]><r/>', 'import.xml.entity'],
    ['an entity nobody knows', '<r><x>&auml;</x></r>', 'import.xml.broken'],
    ['nested too deep', '<a>'.repeat(300), 'import.xml.deep'],
    ['a web page', '<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>', 'import.file.html'],
    [
      'a web page that calls itself .xls',
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><p/></html>',
      'import.file.html',
    ],
    [
      'a workbook of 2003',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'import.file.xml-workbook',
    ],
  ])('%s', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ says: { code }, where: { file: 'test.xml' } });
  });

  test('control signs, which XML cannot hold, are replaced and counted', async () => {
    const { rows, table } = await read('<r><a>x\u0000y</a><a>\u0018</a></r>\n\u0000\u0000');
    expect(rows.map(({ cells }) => cells[0])).toEqual(['x\ufffdy', '\ufffd']);
    expect(table.doubtsAfter?.()).toEqual([{ code: 'import.xml.signs', values: { count: 2 } }]);
  });

  test('a document type that is only named is no harm, and is not fetched', async () => {
    const { rows } = await read('<!DOCTYPE r SYSTEM "http://example.invalid/r.dtd"><r><a>1</a><a>2</a></r>');
    expect(rows).toHaveLength(2);
  });

  test('an element of 30 MB is one rejected row, and a comment of 30 MB a sentence, in bounded memory', async () => {
    const large = async (before: string, after: string) => {
      const path = join(folder, crypto.randomUUID());
      const out = await open(path, 'w');
      await out.write(before);
      for (let n = 0; n < 30 * 16; n++) await out.write(`<i>${'x'.repeat(1 << 16)}</i>`);
      await out.write(after);
      await out.close();
      return path;
    };
    const rows: Row[] = [];
    const table = await openTable(await large('<r><a>1</a><a>', '</a><a>3</a></r>'), 'large.xml', { at: 'r/a' });
    for await (const page of table.pages()) rows.push(...page.rows);
    expect(rows.map(({ cells, fault }) => fault?.why.code ?? cells[0])).toEqual(['1', 'import.element.long', '3']);
    await expect(openTable(await large('<r><!--', '--></r>'), 'large.xml', {})).rejects.toMatchObject({
      type: 'TooBig',
      says: { code: 'import.xml.around' },
    });
  }, 60_000);
});
