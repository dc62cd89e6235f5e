/**
 * What arrives on an investigator's desk, item by item: each is read as it is meant, put right and said, or refused with a sentence in
 * both languages. Nothing bad comes in silently.
 */
import { execFile } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Say } from '#graph-schema/ontology/define.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import { say, words } from '#graph-schema/words/index.ts';
import { Gatherer } from './batch.ts';
import { readMapping } from './check.ts';
import { cellForExport } from './export-cell.ts';
import { keepAll } from './keep-all.ts';
import { prepare } from './prepare.ts';
import { readPages } from './read.ts';
import { Said } from './said.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redthread-bad-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Payments as a bank would send them. */
const mappingOf = (more: object) =>
  readMapping({
    ...{ format: 1, name: 'test', words: { en: 'Test', zh: '测试' }, grade: 'record' },
    ...{ zone: 'Asia/Shanghai', currency: 'CNY', ...more },
    files: [
      {
        name: '*',
        entities: [{ as: 'from', kind: 'Account', set: { number: 'from', holder: 'name' } }],
        links: [
          {
            ...{ kind: 'PAID', from: 'from', to: { kind: 'Account', set: { number: 'to' } } },
            set: { at: 'at', amount: 'amount' },
          },
        ],
      },
    ],
  });

const [a, b] = ['6222021234567890128', '6222021234567890136'];
const header = 'from,to,at,amount,name\n';
interface Fields {
  readonly from?: string;
  readonly to?: string;
  readonly at?: string;
  readonly amount?: string;
  readonly name?: string;
}
const row = ({ from = a, to = b, at = '2026-03-01 10:00:00', amount = '5', name = '张三' }: Fields = {}): string =>
  `${from},${to},${at},${amount},${name}\n`;

interface Became {
  /** Codes of all that was said, of rows, of cells and of the file. */
  readonly codes: readonly string[];
  readonly imported: number;
  readonly rejected: number;
  readonly links: readonly Readonly<Record<string, unknown>>[];
  readonly names: readonly unknown[];
}

/** What becomes of it in an import; every sentence of it must be whole in both languages. */
async function becomes(path: string, more: object = {}): Promise<Became> {
  const told: Say[] = [];
  const said = new Said();
  const totals = [{ rows: 0, imported: 0, rejected: 0, filtered: 0 }];
  const links: Record<string, unknown>[] = [];
  const names: unknown[] = [];
  try {
    const source = { mapping: mappingOf(more) };
    const prepared = await prepare({ source, paths: [{ path }], folder: null, said, onBytes: () => undefined });
    for await (const { gathered, rejected } of readPages(prepared, new Gatherer(said), said, totals)) {
      for (const { why, perhaps } of rejected.slice(0, 10)) told.push(why, ...(perhaps ? [perhaps] : []));
      if (links.length < 10) links.push(...gathered.links.map(({ from, to, values }) => ({ from, to, ...values })));
      if (names.length < 10) names.push(...gathered.entities.map(({ values }) => values?.['holder']));
    }
    for (const { quality } of prepared.files)
      for (const { examples } of quality?.list() ?? []) told.push(...examples.map(({ says }) => says));
    await prepared.close();
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    told.push(cause.says, ...(cause.perhaps ? [cause.perhaps] : []));
  }
  told.push(...said.list().map(({ says }) => says));
  for (const says of told)
    for (const language of ['en', 'zh'] as const) {
      expect(words[language]).toHaveProperty([says.code]);
      expect(say(language, says)).not.toMatch(/[{}]|undefined/);
    }
  const { imported, rejected } = totals[0]!;
  return { codes: [...new Set(told.map(({ code }) => code))].sort(), imported, rejected, links, names };
}

async function becomesOf(content: string | Uint8Array, { name = 'f.csv', ...more }: { name?: string } = {}) {
  const path = join(await mkdtemp(join(folder, 'given-')), name);
  await writeFile(path, content);
  return becomes(path, more);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of inline texts, with a number as `at` in its last row. */
function workbook({
  properties = '',
  after = '',
  hidden = false,
}: {
  properties?: string;
  after?: string;
  hidden?: boolean;
}) {
  const cells = (texts: readonly string[], n: number) =>
    texts
      .map((text, at) => {
        const place = `${'ABCDE'[at]}${n}`;
        return /^\d{5}$/.test(text)
          ? `<c r="${place}" s="1"><v>${text}</v></c>`
          : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
      })
      .join('');
  const rows = [header.trim().split(','), [a, b, '43831', '5', 'Anna']];
  const sheet = `<worksheet xmlns="${main}"><sheetData>${rows
    .map((texts, n) => `<row r="${n + 1}">${cells(texts, n + 1)}</row>`)
    .join('')}</sheetData>${after}</worksheet>`;
  const extra = hidden ? '<sheet name="old" sheetId="2" state="hidden" r:id="r2"/>' : '';
  const relation = (n: number) => `<Relationship Id="r${n}" Target="worksheets/sheet${n}.xml"/>`;
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}">${properties}<sheets><sheet name="new" sheetId="1" r:id="r1"/>${extra}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relation(1)}${relation(2)}</Relationships>`),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    'xl/worksheets/sheet2.xml': strToU8(sheet),
  });
}

const days = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `2026-02-${String(n + 1).padStart(2, '0')} 10:00:00`);
const gb = (text: string): Buffer => iconv.encode(text, 'gb18030');
const locked = (text: string) => zipSync({ '../f.csv': strToU8(text) });
const bomb = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><r><x from="1">&b;</x></r>';
const outside = '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><r><x from="1">&a;</x></r>';

type Item = [
  item: string,
  content: string | Uint8Array,
  wanted: { codes: string[]; imported: number; rejected?: number },
  more?: { name?: string } & Record<string, unknown>,
];

const items: Item[] = [
  [
    'a wrong encoding, named',
    Buffer.from(header + row()),
    { codes: ['import.encoding.mark', 'import.encoding.wrong'], imported: 0 },
    { bytes: true },
  ],
  [
    'UTF-8 and GB18030 in one file',
    Buffer.concat([Buffer.from(header + row()), gb(row({ name: '李四' }))]),
    { codes: ['import.encoding.mixed', 'import.encoding.two'], imported: 0 },
  ],
  [
    'one line that could be UTF-8 by accident, among many in GB18030',
    Buffer.concat([Buffer.from(header), ...days(20).map((at) => gb(row({ at, name: '李四' }))), Buffer.from(row())]),
    { codes: ['import.encoding.two'], imported: 21 },
  ],
  [
    'one spoilt byte in a file of UTF-8',
    Buffer.concat([
      Buffer.from(header + row().repeat(3)),
      Buffer.from(`${a},${b},2026-03-01 11:00:00,5,`),
      Buffer.from([0xb2, 0xe2, 0x0a]),
    ]),
    { codes: ['import.encoding.mixed', 'import.encoding.two'], imported: 0 },
  ],
  ['a byte-order mark', `\ufeff${header}${row()}`, { codes: [], imported: 1 }],
  ['NUL bytes that fill up a field', header + row({ name: 'Anna\0\0\0' }), { codes: ['import.null'], imported: 1 }],
  [
    'ragged rows',
    header + row() + '1,2\n' + row({ name: 'a,b' }),
    { codes: ['import.row.ragged', 'import.row.ragged.fewer', 'import.row.ragged.more'], imported: 1, rejected: 2 },
  ],
  [
    'ragged rows and another delimiter than a comma',
    (header + row() + '1,2\n').replaceAll(',', ';'),
    { codes: ['import.row.ragged', 'import.row.ragged.fewer'], imported: 1, rejected: 1 },
  ],
  [
    'a quote that is never closed',
    header + row() + `${a},${b},"2026\n` + row({ at: '2026-03-02 10:00:00' }),
    { codes: ['import.quote.open', 'import.quote.open.perhaps'], imported: 2, rejected: 1 },
  ],
  [
    'a line longer than any row',
    header + row() + 'x'.repeat(3 << 20) + '\n' + row({ at: '2026-03-02 10:00:00' }),
    { codes: ['import.row.long', 'import.row.long.perhaps'], imported: 2, rejected: 1 },
  ],
  [
    '50,000 columns',
    `${Array.from({ length: 50_000 }, (_, n) => `c${n}`).join(',')}\n${'1,'.repeat(49_999)}1\n`,
    { codes: ['import.columns.wide'], imported: 0 },
  ],
  ['no header', row(), { codes: ['import.column.missing', 'import.column.missing.perhaps'], imported: 0 }],
  [
    'the header a second time, where two exports were put together',
    header + row() + header + row({ at: '2026-03-02 10:00:00' }),
    { codes: ['import.row.header'], imported: 2, rejected: 1 },
  ],
  [
    'a line of groups above the header',
    `payer,,,,\n${header}${row()}`,
    { codes: ['import.column.missing', 'import.column.missing.perhaps'], imported: 0 },
  ],
  [
    'merged cells',
    workbook({ after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' }),
    { codes: ['import.sheet.merged'], imported: 1 },
    { name: 'f.xlsx' },
  ],
  ['a hidden sheet', workbook({ hidden: true }), { codes: ['import.sheet.others'], imported: 1 }, { name: 'f.xlsx' }],
  [
    'a serial number for a day, in a text',
    header + row({ at: '43831' }),
    { codes: ['time.iso'], imported: 0, rejected: 1 },
  ],
  [
    'day and month that could be either',
    header + row({ at: '01/02/2026 10:00:00' }),
    { codes: ['time.order', 'time.order-how'], imported: 0, rejected: 1 },
  ],
  [
    'a day first, and no format said',
    header + row({ at: '13/02/2026 10:00:00' }),
    { codes: ['time.iso', 'time.try'], imported: 0, rejected: 1 },
  ],
  ['24:00', header + row({ at: '2026-02-28 24:00:00' }), { codes: ['time.midnight'], imported: 1 }],
  ['25:00', header + row({ at: '2026-02-28 25:00:00' }), { codes: ['time.no-time'], imported: 0, rejected: 1 }],
  [
    'a time without colon',
    header + row({ at: '2026-03-01 1000' }),
    { codes: ['time.iso', 'time.try'], imported: 0, rejected: 1 },
  ],
  [
    'a time without colon, its form said',
    header + row({ at: '2026-03-01 1000' }),
    { codes: [], imported: 1 },
    { dates: 'YYYY-M-D HHmm' },
  ],
  [
    'an hour that Shanghai skipped in 1986',
    header + row({ at: '1986-05-04 02:30:00' }),
    { codes: ['time.skipped'], imported: 1 },
  ],
  [
    'an hour that Shanghai had twice in 1986',
    header + row({ at: '1986-09-14 01:30:00' }),
    { codes: ['time.twice'], imported: 1 },
  ],
  [
    '1.234,56',
    header + row({ amount: '"1.234,56"' }),
    { codes: ['amount.decimal', 'amount.form'], imported: 0, rejected: 1 },
  ],
  ['1.234,56, its sign said', header + row({ amount: '"1.234,56"' }), { codes: [], imported: 1 }, { decimal: ',' }],
  ['(12.00)', header + row({ amount: '(12.00)' }), { codes: [], imported: 1 }],
  ['￥12', header + row({ amount: '￥12' }), { codes: [], imported: 1 }],
  [
    '￥12 of no known currency',
    header + row({ amount: '￥12' }),
    { codes: ['amount.shared-sign'], imported: 0, rejected: 1 },
    { currency: undefined },
  ],
  [
    'an id in scientific notation',
    header + row({ from: '6.22E+18' }),
    { codes: ['account-number.form', 'value.rounded'], imported: 0, rejected: 1 },
  ],
  ['full-width digits', header + row({ from: '６２２２０２１２３４５６７８９０１２８' }), { codes: [], imported: 1 }],
  ['zero-width characters', header + row({ from: '6222\u200b021234567890\ufeff128' }), { codes: [], imported: 1 }],
  ['right-to-left marks', header + row({ from: `\u200f${a}\u200e`, name: '\u202eAnna' }), { codes: [], imported: 1 }],
  ['a name with an apostrophe', header + row({ name: "O'Brien" }), { codes: [], imported: 1 }],
  [
    'ids beyond 2⁵³ in JSON',
    `[{"from": ${a}, "to": ${b}, "at": "2026-03-01 10:00:00", "amount": 5, "name": "x"}]`,
    { codes: [], imported: 1 },
    { name: 'f.json' },
  ],
  ['a bomb of XML entities', bomb, { codes: ['import.xml.entity'], imported: 0 }, { name: 'f.xml' }],
  ['an XML entity that lies outside', outside, { codes: ['import.xml.entity'], imported: 0 }, { name: 'f.xml' }],
  [
    'a name in a zip that leads outside',
    locked(header),
    { codes: ['import.zip.outside'], imported: 0 },
    { name: 'f.zip' },
  ],
  ['a formula', header + row({ name: '"=cmd|\'/C calc\'!A0"' }), { codes: [], imported: 1 }],
  ['a link to itself', header + row({ to: a }), { codes: ['import.link.loop'], imported: 1 }],
];

test.each(items)('%s', async (_, content, wanted, { bytes, ...more } = {}) => {
  const given =
    bytes === true
      ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content as Buffer), Buffer.from([0])])
      : content;
  const { codes, imported, rejected } = await becomesOf(given, more);
  expect({ codes, imported, rejected }).toEqual({ rejected: 0, ...wanted });
});

test('what was put right is right', async () => {
  const first = async (fields: Fields, more: object = {}) => (await becomesOf(header + row(fields), more)).links[0];
  expect(await first({ at: '2026-02-28 24:00:00' })).toMatchObject({ at: '2026-02-28T16:00:00Z' });
  expect(await first({ amount: '"1.234,56"' }, { decimal: ',' })).toMatchObject({ amount: '123456' });
  expect(await first({ amount: '(12.00)' })).toMatchObject({ amount: '-1200' });
  for (const from of ['６２２２０２１２３４５６７８９０１２８', '6222\u200b021234567890\ufeff128', `\u200f${a}\u200e`])
    expect(await first({ from })).toMatchObject({ from: `account:${a}` });
  const names = async (name: string) => (await becomesOf(header + row({ name }))).names;
  expect(await names('Anna\0\0\0')).toEqual(['Anna']);
  expect(await names("O'Brien")).toEqual(["O'Brien"]);
  const formula = "=cmd|'/C calc'!A0";
  expect(await names(`"${formula}"`)).toEqual([formula]);
  expect(cellForExport(formula)).toBe(`'${formula}`);
  const days = await Promise.all(
    ['', '<workbookPr date1904="1"/>'].map((properties) => becomesOf(workbook({ properties }), { name: 'f.xlsx' })),
  );
  expect(days.map(({ links }) => links[0]!['at'])).toEqual(['2019-12-31T16:00:00Z', '2024-01-01T16:00:00Z']);
});

test('a bomb in a zip and in a gz', async () => {
  const zip = Buffer.from(zipSync({ 'f.csv': new Uint8Array(1 << 20) }));
  const central = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  for (const [from, at] of [
    [0, 22],
    [central, 24],
  ] as const)
    zip.writeUInt32LE(2_000_000_000, from + at);
  expect(await becomesOf(zip, { name: 'f.zip' })).toMatchObject({ codes: ['import.zip.bomb'], imported: 0 });
  const member = gzipSync(Buffer.alloc(1 << 26), { level: 9 });
  const gz = Buffer.concat(Array.from({ length: 18 }, () => member));
  expect(await becomesOf(gz, { name: 'f.csv.gz' })).toMatchObject({ codes: ['import.gzip.bomb'], imported: 0 });
}, 60_000);

/** Resident memory that a reading adds at its highest, in MB. */
async function memoryOf<T>(reading: () => Promise<T>): Promise<{ answer: T; megabytes: number }> {
  const before = process.memoryUsage().rss;
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss - before)), 20);
  try {
    return { answer: await reading(), megabytes: most / 2 ** 20 };
  } finally {
    clearInterval(timer);
  }
}

test('a million equal rows are a million payments, counted and said, in flat memory', async () => {
  const path = join(folder, 'equal.csv');
  const file = await open(path, 'w');
  await file.write(header);
  for (let n = 0; n < 100; n++) await file.write(row().repeat(10_000));
  await file.close();
  const { answer, megabytes } = await memoryOf(() => becomes(path));
  expect(answer).toMatchObject({ imported: 1_000_000, rejected: 0 });
  expect(answer.codes).toEqual(['import.link.again']);
  expect(megabytes).toBeLessThan(400); // the aim of an import of any size
  await rm(path);
}, 600_000);

test.each([
  ['json', '[{"from": "', 'import.element.long'],
  ['xml', '<r><x><from>', 'import.xml.around'],
])(
  'a single value of 256 MB in %s is refused in bounded memory',
  async (form, start) => {
    const path = join(folder, `long.${form}`);
    const file = await open(path, 'w');
    await file.write(start);
    for (let n = 0; n < 16; n++) await file.write(Buffer.alloc(1 << 24, 'x'));
    await file.close();
    const { answer, megabytes } = await memoryOf(() => becomes(path));
    expect(answer.imported).toBe(0);
    expect(answer.codes.length).toBeGreaterThan(0);
    expect(megabytes).toBeLessThan(300);
    await rm(path);
  },
  120_000,
);

test.each([
  ['grows', (path: string) => appendFileSync(path, row())],
  [
    'is replaced',
    (path: string) => {
      rmSync(path);
      writeFileSync(path, header);
    },
  ],
])('a file that %s while it is read is not taken, and no copy of it stays', async (_, change) => {
  const path = join(await mkdtemp(join(folder, 'given-')), 'f.csv');
  for (const into of [null, await mkdtemp(join(folder, 'kept-'))]) {
    await writeFile(path, header + row().repeat(50_000));
    let isChanged = false;
    const keeping = keepAll([{ path, name: 'f.csv' }], into, () => {
      if (!isChanged) change(path);
      isChanged = true;
    });
    await expect(keeping).rejects.toMatchObject({ says: { code: 'import.file.changed' }, where: { file: 'f.csv' } });
    if (into !== null) expect(await readdir(into)).toEqual([]);
  }
});

test('no space left: the file is named, and nothing half-kept stays', async (context) => {
  const full = join(folder, 'full');
  await mkdir(full);
  const path = join(folder, 'large.csv');
  await writeFile(path, header + row().repeat(20_000));
  const code = `
    const { keepAll } = await import(${JSON.stringify(new URL('keep-all.ts', import.meta.url).href)});
    const { readdir } = await import('node:fs/promises');
    try { await keepAll([{ path: ${JSON.stringify(path)}, name: 'large.csv' }], ${JSON.stringify(full)}, () => {}); }
    catch (cause) { console.log(JSON.stringify({ ...cause.says, type: cause.type, left: await readdir(${JSON.stringify(full)}) })); }`;
  const mounted = `mount -t tmpfs -o size=256k none '${full}' && exec '${process.execPath}' --input-type=module -e "$CODE"`;
  // A small disk of its own, seen by nobody else; where the machine forbids that, the test says so.
  const ran = await promisify(execFile)('unshare', ['-rm', 'sh', '-c', mounted], {
    env: { ...process.env, CODE: code },
  }).catch((cause: unknown) => cause as Error);
  if (ran instanceof Error) return context.skip(`no small disk can be made here: ${ran.message.slice(0, 120)}`);
  const says = JSON.parse(ran.stdout) as Say & { type: string; left: string[] };
  expect(says).toMatchObject({
    type: 'Unavailable',
    code: 'import.disk.full',
    values: { file: 'large.csv' },
    left: [],
  });
  for (const language of ['en', 'zh'] as const) expect(say(language, says)).toContain('large.csv');
});
