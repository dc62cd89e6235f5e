/** A pattern for all of a kind: in slices, stopped and gone on with, lost and found; its result is that of one run over all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { testGraph } from '#tests/store.ts';
import { openDesk, type Ask, type Desk } from './desk.ts';

const count = 60;
const number = (n: number): string => `139${String(12_340_000 + n)}`;
const pattern = `/**
 * @title     Calls in a row | 连续通话
 * @question  Whom did {phones} call? | {phones} 打给了谁？
 * @param     phones    Phone[]   The numbers to start from | 起始号码
 * @param     minCalls  Int = 1   So many calls or more | 至少通话次数
 * @says      {to} was called {weight} times | {to} 被叫 {weight} 次
 * @chance    none: a count of calls | 仅为通话计数
 * @innocent  Family | 家人
 * @each      phones
 * @runs-on   Phone
 * @tags      calls | 通话
 * @revision  1
 */
MATCH (from:Phone)-[call:CALLED]->(to:Phone) WHERE from.uid IN $phones
WITH from, to, collect(call) AS calls WHERE size(calls) >= $minCalls
RETURN [from, to] AS nodes, calls AS links, [from.uid, to.uid] AS key, size(calls) AS weight, to.uid AS to
LIMIT $limit
`;

let home: string;
let desk: Desk;
let ask: Ask;
let slug: string;

beforeAll(async () => {
  await testGraph();
  const { uri, user, password } = inject('neo4j');
  Object.assign(process.env, { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  home = mkdtempSync(join(tmpdir(), 'redthread-long-'));
  // Each calls the next, every fifth twice.
  const rows = Array.from({ length: count }, (_, n) => [n, (n + 1) % count] as const).flatMap(([a, b]) =>
    Array.from({ length: a % 5 === 0 ? 2 : 1 }, (_, k) => `${number(a)},${number(b)},2026-03-0${k + 1} 10:00:00`),
  );
  writeFileSync(join(home, 'calls.csv'), `from,to,at\n${rows.join('\n')}\n`);
  const end = (column: string) => ({ kind: 'Phone', set: { number: column } });
  const links = [{ kind: 'CALLED', from: end('from'), to: end('to'), set: { at: 'at' } }];
  const mapping = {
    ...{ format: 1, name: 'long-calls', words: { en: 'Calls', zh: '通话' }, grade: 'record' },
    ...{ zone: 'Asia/Shanghai', country: 'CN', dates: 'YYYY-MM-DD HH:mm:ss', files: [{ name: 'calls.csv', links }] },
  };
  desk = await openDesk({ home, face: 'cli' });
  ask = { ...desk.defaults, purpose: 'Test of long runs' };
  await desk.importFiles(ask, { by: { mapping }, files: [join(home, 'calls.csv')] });
  slug = (await desk.savePattern(ask, { text: pattern })).slug;
});

afterAll(async () => {
  await desk.close();
  rmSync(home, { recursive: true });
  for (const name of ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD']) delete process.env[name];
});

const ended = (id: string) => desk.followLongRun(ask, { id });
const now = async (id: string) => (await desk.longRuns(ask)).find((run) => run.id === id);
const resultOf = async (id: string) => {
  const made = await desk.longRunResult(ask, { id });
  return desk.keptRun(ask, { id: made!.run });
};
const told = (hits: readonly { key: readonly string[]; weight: number }[]) =>
  hits.map(({ key, weight }) => `${key.join('|')} ${weight}`).toSorted();

test('all of a kind are asked, and the result is that of one run over all of them', async () => {
  const { id, of } = await desk.startLongRun(ask, { slug, params: { minCalls: 1 } });
  expect(of).toBe(count);
  expect(await ended(id)).toMatchObject({ state: 'done', asked: count, hits: count });
  const { hits, run } = await resultOf(id);
  const all = Array.from({ length: count }, (_, n) => `phone:+86${number(n)}`);
  const once = await desk.runPattern(ask, { slug, params: { phones: all, minCalls: 1 }, limit: 500 });
  expect(told(hits)).toEqual(told(once.hits));
  expect(hits.slice(0, 12).every(({ weight }) => weight === 2)).toBe(true);
  expect(run.cut).toEqual([]);
  expect(run.notes[0]).toEqual({ code: 'pattern.note.all', values: { asked: count } });
  expect(run.params).toEqual({ minCalls: 1 });
  expect(await desk.longRunResult(ask, { id })).toEqual(await desk.longRunResult(ask, { id }));
});

test('stopped, it says how many were asked; gone on with, it has them all, none twice', async () => {
  const { id } = await desk.startLongRun(ask, { slug, params: {} });
  await expect.poll(async () => (await now(id))?.asked, { interval: 5 }).toBeGreaterThan(0);
  const stopped = await desk.stopLongRun(ask, { id });
  if (stopped.state === 'stopped') {
    const { run } = await resultOf(id);
    expect(run.cut[0]).toMatchObject({ shown: stopped.asked, of: count, why: { code: 'pattern.cut.stopped' } });
    await desk.resumeLongRun(ask, { id });
  }
  expect(await ended(id)).toMatchObject({ state: 'done', asked: count, hits: count });
});

test('one whose process was lost stands stopped, and goes on from its last slice', async () => {
  const { id } = await desk.startLongRun(ask, { slug, params: { minCalls: 2 } });
  await desk.stopLongRun(ask, { id });
  const { DatabaseSync } = await import('node:sqlite');
  const store = new DatabaseSync(join(home, 'casework.sqlite'));
  store.prepare('update "longRuns" set "state" = ? where "id" = ?').run('running', id);
  store.close();
  expect(await now(id)).toMatchObject({ state: 'stopped' });
  await desk.resumeLongRun(ask, { id });
  expect(await ended(id)).toMatchObject({ state: 'done', asked: count, hits: count / 5 });
});

test('a pattern that collides what it is given, and a wrong parameter, are refused before it begins', async () => {
  const before = await desk.longRuns(ask);
  await expect(desk.startLongRun(ask, { slug: 'near-scenes', params: {} })).rejects.toMatchObject({
    says: { code: 'pattern.all.none' },
  });
  await expect(desk.startLongRun(ask, { slug: 'impossible-speed', params: {} })).rejects.toMatchObject({
    says: { code: 'pattern.all.kind' },
  });
  await expect(desk.startLongRun(ask, { slug, params: { minCalls: 'many' } })).rejects.toMatchObject({
    type: 'BadInput',
  });
  expect(await desk.longRuns(ask)).toEqual(before);
});
