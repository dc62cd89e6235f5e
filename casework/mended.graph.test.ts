/** Rejected rows leave as a file, are mended, and come in alone: once, behind what their file stated, with both origins said. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { testGraph } from '#tests/store.ts';
import { openDesk, type Ask, type Desk } from './desk.ts';

let home: string;
let desk: Desk;
let ask: Ask;

const mapping = {
  ...{ format: 1, name: 'two-payments', words: { en: 'Payments', zh: '付款' }, grade: 'record', zone: 'UTC' },
  currency: 'EUR',
  dates: 'D/M/YYYY HH:mm',
  files: [
    {
      name: 'pay*.csv',
      links: [
        {
          kind: 'PAID',
          from: { kind: 'Account', id: 'from', asLocal: true },
          to: { kind: 'Account', id: 'to', asLocal: true },
          set: { at: 'at', amount: 'amount' },
        },
      ],
    },
  ],
};
/** Two payments of 50 within a minute are two; of the second and of a third the time cannot be read. */
const pay = 'from,to,at,amount\na,b,6/10/2026 09:00,50.00\na,b,6/10/2026 9h,50.00\nc,"=d",6/10/2026 9h,70.00\n';

beforeAll(async () => {
  await testGraph();
  const { uri, user, password } = inject('neo4j');
  Object.assign(process.env, { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  home = mkdtempSync(join(tmpdir(), 'redthread-mended-'));
  desk = await openDesk({ home, face: 'cli' });
  ask = { ...desk.defaults, purpose: 'Test of mended rows' };
  writeFileSync(join(home, 'pay.csv'), pay);
});

afterAll(async () => {
  await desk.close();
  rmSync(home, { recursive: true });
  for (const name of ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD']) delete process.env[name];
});

const rejected = async (number: number): Promise<string> => {
  let text = '';
  for await (const piece of await desk.rejectedCsv(ask, { import: number, file: 1, language: 'zh' })) text += piece;
  return text;
};
const paid = async (uid: string) =>
  (await desk.linksOf(ask, { uids: [uid], linkKinds: ['PAID'] } as never)).links.toSorted((a, b) =>
    a.uid < b.uid ? -1 : 1,
  );

test('saved, found again by its headers with its revision, changed, taken out and put back', async () => {
  const saved = await desk.saveMapping(ask, { mapping });
  expect(saved).toMatchObject({ name: 'two-payments', revision: 1, removedAt: null });
  await expect(desk.saveMapping(ask, { mapping })).rejects.toMatchObject({ says: { code: 'desk.mapping.taken' } });
  expect(await desk.saveMapping(ask, { mapping, onto: 1 })).toMatchObject({ revision: 1 });
  expect(await desk.renameMapping(ask, { name: 'two-payments', en: 'Two', zh: '二' })).toMatchObject({
    ...{ revision: 2, mapping: { words: { en: 'Two', zh: '二' } } },
  });
  await expect(desk.saveMapping(ask, { mapping, onto: 1 })).rejects.toMatchObject({
    says: { code: 'desk.mapping.newer' },
  });
  expect((await desk.mapping(ask, { name: 'two-payments', revision: 1 })).mapping.words.en).toBe('Payments');
  await expect(desk.saveMapping(ask, { mapping: { ...mapping, name: 'call-records' } })).rejects.toMatchObject({
    says: { code: 'desk.mapping.house' },
  });
  const files = [join(home, 'pay.csv')];
  const [found] = await desk.recognise(ask, { files });
  expect(found).toMatchObject({ source: 'two-payments', revision: 2, mends: null });
  expect(found!.why[0]).toEqual({ code: 'import.recognised.saved', values: { en: 'Two', zh: '二', revision: 2 } });
  await desk.removeMapping(ask, { name: 'two-payments' });
  expect((await desk.recognise(ask, { files }))[0]).toMatchObject({ revision: null });
  expect(await desk.returnMapping(ask, { name: 'two-payments' })).toMatchObject({ removedAt: null, revision: 2 });
  const { entries } = await desk.auditEntries(ask, { limit: 20 });
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['saveMapping', 'renameMapping', 'removeMapping', 'returnMapping']),
  );
});

test('rejected rows come in alone, behind what their file stated, and say which rows they were', async () => {
  const first = await desk.importFiles(ask, { by: { mappingAt: 'two-payments' }, files: [join(home, 'pay.csv')] });
  expect(first).toMatchObject({ imported: 1, rejected: 2 });
  expect(await desk.rejectedFiles(ask, { import: 1 })).toEqual([{ file: 1, name: 'pay.csv', rows: 2 }]);
  const csv = await rejected(1);
  const [head = '', second = '', third = ''] = csv.split('\r\n');
  expect(head).toContain('from,to,at,amount,redthread-import,redthread-file,redthread-row,redthread-列');

  // Half is mended, in a spreadsheet that wrote the day its own way; half stays as it was.
  const mended = join(home, 'rejected-1.csv');
  writeFileSync(mended, [head, second.replace('6/10/2026 9h', '2026-10-06 09:00'), third, ''].join('\r\n'));
  const [found] = await desk.recognise(ask, { files: [mended] });
  expect(found).toMatchObject({ sure: 'certain', source: 'two-payments', mends: 1, questions: [] });
  expect(await desk.importFiles(ask, { by: { mends: 1 }, files: [mended] })).toMatchObject({
    ...{ state: 'done', import: 2, imported: 1, rejected: 1, links: { new: 1, known: 0 } },
  });
  expect((await paid('account:two-payments:a')).map(({ at }) => at)).toEqual([
    '2026-10-06T09:00:00Z',
    '2026-10-06T09:00:00Z',
  ]);
  expect(await desk.rowAsWritten(ask, { import: 2, file: 1, row: 2 })).toMatchObject({
    ...{ fileName: 'rejected-1.csv', origin: { import: 1, file: 1, fileName: 'pay.csv', row: 3 } },
  });

  // What is still wrong leaves once more under the name of the first; a formula came back as it was.
  const again = await rejected(2);
  expect(again).toContain(',1,1,4,');
  writeFileSync(join(home, 'rejected-2.csv'), again.replace('6/10/2026 9h', '6/10/2026 10:00'));
  expect(await desk.importFiles(ask, { by: { mends: 1 }, files: [join(home, 'rejected-2.csv')] })).toMatchObject({
    ...{ imported: 1, rejected: 0 },
  });
  expect(await paid('account:two-payments:=d')).toHaveLength(1);
});

test('a row comes in once, and only where it was set aside', async () => {
  const csv = await rejected(1);
  const twice = csv.replaceAll('6/10/2026 9h', '6/10/2026 11:00').replace(',1,1,4,', ',1,1,2,');
  writeFileSync(join(home, 'twice.csv'), twice);
  const report = await desk.importFiles(ask, { by: { mends: 1 }, files: [join(home, 'twice.csv')] });
  expect(report).toMatchObject({ imported: 0, rejected: 2 });
  const rows = await desk.rejectedRows(ask, { import: report.import! });
  expect(rows.map(({ why }) => why)).toEqual([
    { code: 'import.mended.again', values: { import: 1, row: 3 } },
    { code: 'import.mended.again', values: { import: 1, row: 2 } },
  ]);
  await desk.undoImport(ask, { import: 1 });
  writeFileSync(join(home, 'late.csv'), csv);
  await expect(
    desk.importFiles(ask, { by: { mends: 1 }, files: [join(home, 'late.csv')], dryRun: true }),
  ).rejects.toMatchObject({ says: { code: 'import.mended.undone' } });
});
