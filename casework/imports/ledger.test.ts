import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportEntry, Ledger, RejectedRow } from '#importers/kit/ledger.ts';
import { openStore, type Store } from '../store/open.ts';
import { evidenceNames } from './evidence.ts';
import { ledgerOf } from './ledger.ts';

let home: string;
let store: Store;
let ledger: Ledger;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'redthread-ledger-'));
  store = await openStore(home);
  ledger = ledgerOf(store, home);
});

afterEach(async () => {
  await store.destroy();
  rmSync(home, { recursive: true });
});

const entry = (number: number): ImportEntry => ({
  ...{ import: number, source: 'calls', mapping: { format: 1, name: 'calls' } as never, mappingSha256: 'abc' },
  files: [
    { name: '通话.csv', sha256: 'f1', bytes: 10, encoding: 'gb18030', use: 'rows' },
    { name: 'cells.csv', sha256: 'f2', bytes: 20, encoding: 'utf-8', use: 'lookup' },
  ],
  asker: { who: 'investigator', purpose: 'p', caseFile: 'practice' },
  state: 'running',
  startedAt: '2026-10-06T02:10:00Z',
});

const rejected = (row: number): RejectedRow => ({
  file: 1,
  row,
  column: '对方号码',
  why: { code: 'phone.digits', values: { found: 10 } },
  raw: 'x',
});

test('an import is given back as it was begun, and begins once', async () => {
  await ledger.begin(entry(3));
  await ledger.begin(entry(3));
  expect(await ledger.import(3)).toEqual(entry(3));
  expect(await ledger.import(4)).toBeUndefined();
  await expect(ledger.begin({ ...entry(3), mappingSha256: 'other' })).rejects.toThrow('another mapping');
});

test('its end keeps the report; a later change of state does not lose it', async () => {
  await ledger.begin(entry(1));
  await ledger.begin(entry(2));
  const report = { rows: 5 } as never;
  await ledger.settle(2, { state: 'done', endedAt: '2026-10-06T03:00:00Z', report });
  await ledger.settle(2, { state: 'undone', endedAt: '2026-10-07T03:00:00Z' });
  expect(await ledger.imports()).toEqual([
    entry(1),
    { ...entry(2), state: 'undone', endedAt: '2026-10-07T03:00:00Z', report },
  ]);
});

test('a batch that is done again replaces what was kept of it', async () => {
  await ledger.begin(entry(1));
  await ledger.mark(1, { batch: 1, file: 1, row: 5, byte: 100, rows: 4 }, [rejected(2), rejected(4)]);
  await ledger.mark(1, { batch: 2, file: 1, row: 9, byte: 200, rows: 8 }, [rejected(7)]);
  await ledger.mark(1, { batch: 1, file: 1, row: 5, byte: 100, rows: 4 }, [rejected(2)]);
  expect(await ledger.marks(1)).toEqual([
    { batch: 1, file: 1, row: 5, byte: 100, rows: 4 },
    { batch: 2, file: 1, row: 9, byte: 200, rows: 8 },
  ]);
  expect(await ledger.rejected(1)).toEqual([rejected(2), rejected(7)]);
  expect(await ledger.rejected(1, { skip: 1, limit: 1 })).toEqual([rejected(7)]);
});

test('many rejected rows of one batch fit', async () => {
  await ledger.begin(entry(1));
  const rows = Array.from({ length: 5000 }, (_, n) => rejected(n + 2));
  await ledger.mark(1, { batch: 1, file: 1, row: 5001, byte: 1, rows: 5000 }, rows);
  expect(await ledger.rejected(1, { limit: 10_000 })).toHaveLength(5000);
});

test('evidence anywhere in an answer gets its file and source; an import of another installation keeps what the graph says', async () => {
  await ledger.begin(entry(1));
  const evidence = (number: number) => ({ import: number, source: '', file: 1, fileName: '', row: 2 });
  const record = { evidence: evidence(1), importedAt: '', values: {} };
  const named = await evidenceNames(store)({ a: [{ deep: evidence(1) }], b: evidence(9), c: 'text', d: null, record });
  expect(named).toEqual({
    a: [{ deep: { import: 1, source: 'calls', file: 1, fileName: '通话.csv', row: 2 } }],
    b: evidence(9),
    c: 'text',
    d: null,
    record: {
      ...{ importedAt: '2026-10-06T02:10:00Z', values: {} },
      evidence: { import: 1, source: 'calls', file: 1, fileName: '通话.csv', row: 2 },
    },
  });
});
