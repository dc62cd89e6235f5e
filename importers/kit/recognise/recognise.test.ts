/** What a file is, how sure that is, what is asked; and a mapping for a table that nobody knows. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mobileEn, mobileZh, plateZh } from '../../city/fictional.ts';
import { readMapping } from '../check.ts';
import { allSources } from '../source.ts';
import { withGiven } from './given.ts';
import { look } from './look.ts';
import { recognise, type Answers } from './recognise.ts';
import { suggest } from './suggest.ts';

const sources = await allSources();
const folder = await mkdtemp(join(tmpdir(), 'redthread-recognise-'));

async function put(name: string, text: string | Buffer) {
  const path = join(folder, name);
  await writeFile(path, text);
  return { path, name };
}
const recognised = async (name: string, text: string | Buffer, answers?: Answers) =>
  recognise(await put(name, text), sources, answers);

const rows = (count: number, cell: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => cell(n)).join('\n');
const calls = rows(5, (n) => `${mobileZh(n)},${mobileZh(n + 9)},2026-10-06 10:0${n}:00,12`);

test('Chinese headers, other order, a column nobody knows: certain, and zone and country are said', async () => {
  const found = await recognised(
    'x.csv',
    `时长,备用列,主叫,被叫,开始时间\n${rows(5, (n) => `12,?,${mobileZh(n)},${mobileZh(n + 9)},2026-10-06 10:0${n}:00`)}\n`,
  );
  expect(found).toMatchObject({
    ...{ sure: 'certain', source: 'call-records', given: { zone: 'Asia/Shanghai', country: 'CN' }, questions: [] },
    rows: { looked: 5, taken: 5, more: false },
  });
  expect(found.columns.map(({ column, use }) => [column, use])).toEqual([
    ['时长', 'used'],
    ['备用列', 'unknown'],
    ['主叫', 'used'],
    ['被叫', 'used'],
    ['开始时间', 'used'],
  ]);
  expect(found.why.map(({ code }) => code)).toEqual([
    ...['import.recognised.headers', 'import.recognised.rows', 'import.recognised.unknown'],
    ...['import.recognised.country', 'import.recognised.zone'],
  ]);
});

test('English headers name no zone and no country: both are asked at once, and answered nothing is left', async () => {
  const text = `caller,called,start,duration\n${rows(4, (n) => `${mobileEn(n)},${mobileEn(n + 4)},2026-10-06 10:0${n}:00,9`)}\n`;
  const asked = await recognised('en.csv', text);
  expect(asked).toMatchObject({ source: 'call-records', given: {} });
  expect(asked.questions.map(({ about }) => about)).toEqual(['country', 'zone']);
  const answered = await recognised('en.csv', text, { given: { country: 'GB', zone: 'Europe/London' } });
  expect(answered).toMatchObject({ sure: 'certain', questions: [], rows: { taken: 4 } });
});

test.each([
  ['a day beyond the twelfth settles the order', ['04/10/2026 10:00', '25/10/2026 10:00'], 'D/M/YYYY H:mm', []],
  ['with none it is asked', ['04/10/2026 10:00', '05/10/2026 10:00'], undefined, ['dates']],
  ['the American order is found too', ['10/04/2026 10:00', '10/25/2026 10:00'], 'M/D/YYYY H:mm', []],
  ['a month in letters says itself', ['4 Oct 2026 10:00', '5 Oct 2026 10:00'], 'D MMM YYYY H:mm', []],
])('day and month: %s', async (_, times, dates, asked) => {
  const text = `主叫,被叫,开始时间\n${times.map((at) => `${mobileZh(1)},${mobileZh(2)},${at}`).join('\n')}\n`;
  const found = await recognised('days.csv', text);
  expect(found.given.dates).toBe(dates);
  expect(found.questions.map(({ about }) => about)).toEqual(asked);
  expect(found.source).toBe('call-records');
  if (asked.length > 0)
    expect(found.questions[0]!.choices).toEqual([
      {
        value: 'D/M/YYYY H:mm',
        says: { code: 'import.ask.dates.choice', values: { found: '04/10/2026 10:00', day: '2026-10-04' } },
      },
      {
        value: 'M/D/YYYY H:mm',
        says: { code: 'import.ask.dates.choice', values: { found: '04/10/2026 10:00', day: '2026-04-10' } },
      },
    ]);
});

test('a column of valid plates is the plate column whatever its name: likely, by values', async () => {
  const found = await recognised(
    'gate.csv',
    `kf1,经过时间,卡口编号\n${rows(6, (n) => `${plateZh(n, false)},2026-10-06 10:0${n}:00,K1`)}\n`,
  );
  expect(found).toMatchObject({
    sure: 'likely',
    source: 'plate-reads',
    given: { columns: { plate: 'kf1' } },
    rows: { taken: 6 },
  });
  expect(found.why).toContainEqual({ code: 'import.recognised.values', values: { column: 'kf1', as: 'plate' } });
});

test('headers alone do not make a source: where the values are nothing of the kind it is not known', async () => {
  const found = await recognised('lie.csv', `主叫,被叫,开始时间\n${rows(5, () => 'apples,pears,often')}\n`);
  expect(found).toMatchObject({ sure: 'unknown', source: null });
});

test('two sources that fit as well are asked, and the answer is kept to', async () => {
  const twin = {
    mapping: readMapping({
      ...sources.find(({ mapping }) => mapping.name === 'call-records')!.mapping,
      name: 'calls-of-ours',
    }),
  };
  const file = await put('twin.csv', `主叫,被叫,开始时间,时长\n${calls}\n`);
  const both = await recognise(file, [...sources, twin]);
  expect(both).toMatchObject({ sure: 'likely', source: null, questions: [{ about: 'source' }] });
  expect(both.questions[0]!.choices.map(({ value }) => value).sort()).toEqual(['call-records', 'calls-of-ours']);
  expect(await recognise(file, [...sources, twin], { source: 'calls-of-ours' })).toMatchObject({
    source: 'calls-of-ours',
  });
});

test('a file in GB18030 with semicolons is recognised as one in UTF-8', async () => {
  const head = Buffer.from([
    0xd6, 0xf7, 0xbd, 0xd0, 0x3b, 0xb1, 0xbb, 0xbd, 0xd0, 0x3b, 0xbf, 0xaa, 0xca, 0xbc, 0xca, 0xb1, 0xbc, 0xe4, 0x3b,
    0xca, 0xb1, 0xb3, 0xa4, 0x0a,
  ]);
  const found = await recognised('gb.csv', Buffer.concat([head, Buffer.from(`${calls.replaceAll(',', ';')}\n`)]));
  expect(found).toMatchObject({ sure: 'certain', source: 'call-records', encoding: 'gb18030', delimiter: ';' });
});

test('an empty table is told by its headers', async () => {
  expect(await recognised('empty.csv', '主叫,被叫,开始时间,时长\n')).toMatchObject({
    source: 'call-records',
    rows: { looked: 0 },
  });
});

test('an unknown table: what values and headers tell becomes a mapping that holds, the rest stands in it as unknown', async () => {
  const text = `Fahrer;Kennz;Tel;Wann;Bemerkung\n${rows(4, (n) => `Guo;${plateZh(n, false)};+86${mobileZh(n)};2026-10-06 10:0${n};x`)}\n`;
  const file = await put('Fuhrpark 7.csv', text);
  expect(await recognise(file, sources)).toMatchObject({ sure: 'unknown', source: null });
  const { mapping, unknown, says } = suggest(await look(file.path, file.name), sources, { zone: 'Asia/Shanghai' });
  expect(unknown).toEqual(['Fahrer', 'Bemerkung']);
  expect(says.map(({ code }) => code)).toEqual(['import.suggested', 'import.recognised.unknown']);
  expect(readMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  expect(mapping).toMatchObject({
    ...{ name: 'fuhrpark-7', grade: 'statement', zone: 'Asia/Shanghai' },
    files: [
      {
        entities: [
          { as: 'Kennz', kind: 'Vehicle', set: { plate: 'Kennz' } },
          { as: 'Tel', kind: 'Phone', set: { number: 'Tel' } },
        ],
        links: [{ kind: 'LINKED_TO', from: 'Kennz', to: 'Tel', set: { category: { value: 'Tel' }, at: 'Wann' } }],
        unknown: ['Fahrer', 'Bemerkung'],
      },
    ],
  });
});

test('what was said for a delivery goes before what its source says, and a zone that is none is refused', () => {
  const { mapping } = sources.find(({ mapping }) => mapping.name === 'city-bank')!;
  const told = withGiven(mapping, { zone: 'Europe/London', dates: 'DD/MM/YYYY' });
  expect(told).toMatchObject({ zone: 'Europe/London', dates: ['DD/MM/YYYY', 'YYYYMMDDHHmmss'] });
  expect(told.files.flatMap(({ zone }) => zone ?? [])).toEqual(['Europe/London']);
  expect(() => withGiven(mapping, { zone: 'Europe/Nowhere' })).toThrow();
});
