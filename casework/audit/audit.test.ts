import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, storeFile, type Store } from '../store/open.ts';
import { readAudit } from './read.ts';
import { verifyAudit } from './verify.ts';
import { auditWriter, type Write } from './write.ts';

let home: string;
let store: Store;
let write: Write;

const noted = (n: number) => ({
  who: n % 2 ? 'wang' : 'li',
  caseFile: 'practice',
  purpose: n < 3 ? 'Training' : 'Burglaries in May',
  face: 'web',
  action: 'card',
  uids: [`phone:${n}`, 'phone:all', 'phone:all'],
  asked: { n, nested: { name: '王五', left: undefined } },
});

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'redthread-audit-'));
  store = await openStore(home);
  write = auditWriter(store);
});

afterEach(async () => {
  await store.destroy();
  rmSync(home, { recursive: true });
});

/** As somebody would who has the file and knows how to take the triggers away. */
function tamper(...statements: string[]): void {
  const database = new DatabaseSync(storeFile(home));
  for (const table of ['audit', 'auditAbout']) {
    for (const change of ['update', 'delete']) database.exec(`drop trigger "${table}No${change}"`);
  }
  for (const statement of statements) database.exec(statement);
  database.close();
}

test('entries that arrive together are numbered without a gap and prove true', async () => {
  const numbers = await Promise.all(Array.from({ length: 1200 }, (_, n) => write(noted(n))));
  expect(numbers).toEqual(Array.from({ length: 1200 }, (_, n) => n + 1));
  expect(await verifyAudit(store)).toMatchObject({ ok: true, entries: 1200, faults: [] });
});

test('two processes write one chain', async () => {
  const second = await openStore(home);
  const other = auditWriter(second);
  await Promise.all(Array.from({ length: 100 }, (_, n) => (n % 2 ? write(noted(n)) : other(noted(n)))));
  expect(await verifyAudit(store)).toMatchObject({ ok: true, entries: 100 });
  await second.destroy();
});

test('an entry can be neither changed nor taken away through the store', async () => {
  await write(noted(1));
  await expect(store.deleteFrom('audit').execute()).rejects.toThrow('append-only');
  await expect(store.deleteFrom('auditAbout').execute()).rejects.toThrow('append-only');
  const set = store.updateTable('audit').set({ purpose: 'other' } as never);
  await expect(set.execute()).rejects.toThrow('append-only');
});

test.each([
  ['a changed purpose', `update "audit" set "purpose" = 'x' where "seq" = 4`, [{ what: 'changed', from: 4, until: 4 }]],
  [
    'text that is no JSON any more',
    `update "audit" set "asked" = '{' where "seq" = 4`,
    [{ what: 'changed', from: 4, until: 4 }],
  ],
  ['missing entries', `delete from "audit" where "seq" in (4, 5)`, [{ what: 'missing', from: 4, until: 5 }]],
  ['a missing first entry', `delete from "audit" where "seq" = 1`, [{ what: 'missing', from: 1, until: 1 }]],
  ['missing entries at the end', `delete from "audit" where "seq" > 8`, [{ what: 'missing', from: 9, until: 10 }]],
  [
    'a person taken off the list',
    `delete from "auditAbout" where "seq" = 6 and "uid" = 'phone:5'`,
    [{ what: 'changed', from: 6, until: 6 }],
  ],
  [
    'an entry put at the end',
    `insert into "audit" select 11, "at", "who", "caseFile", "purpose", "face", "action", '[]', "asked", "hash" from "audit" where "seq" = 3`,
    [{ what: 'added', from: 11, until: 11 }],
  ],
])('%s is found', async (_, statement, faults) => {
  for (let n = 0; n < 10; n++) await write(noted(n));
  tamper(statement);
  const verdict = await verifyAudit(store);
  expect(verdict.ok).toBe(false);
  expect(verdict.faults).toEqual(faults);
});

test('two entries that changed places are found', async () => {
  for (let n = 0; n < 10; n++) await write(noted(n));
  tamper(
    `update "audit" set "seq" = -1 where "seq" = 4`,
    `update "audit" set "seq" = 4 where "seq" = 7`,
    `update "audit" set "seq" = 7 where "seq" = -1`,
  );
  const { faults } = await verifyAudit(store);
  expect(faults).toContainEqual({ what: 'changed', from: 4, until: 4 });
  expect(faults).toContainEqual({ what: 'changed', from: 7, until: 7 });
});

test('auditors search by person, user, case file, purpose and page', async () => {
  for (let n = 0; n < 10; n++) await write(noted(n));
  const numbers = async (filter: Parameters<typeof readAudit>[1]) => {
    const { entries, total } = await readAudit(store, filter);
    return [total, ...entries.map(({ seq }) => seq)];
  };
  expect(await numbers({ uid: 'phone:4' })).toEqual([1, 5]);
  expect(await numbers({ who: 'wang', limit: 2 })).toEqual([5, 10, 8]);
  expect(await numbers({ who: 'wang', limit: 2, before: 8 })).toEqual([5, 6, 4]);
  expect(await numbers({ purpose: 'Training' })).toEqual([3, 3, 2, 1]);
  expect(await numbers({ caseFile: 'other' })).toEqual([0]);
  expect(await numbers({ until: '2020-01-01T00:00:00+08:00' })).toEqual([0]);
  const { entries } = await readAudit(store, { uid: 'phone:0' });
  expect(entries[0]).toMatchObject({ uids: ['phone:0', 'phone:all'], asked: { n: 0, nested: { name: '王五' } } });
});
