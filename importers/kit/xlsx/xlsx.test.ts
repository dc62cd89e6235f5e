/** Workbooks: what every kind of cell says, which sheet is read, and what a file that cannot be read is told. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTable, type Row, type Written } from '../table.ts';
import { numberText, styleOf } from './cell.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redthread-xlsx-'));
});

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Book {
  readonly sheets: readonly { name: string; state?: string; rows: string; after?: string }[];
  readonly texts?: string;
  readonly styles?: string;
  readonly properties?: string;
}

/** The least that makes a workbook, as the standard has it. */
function book({ sheets, texts = '', styles = '', properties = '' }: Book): Uint8Array {
  const declared = sheets.map(
    ({ name, state = 'visible' }, n) => `<sheet name="${name}" sheetId="${n + 1}" state="${state}" r:id="r${n + 1}"/>`,
  );
  const targets = sheets.map((_, n) => `<Relationship Id="r${n + 1}" Target="worksheets/sheet${n + 1}.xml"/>`);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${properties}<sheets>${declared.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
  };
  sheets.forEach(({ rows, after = '' }, n) => {
    parts[`xl/worksheets/sheet${n + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

async function read(bytes: Uint8Array, written: Written = {}) {
  const path = join(folder, `${crypto.randomUUID()}.xlsx`);
  await writeFile(path, bytes);
  const table = await openTable(path, 'test.xlsx', written);
  const rows: Row[] = [];
  for await (const page of table.pages()) rows.push(...page.rows);
  return { table, rows, after: table.doubtsAfter?.() };
}

test('every kind of cell gives its text; gaps are empty; a row has the number that the spreadsheet shows', async () => {
  const { table, rows } = await read(
    book({
      texts:
        '<si><t>姓名</t></si><si><r><t>Ann</t></r><r><t xml:space="preserve">a B</t></r><rPh sb="0" eb="1"><t>あ</t></rPh></si><si><t>a_x000D_b</t></si>',
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="00000"/></numFmts>' +
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/><xf numFmtId="21"/></cellXfs>',
      sheets: [
        {
          name: 'S',
          rows:
            `<row r="1"><c r="A1" t="s"><v>0</v></c>${text('B1', 'b')}${text('C1', 'c')}${text('D1', 'd')}${text('E1', 'e')}${text('F1', 'f')}</row>` +
            '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>46301</v></c><c r="D3" s="2"><v>46301.3340277778</v></c><c r="E3" s="3"><v>42</v></c><c r="F3" s="4"><v>0.5</v></c></row>' +
            '<row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#N/A</v></c><c r="C4" t="str"><f>1+1</f><v>two</v></c><c r="D4"><f>2*3</f><v>6</v></c><c r="E4"><v>1.9412345678E10</v></c><c r="F4" t="s"><v>2</v></c></row>' +
            '<row r="5"><c r="A5" s="1"/></row>',
        },
      ],
    }),
  );
  expect(table).toMatchObject({ encoding: 'xlsx', typed: true, columns: ['姓名', 'b', 'c', 'd', 'e', 'f'] });
  expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
    [3, 'Anna B', '', '2026-10-06', '2026-10-06 08:01:00', '00042', '12:00:00'],
    [4, 'TRUE', '#N/A', 'two', '6', '19412345678', 'a\rb'],
  ]);
});

describe('numbers keep their digits, or show that they lost them', () => {
  test.each([
    ['19412345678', '19412345678'],
    ['1.9412345678E10', '19412345678'],
    ['0.1', '0.1'],
    ['12.300000000000001', '12.3'],
    ['1E-7', '0.0000001'],
    ['-5', '-5'],
    ['6222021234567890000', '6.22202123456789E+18'],
    ['123456789012345', '123456789012345'],
    ['1234567890123456', '1.234567890123456E+15'],
  ])('%s is %s', (written, shown) => expect(numberText(written, 'number', false)).toBe(shown));
});

// ECMA-376 part 1, 18.17.4.1: the examples of its two date bases, and the day that never was.
describe('serial numbers are days', () => {
  test.each([
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['60', false, '1900-02-29'],
    ['61', false, '1900-03-01'],
    ['25569', false, '1970-01-01'],
    ['43831', false, '2020-01-01'],
    ['2958465', false, '9999-12-31'],
    ['0', true, '1904-01-01'],
    ['42369', true, '2020-01-01'],
    ['43831.9999999', false, '2020-01-01 23:59:59.991'],
    ['43831.99999999999', false, '2020-01-02 00:00:00'],
    ['2958466', false, '2958466'],
    ['-1', false, '-1'],
  ])('%s (1904: %s) is %s', (serial, from1904, shown) => expect(numberText(serial, 'date', from1904)).toBe(shown));

  test.each([
    [14, null, 'date'],
    [20, null, 'time'],
    [49, null, 'number'],
    [164, 'yyyy/m/d h:mm', 'date'],
    [164, '[$-804]yyyy"年"m"月"', 'date'],
    [164, '[h]:mm:ss', 'time'],
    [164, 'h:mm AM/PM', 'time'],
    [164, '#,##0.00 "days"', 'number'],
    [164, '[Red]0', 'number'],
    [164, 'General', 'number'],
  ] as const)('format %s %s is a %s', (id, code, style) => expect(styleOf(id, code)).toBe(style));
});

test('the first sheet that is shown is read, and the others are named; the mapping may choose', async () => {
  const sheet = (name: string, state?: string) => ({
    ...{ name, rows: `<row r="1">${text('A1', 'n')}</row><row r="2">${text('A2', name)}</row>` },
    ...(state && { state }),
  });
  const bytes = book({ sheets: [sheet('codes', 'hidden'), sheet('one'), sheet('two')] });
  const { table, rows } = await read(bytes);
  expect(rows[0]!.cells).toEqual(['one']);
  const values = { sheet: 'one', count: 2, others: 'codes · two' };
  expect(table.doubts).toEqual([{ code: 'import.sheet.others', values }]);
  expect((await read(bytes, { sheet: 'two' })).rows[0]!.cells).toEqual(['two']);
  expect((await read(bytes, { sheet: 1 })).rows[0]!.cells).toEqual(['codes']);
  await expect(read(bytes, { sheet: 'three' })).rejects.toMatchObject({ says: { code: 'import.sheet.none' } });
});

test('hidden rows are read and said, merged cells said, cells beyond the header a bad row', async () => {
  const { rows, after } = await read(
    book({
      sheets: [
        {
          name: 'S',
          rows: `<row r="1">${text('A1', 'a')}</row><row r="2" hidden="1">${text('A2', 'x')}</row><row r="3">${text('A3', 'y')}${text('C3', 'z')}</row>`,
          after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
        },
      ],
    }),
  );
  expect(rows.map(({ row, fault }) => [row, fault?.why.code])).toEqual([
    [2, undefined],
    [3, 'import.row.ragged'],
  ]);
  expect(after?.map(({ code, values }) => [code, values])).toEqual([
    ['import.sheet.hidden-rows', { count: 1 }],
    ['import.sheet.merged', { count: 1 }],
  ]);
});

describe('what cannot be read is told why', () => {
  const whole = book({ sheets: [{ name: 'S', rows: `<row r="1">${text('A1', 'a')}</row>` }] });
  test.each<[string, Uint8Array, string]>([
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'import.file.xls'],
    ['a packed file', Uint8Array.of(0x1f, 0x8b, 8, 0), 'import.pack.nested'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'import.file.pdf'],
    ['a zip of something else', zipSync({ 'a.csv': strToU8('a,b') }), 'import.pack.nested'],
    ['a document of text', zipSync({ '[Content_Types].xml': strToU8('<x/>') }), 'import.zip.no-workbook'],
    ['a file cut off', whole.slice(0, whole.length - 40), 'import.zip.broken'],
    ['an empty sheet', book({ sheets: [{ name: 'S', rows: '' }] }), 'import.sheet.empty'],
    ['broken XML', book({ sheets: [{ name: 'S', rows: '<row><c></row>' }] }), 'import.sheet.broken'],
    [
      'an entity of its own',
      book({ sheets: [{ name: 'S', rows: `<row r="1">${text('A1', '&x;')}</row>` }] }),
      'import.sheet.broken',
    ],
    [
      'a column beyond all',
      book({ sheets: [{ name: 'S', rows: `<row r="1">${text('ZZZZZ1', 'a')}</row>` }] }),
      'import.sheet.broken',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ type: 'BadInput', says: { code }, where: { file: 'test.xlsx' } });
  });

  test('a bomb is not unpacked', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('x'.repeat(1000)) });
    // Its table of contents says two gigabytes.
    const place = Buffer.from(bomb).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24;
    new DataView(bomb.buffer).setUint32(place, 2 ** 31, true);
    await expect(read(bomb)).rejects.toMatchObject({ type: 'TooBig', says: { code: 'import.zip.bomb' } });
  });
});
