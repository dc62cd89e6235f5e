/** ISO 20022 statements: every transaction with its other side, whichever way the entry points; what does not add up is said. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import camt from '../../sources/camt/source.ts';
import { Gatherer } from '../batch.ts';
import { prepare } from '../prepare.ts';
import { readPages } from '../read.ts';
import { Said } from '../said.ts';
import { openTable, type Row } from '../table.ts';

const sample = fileURLToPath(new URL('../../sources/camt/sample.xml', import.meta.url));

async function read(change: (text: string) => string) {
  const path = join(await mkdtemp(join(tmpdir(), 'redthread-camt-')), 'statement.xml');
  await writeFile(path, change(await readFile(sample, 'utf8')));
  const table = await openTable(path, 'statement.xml', {});
  const rows: Row[] = [];
  for await (const page of table.pages()) rows.push(...page.rows);
  const told = rows.map(({ cells, fault }) =>
    fault
      ? fault.why.code
      : Object.fromEntries(table.columns.flatMap((column, n) => (cells[n] ? [[column, cells[n]]] : []))),
  );
  return { told, rows, after: table.doubtsAfter?.() };
}

test('the sample, transaction by transaction', async () => {
  const { told, rows, after } = await read((text) => text);
  const of = {
    account: 'DE89370400440532013000',
    iban: 'DE89370400440532013000',
    bankCode: 'COBADEFFXXX',
    currency: 'EUR',
  };
  expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
  expect(told).toMatchObject([
    {
      ...{ ...of, statement: 'S-12', status: 'BOOK', bookedOn: '2026-03-02', direction: 'out', amount: '450.00' },
      ...{ type: 'PMNT/ICDT/STDO', bankReference: '0302-17', purpose: 'Miete Maerz Wohnung 4' },
      ...{ counterName: 'Erika Mustermann', counterIban: 'DE02120300000000202051', counterBank: 'BYLADEM1001' },
    },
    {
      direction: 'in',
      amount: '100.25',
      endToEnd: 'E1',
      counterName: 'Max Beispiel',
      counterAccount: '847564700',
      counterBank: '50060400',
    },
    { direction: 'in', amount: '200.25', endToEnd: 'E2', counterName: 'Moritz Beispiel' },
    {
      direction: 'in',
      amount: '10.00',
      reversal: 'yes',
      counterName: 'Kiosk am Ring',
      bookedOn: '2026-03-05T14:22:00+01:00',
    },
    { status: 'PDNG', amount: '99.00', details: 'announced' },
  ]);
  expect(told[0]).not.toHaveProperty('endToEnd');
  expect(after).toEqual([]);
});

test.each([
  [
    'version 8, in which code and names stand deeper',
    (text: string) =>
      text
        .replaceAll('<Sts>BOOK</Sts>', '<Sts><Cd>BOOK</Cd></Sts>')
        .replaceAll(/<(Dbtr|Cdtr)>(<Nm>.*?<\/Nm>)/g, '<$1><Pty>$2</Pty>')
        .replaceAll('<BIC>', '<BICFI>')
        .replaceAll('</BIC>', '</BICFI>'),
  ],
  ['with a prefix', (text: string) => text.replaceAll(/<(\/?)(?=[A-Z])/g, '<$1n:').replace('xmlns=', 'xmlns:n=')],
])('the same in %s', async (_, change) => {
  expect((await read(change)).told).toEqual((await read((text) => text)).told);
});

test('an amount too many is said; a transaction without amount or mark is set aside', async () => {
  const { after } = await read((text) => text.replace('>450.00<', '>451.00<'));
  expect(after).toEqual([{ code: 'import.camt.balance', values: { count: 1, statement: 'S-12', row: 1 } }]);
  expect((await read((text) => text.replace('<Amt Ccy="EUR">200.25', '<Amt Ccy="USD">200.25'))).told[2]).toBe(
    'import.camt.amount',
  );
  expect((await read((text) => text.replace('DBIT</CdtDbtInd><Sts>BOOK', 'X</CdtDbtInd><Sts>BOOK'))).told[0]).toBe(
    'import.camt.mark',
  );
});

test('by the source of the house: four payments, what is only announced is filtered', async () => {
  const said = new Said();
  const prepared = await prepare({
    source: camt,
    paths: [{ path: sample }],
    folder: null,
    said,
    onBytes: () => undefined,
  });
  const totals = [{ rows: 0, imported: 0, rejected: 0, filtered: 0 }];
  const links = [];
  for await (const { gathered } of readPages(prepared, new Gatherer(said), said, totals)) links.push(...gathered.links);
  expect(totals).toEqual([{ rows: 5, imported: 4, rejected: 0, filtered: 1 }]);
  const own = 'account:DE89370400440532013000';
  expect(links.map(({ from, to, values }) => [from, to, values['amount']])).toEqual([
    [own, 'account:DE02120300000000202051', '45000'],
    ['account:50060400|847564700', own, '10025'],
    ['account:camt:of Moritz Beispiel', own, '20025'],
    ['account:camt:of Kiosk am Ring', own, '1000'],
  ]);
  expect(said.list().filter(({ says }) => says.code === 'import.column.unknown')).toEqual([]);
});
