/** Two entities are one: at the desk, in the graph, with the reason, and back again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { testGraph } from '#tests/store.ts';
import { openDesk, type Ask, type Desk } from './desk.ts';

let home: string;
let desk: Desk;
let ask: Ask;
const [one, other, friend] = ['13912340001', '13912340002', '13912340003'].map((number) => `phone:+86${number}`) as [
  string,
  string,
  string,
];

beforeAll(async () => {
  await testGraph();
  const { uri, user, password } = inject('neo4j');
  Object.assign(process.env, { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  home = mkdtempSync(join(tmpdir(), 'redthread-same-'));
  const rows = ['13912340001,13912340003', '13912340002,13912340003'].map((pair) => `${pair},2026-03-01 10:00:00`);
  writeFileSync(join(home, 'calls.csv'), `from,to,at\n${rows.join('\n')}\n`);
  const end = (column: string) => ({ kind: 'Phone', set: { number: column } });
  const links = [{ kind: 'CALLED', from: end('from'), to: end('to'), set: { at: 'at' } }];
  const mapping = {
    ...{ format: 1, name: 'same-calls', words: { en: 'Calls', zh: '通话' }, grade: 'record' },
    ...{ zone: 'Asia/Shanghai', country: 'CN', dates: 'YYYY-MM-DD HH:mm:ss', files: [{ name: 'calls.csv', links }] },
  };
  desk = await openDesk({ home, face: 'cli' });
  ask = { ...desk.defaults, purpose: 'Test of the same' };
  await desk.importFiles(ask, { by: { mapping }, files: [join(home, 'calls.csv')] });
});

afterAll(async () => {
  await desk.close();
  rmSync(home, { recursive: true });
  for (const name of ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD']) delete process.env[name];
});

const counted = async (uid: string): Promise<number[]> =>
  (await desk.linksAmong(ask, { uids: [uid, friend] })).bundles.map(({ count }) => count);

test('a merge needs its reason, joins the links, and is taken back with a reason, link for link', async () => {
  await expect(desk.mergeSame(ask, { uid: one, other, reason: ' ' })).rejects.toMatchObject({
    says: { code: 'desk.same.reason' },
  });
  await expect(desk.mergeSame(ask, { uid: one, other: one, reason: 'x' })).rejects.toMatchObject({
    says: { code: 'desk.same.itself' },
  });
  expect(await counted(other)).toEqual([1]);

  await desk.mergeSame(ask, { uid: one, other, reason: 'One handset, two cards' });
  expect(await counted(other)).toEqual([2]);
  expect((await desk.card(ask, { uid: other })).mergedFrom).toEqual([one]);

  await expect(desk.separate(ask, { uid: one, other, reason: '' })).rejects.toMatchObject({
    says: { code: 'desk.same.reason' },
  });
  const decided = await desk.separate(ask, { uid: one, other, reason: 'The second card was sold' });
  expect([await counted(one), await counted(other)]).toEqual([[1], [1]]);
  expect(decided.map(({ uid, verdict, reason }) => [uid, verdict, reason])).toEqual([
    [one, 'same', 'One handset, two cards'],
    [one, 'separate', 'The second card was sold'],
  ]);
});

test('what cannot be merged is kept as no decision; different and later change nothing in the graph', async () => {
  const before = (await desk.sameDecisions(ask)).length;
  await expect(desk.mergeSame(ask, { uid: one, other: 'phone:+8613912349999', reason: 'x' })).rejects.toMatchObject({
    type: 'NotFound',
  });
  expect(await desk.sameDecisions(ask)).toHaveLength(before);
  await desk.notSame(ask, { uid: one, other, later: true, reason: '' });
  const all = await desk.notSame(ask, { uid: one, other, later: false, reason: 'Seen at once in two places' });
  expect(all.slice(before).map(({ verdict, byName }) => [verdict, byName.en])).toEqual([
    ['later', 'Local investigator'],
    ['different', 'Local investigator'],
  ]);
  expect(await counted(other)).toEqual([1]);
});
