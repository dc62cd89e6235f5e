import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from './open.ts';

let home: string;
let store: Store;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'redthread-store-'));
  store = await openStore(home);
});

afterEach(async () => {
  await store.destroy();
  rmSync(home, { recursive: true });
});

const settings = async () =>
  Object.fromEntries((await store.selectFrom('settings').selectAll().execute()).map((row) => [row.name, row.value]));

test('there is one investigator and a practice case file from the start, in both languages', async () => {
  const [file, ...more] = await store.selectFrom('caseFiles').selectAll().execute();
  expect(more).toEqual([]);
  expect(file).toMatchObject({
    id: 'practice',
    titleEn: 'Practice case file',
    titleZh: '练习专案',
    madeBy: 'investigator',
  });
});

test('opening it again changes nothing; a newer one is refused with a sentence', async () => {
  await store.destroy();
  store = await openStore(home);
  expect(await store.selectFrom('users').selectAll().execute()).toHaveLength(1);
  await sql`insert into kysely_migration values ('9999-from-the-future', '2030-01-01')`.execute(store);
  await expect(openStore(home)).rejects.toMatchObject({ type: 'BadInput', says: { code: 'desk.store.newer' } });
});

test('a transaction that fails leaves nothing, and the queue goes on', async () => {
  const failing = store.transaction().execute(async (tx) => {
    await tx.insertInto('settings').values({ name: 'a', value: '1' }).execute();
    throw new Error('broken off');
  });
  const next = store.insertInto('settings').values({ name: 'b', value: '2' }).execute();
  await expect(failing).rejects.toThrow('broken off');
  await next;
  expect(await settings()).toEqual({ b: '2' });
});

test('statements of others wait until a transaction is done', async () => {
  const seen: string[] = [];
  await Promise.all([
    store.transaction().execute(async (tx) => {
      await tx.insertInto('settings').values({ name: 'a', value: '1' }).execute();
      await new Promise((resolve) => setTimeout(resolve, 20));
      await tx.updateTable('settings').set({ value: '2' }).execute();
      seen.push('transaction');
    }),
    settings().then((found) => seen.push(JSON.stringify(found))),
  ]);
  expect(seen).toEqual(['transaction', '{"a":"2"}']);
});

test('two processes write at once and lose nothing', async () => {
  const second = await openStore(home);
  const add = (at: Store) =>
    at.transaction().execute(async (tx) => {
      const found = await tx.selectFrom('settings').select('value').where('name', '=', 'n').executeTakeFirst();
      const value = String(Number(found?.value ?? 0) + 1);
      await tx
        .insertInto('settings')
        .values({ name: 'n', value })
        .onConflict((on) => on.column('name').doUpdateSet({ value }))
        .execute();
    });
  await Promise.all(Array.from({ length: 40 }, (_, n) => add(n % 2 ? store : second)));
  expect(await settings()).toEqual({ n: '40' });
  await second.destroy();
});

test.each([
  ['a Date', new Date(), 'a Date'],
  ['an object', { a: 1 }, 'object'],
  ['undefined', undefined, 'undefined'],
])('%s is refused instead of stored as NULL', async (_, value, named) => {
  const query = sql`insert into settings values ('x', ${value})`.execute(store);
  await expect(query).rejects.toThrow(`it was given ${named}`);
});

test('a home that cannot be written is a sentence', async () => {
  await expect(openStore('/dev/null/redthread')).rejects.toMatchObject({
    type: 'Unavailable',
    says: { code: 'desk.store.open' },
  });
});
