/** SWIFT statements: the same bookings whatever a bank bends, and what does not add up is said. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { Gatherer } from '../batch.ts';
import { prepare } from '../prepare.ts';
import { readPages } from '../read.ts';
import { Said } from '../said.ts';
import mt940 from '../../sources/mt940/source.ts';
import { openTable, type Row } from '../table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redthread-mt940-'));
});

async function read(bytes: string | Buffer) {
  const path = join(folder, crypto.randomUUID());
  await writeFile(path, bytes);
  const table = await openTable(path, 'test.sta', {});
  const rows: Row[] = [];
  for await (const page of table.pages()) rows.push(...page.rows);
  const told = rows.map(({ row, cells, fault }) => ({
    ...{ row, ...(fault && { fault: fault.why.code }) },
    ...Object.fromEntries(table.columns.flatMap((column, n) => (cells[n] ? [[column, cells[n]]] : []))),
  }));
  return { told, rows, after: table.doubtsAfter?.() };
}

const statement = (lines: string, account = '517852257', close = 'C110524EUR90,00') =>
  `:20:REF\n:25:${account}\n:28C:1/1\n:60F:C110522EUR100,00\n${lines}\n:62F:${close}\n-\n`;

test('the sample of the source, booking by booking, each with the line in which it begins', async () => {
  const { told, after } = await read(await readFile(new URL('../../sources/mt940/sample.sta', import.meta.url)));
  const own = { account: '50010517/5407324931', bankCode: '50010517', number: '5407324931', currency: 'EUR' };
  const of = { ...own, statement: 'STARTUMS', statementNumber: '00012/001' };
  expect(told).toMatchObject([
    {
      ...{ row: 5, ...of, bookedOn: '2026-03-02', mark: 'D', direction: 'out', amount: '450.00', type: 'N005' },
      ...{ bankReference: '0302-17', text: 'DAUERAUFTRAG', primaNota: '0599', purpose: 'Miete MaerzWohnung 4' },
      ...{ counterIban: 'DE02120300000000202051', counterBank: 'BYLADEM1001', counterName: 'ERIKA MUSTERMANN' },
    },
    {
      ...{ row: 8, ...of, direction: 'in', amount: '2310.55', counterAccount: '847564700' },
      ...{ counterBank: '50060400', counterName: 'WERKSTATT BEISPIEL' },
    },
    {
      row: 11,
      ...of,
      amount: '12.5',
      customerReference: 'KARTE 4711',
      details: 'KARTENZAHLUNG 05.03.26 14.22 KIOSK AM RING',
    },
  ]);
  expect(after).toEqual([]);
});

test('by the source of the house each booking is a payment with its other side', async () => {
  const said = new Said();
  const path = fileURLToPath(new URL('../../sources/mt940/sample.sta', import.meta.url));
  const prepared = await prepare({ source: mt940, paths: [{ path }], folder: null, said, onBytes: () => undefined });
  const totals = [{ rows: 0, imported: 0, rejected: 0, filtered: 0 }];
  const links = [];
  for await (const { gathered } of readPages(prepared, new Gatherer(said), said, totals)) links.push(...gathered.links);
  expect(totals).toEqual([{ rows: 3, imported: 3, rejected: 0, filtered: 0 }]);
  const own = 'account:50010517|5407324931';
  expect(links.map(({ from, to }) => [from, to])).toEqual([
    [own, 'account:DE02120300000000202051'],
    ['account:50060400|847564700', own],
    [own, expect.stringMatching(/^account:mt940:beside 50010517\/5407324931 /)],
  ]);
  expect(links.map(({ values }) => values)).toMatchObject([
    { amount: '45000', currency: 'EUR', purpose: 'DAUERAUFTRAG · Miete MaerzWohnung 4', precision: 'day' },
    { amount: '231055', currency: 'EUR', counterName: 'WERKSTATT BEISPIEL' },
    { amount: '1250', currency: 'EUR', purpose: 'KARTENZAHLUNG 05.03.26 14.22 KIOSK AM RING' },
  ]);
  expect(said.list().filter(({ says }) => says.code === 'import.column.unknown')).toEqual([]);
});

describe('marks, days, amounts', () => {
  test.each([
    ['a credit', ':61:1105240524C10,00NTRFNONREF', { mark: 'C', direction: 'in', amount: '10.00' }],
    ['a reversed credit', ':61:1105240524RC10,NTRFNONREF', { mark: 'RC', direction: 'out', amount: '10' }],
    ['a reversed debit', ':61:1105240524RDR000010,1NTRFNONREF', { mark: 'RD', direction: 'in', amount: '10.1' }],
    [
      'no entry day',
      ':61:110524D10,00NTRFX//Y',
      { bookedOn: '2011-05-24', customerReference: 'X', bankReference: 'Y' },
    ],
    ['booked in the new year', ':61:1112310102D1,NTRF', { valueDate: '2011-12-31', bookedOn: '2012-01-02' }],
    ['booked in the old year', ':61:1201021231D1,NTRF', { valueDate: '2012-01-02', bookedOn: '2011-12-31' }],
    ['a day of the last century', ':61:990131D1,NTRF', { bookedOn: '1999-01-31' }],
    ['a supplement with an IBAN', ':61:110524D1,NTRFEREF\nNL91ABNA0417164300', { counterIban: 'NL91ABNA0417164300' }],
  ])('%s', async (_, line, cells) => {
    expect((await read(statement(line))).told).toMatchObject([cells]);
  });

  test.each([
    ['DE89370400440532013000', { iban: 'DE89370400440532013000' }],
    ['DE89370400440532013000EUR', { iban: 'DE89370400440532013000' }],
    ['BPHKPLPK/320000546101', { bankCode: 'BPHKPLPK', number: '320000546101' }],
    ['0001234567', { number: '0001234567' }],
  ])('the account %s', async (account, cells) => {
    const [booking] = (await read(statement(':61:110524D1,NTRF', account))).told;
    expect(booking).toMatchObject({ account, ...cells });
  });
});

test('a statement that does not lead from balance to balance is said, a booking that cannot be read is set aside', async () => {
  const good = statement(':61:1105240524D10,00NTRFNONREF');
  const off = statement(':61:1105240524D10,00NTRFNONREF', '1', 'C110524EUR80,00');
  const { told, after } = await read(`${good}${off}${statement(':61:yesterday D 10', '1', 'C110524EUR80,00')}`);
  expect(told.map((one) => ('fault' in one ? one.fault : one.row))).toEqual([5, 12, 'import.mt940.line']);
  expect(after).toEqual([{ code: 'import.mt940.balance', values: { count: 1, statement: 'REF 1/1', row: 8 } }]);
});
