/** Address books: every card and every number of versions 2.1, 3.0 and 4.0; what breaks costs its card and says why. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import source from '../../sources/address-book/source.ts';
import { Gatherer } from '../batch.ts';
import { prepare } from '../prepare.ts';
import { readPages } from '../read.ts';
import { withGiven } from '../recognise/given.ts';
import { recognise } from '../recognise/recognise.ts';
import { Said } from '../said.ts';
import { allSources } from '../source.ts';
import { openTable, type Row } from '../table.ts';

const sample = fileURLToPath(new URL('../../sources/address-book/sample.vcf', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redthread-vcard-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(path: string) {
  const table = await openTable(path, 'book.vcf', {});
  const rows: Row[] = [];
  for await (const page of table.pages()) rows.push(...page.rows);
  const told = rows.map(({ row, cells, fault }) => ({
    row,
    ...(fault
      ? { fault: fault.why }
      : Object.fromEntries(table.columns.flatMap((column, n) => (cells[n] ? [[column, cells[n]]] : [])))),
  }));
  return { told, rows, after: table.doubtsAfter?.() };
}

async function readText(text: string | Uint8Array) {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, text);
  return read(path);
}

test('the sample, line by line', async () => {
  const { told, rows, after } = await read(sample);
  const zeng = { key: 'book.vcf#1', kind: 'person', name: '曾晓明' };
  const jane = { key: 'b-2', kind: 'person', name: 'Jane Doe', title: 'Driver' };
  const taxi = { key: 'book.vcf#3', kind: 'org', name: 'Example Taxi' };
  expect(told).toEqual([
    { row: 1, way: 'card', ...zeng, note: '老板' },
    { row: 5, way: 'phone', ...zeng, value: '19412345678', type: 'cell' },
    { row: 6, way: 'phone', ...zeng, value: '010 8837 0000', type: 'work' },
    { row: 7, way: 'account', ...zeng, value: '10001', service: 'qq' },
    {
      ...{ row: 10, way: 'card', ...jane, aliases: 'Jan\nJ.D.', organisation: 'Example Haulage, Inc. · Night shift' },
      ...{ bornOn: '1985-02-03', note: 'owes me\nfor the van', other: 'X-PET: cat' },
    },
    { row: 16, way: 'firm', ...jane, value: 'Example Haulage, Inc.' },
    { row: 18, way: 'phone', ...jane, value: '+44 7700 900123', type: 'cell' },
    { row: 19, way: 'email', ...jane, value: 'jane@example.com' },
    { row: 20, way: 'address', ...jane, value: '12 Mill Lane; rear, Leeds, LS1 1AA, UK', type: 'home' },
    { row: 28, way: 'card', ...taxi },
    { row: 32, way: 'phone', ...taxi, value: '+86-10-8837-0001', type: 'work' },
    { row: 33, way: 'account', ...taxi, value: 'taxi@example.com', service: 'xmpp' },
  ]);
  expect(after).toEqual([{ code: 'import.vcard.pictures', values: { count: 1 } }]);
  expect(rows[4]!.raw).toContain('PHOTO;ENCODING=b');
});

test.each([
  ['never closed', 'BEGIN:VCARD\nFN:A\n', { code: 'import.vcard.cut' }],
  [
    'with a line that is none',
    'BEGIN:VCARD\nFN:A\n???\nEND:VCARD\n',
    { code: 'import.vcard.line', values: { line: 3 } },
  ],
  [
    'with bytes that are not in their charset',
    'BEGIN:VCARD\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=FF=FE\nEND:VCARD\n',
    { code: 'import.vcard.charset', values: { line: 2, charset: 'UTF-8' } },
  ],
])('a card %s is set aside, the next is read', async (_, text, fault) => {
  const { told } = await readText(`${text}BEGIN:VCARD\nFN:B\nEND:VCARD\n`);
  expect(told).toMatchObject([
    { row: 1, fault },
    { way: 'card', name: 'B' },
  ]);
});

test('a picture of two megabytes in one line costs neither its card nor the memory', async () => {
  const { told, after } = await readText(
    `BEGIN:VCARD\r\nFN:A\r\nPHOTO:data:image/jpeg;base64,${'A'.repeat(2 << 20)}\r\nTEL:+86 194 1234 5678\r\nEND:VCARD\r\n`,
  );
  expect(told.map(({ row }) => row)).toEqual([1, 4]);
  expect(after).toEqual([{ code: 'import.vcard.pictures', values: { count: 1 } }]);
});

test('lines outside cards are counted', async () => {
  const { after } = await readText('BEGIN:VCARD\nFN:A\nEND:VCARD\nremark\n');
  expect(after).toEqual([{ code: 'import.vcard.outside', values: { count: 1 } }]);
});

test('it is recognised, and asks only for the country of numbers without a code', async () => {
  const found = await recognise({ path: sample, name: 'book.vcf' }, await allSources());
  expect(found.source).toBe('address-book');
  expect(found.questions.map(({ about }) => about)).toEqual(['country']);
});

test('by the source of the house: who is said to use which number; one that cannot be read costs one row', async () => {
  const path = join(folder, 'own.vcf');
  await writeFile(
    path,
    'BEGIN:VCARD\nFN:A\nTEL:+86 194 1234 5678\nTEL:+86 194\nADR;TYPE=home:;;Mill Lane;;;;\nEND:VCARD\n',
  );
  const said = new Said();
  const told = { ...source, mapping: withGiven(source.mapping, { country: 'CN' }) };
  const prepared = await prepare({
    ...{ source: told, paths: [{ path: sample }, { path }], folder: null, said, onBytes: () => undefined },
  });
  const totals = prepared.files.map(() => ({ rows: 0, imported: 0, rejected: 0, filtered: 0 }));
  const links = [];
  const refused = [];
  for await (const { gathered, rejected } of readPages(prepared, new Gatherer(said), said, totals)) {
    links.push(...gathered.links.map(({ kind, from, to, values }) => [kind, from, to, values['role']]));
    refused.push(...rejected.map(({ file, row, why }) => [file, row, why.code]));
  }
  expect(totals.map(({ rows, imported }) => [rows, imported])).toEqual([
    [4, 3],
    [12, 12],
  ]);
  expect(refused).toEqual([[1, 4, 'phone.digits']]);
  const a = 'person:address-book:own.vcf#1';
  const zeng = 'person:address-book:sample.vcf#1';
  const jane = 'person:address-book:b-2';
  const taxi = 'organisation:address-book:sample.vcf#3';
  expect(links).toEqual([
    ['USES', a, 'phone:+8619412345678', undefined],
    ['LIVES_AT', a, 'address:address-book:Mill Lane', undefined],
    ['USES', zeng, 'phone:+8619412345678', 'cell'],
    ['USES', zeng, 'phone:+861088370000', 'work'],
    ['USES', zeng, 'online-account:qq|10001', undefined],
    ['EMPLOYED_BY', jane, 'organisation:address-book:Example Haulage, Inc.', 'Driver'],
    ['USES', jane, 'phone:+447700900123', 'cell'],
    ['USES', jane, 'online-account:jane@example.com', undefined],
    ['LIVES_AT', jane, 'address:address-book:12 Mill Lane; rear, Leeds, LS1 1AA, UK', undefined],
    ['USES', taxi, 'phone:+861088370001', 'work'],
    ['USES', taxi, 'online-account:xmpp|taxi@example.com', undefined],
  ]);
});
