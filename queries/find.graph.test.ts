/** What somebody types, and what they must find: names, numbers, wildcards, lists, only mentioned, merged, hidden. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { merge } from '#graph-schema/neo4j/merge.ts';
import { tell } from '#tests/query-world.ts';
import { testGraph } from '#tests/store.ts';
import type { Scope } from './answers.ts';
import { card } from './card.ts';
import { expand } from './expand.ts';
import { find } from './find.ts';
import { paths } from './path.ts';

const wei = 'person:660101199001011237';
const powell = 'person:reg:2';
const chinese = 'phone:+8619412345678';
const british = 'phone:+442079460018';
const car = 'vehicle:宁K12345';
const secret = 'person:reg:9';
let graph: Graph;
let open: Scope;
let closed: Scope;

beforeAll(async () => {
  graph = await testGraph();
  await tell(graph, {
    source: 'register',
    grade: 'record',
    entities: [
      { uid: wei, values: { name: '张伟', residentId: '660101199001011237', aliases: ['老张'] } },
      { uid: powell, values: { name: "Jack O'Powell \\ <b>" } },
      { uid: car, values: { plate: '宁K12345', vin: 'LSVAA49J132047371' } },
      { uid: 'case:2026-0017', values: { number: '2026-0017', title: 'Burglary at 12 High Street' } },
    ],
    links: [{ kind: 'USES', from: wei, to: chinese }],
  });
  await tell(graph, {
    source: 'informant',
    grade: 'statement',
    entities: [
      { uid: wei, values: { name: '章伟' } },
      { uid: secret, values: { name: '秦若涵' } },
    ],
    links: [{ kind: 'CALLED', from: chinese, to: british, values: { at: '2026-03-01T10:00:00Z', seconds: 60 } }],
  });
  open = { graph, hidden: [], last: 2 };
  closed = { graph, hidden: [2], last: 2 };
});

describe('found', () => {
  test.each([
    ['one Chinese character', '张', [wei]],
    ['a middle character', '若', [secret]],
    ['pinyin', 'zhangw', [wei]],
    ['pinyin with a blank', 'zhang wei', [wei]],
    ['initials', 'qrh', [secret]],
    ['a name that lost the vote', '章伟', [wei]],
    ['an alias', '老张', [wei]],
    ['a Latin name without case', 'POWELL', [powell]],
    ['words in another order', 'powell jack', [powell]],
    ['one wrong letter', 'powall', [powell]],
    ['a phone as it is written', '194 1234-5678', [chinese]],
    ['a phone with its country code', '+86 19412345678', [chinese]],
    ['the middle of a number that is only mentioned', '7946001', [british]],
    ['the beginning of a national number', '1941*', [chinese]],
    ['a plate with a dot, in small letters', '宁k·12345', [car]],
    ['a plate with a wildcard', '宁K?2345', [car]],
    ['a frame number', 'LSVAA49J132047371', [car]],
    ['the end of a number', '*0018', [british]],
    ['words of a title', 'burglary high', ['case:2026-0017']],
    ['a kind word', 'phone: 1941', [chinese]],
    ['a kind word in Chinese with its colon', '电话：1941', [chinese]],
    ['the word of a property', 'plate:宁K', [car]],
    ['an everyday word', '车牌：宁K', [car]],
    ['a uid', british, [british]],
    ['a kind word that shuts it out', 'case: 1941', []],
    ['signs that mean something to Lucene', 'a(b) OR *:{', []],
    ['signs that mean something to Cypher', "'}) DETACH DELETE n //", []],
  ])('%s', async (_, text, uids) => {
    const { suggestions, total } = await find(open, { text });
    expect(suggestions.map(({ entity }) => entity.uid)).toEqual(uids);
    expect(total).toBe(uids.length);
  });

  test('a pasted list splits into known, unknown and not readable', async () => {
    const found = await find(open, { text: '19412345678, 宁K12345；02079460018\n张伟\n19400000000\n---' });
    expect(found.suggestions.map(({ entity }) => entity.uid)).toEqual([chinese, car, british, wei]);
    expect(found).toMatchObject({ total: 4, unknown: ['19400000000'], unreadable: ['---'] });
    const phones = await find(open, { text: 'phone: abc\n19412345678' });
    expect(phones).toMatchObject({ total: 1, unreadable: ['abc'] });
  });

  test.each(['', '  ', '*', '??', ',,'])('nothing to look for: “%s”', async (text) => {
    await expect(find(open, { text })).rejects.toMatchObject({ type: 'BadInput' });
  });
});

describe('hidden', () => {
  test.each(['章伟', '秦若涵', 'qrh', '若', british, '02079460018', '7946001', 'person:reg:9'])(
    '%s leaves no trace',
    async (text) => expect(await find(closed, { text })).toMatchObject({ suggestions: [], total: 0, cut: [] }),
  );

  test('what an only hidden import states answers as what never was', async () => {
    const failure = { type: 'NotFound', says: { code: 'query.no-entity', values: {} } };
    for (const uid of [secret, 'person:reg:404']) {
      await expect(card(closed, uid)).rejects.toMatchObject(failure);
      await expect(expand(closed, { uids: [uid] })).rejects.toMatchObject(failure);
      await expect(paths(closed, { from: uid, to: wei, mode: 'shortest' })).rejects.toMatchObject(failure);
    }
  });

  test('a card shows what the visible records agree on, and no conflict with a hidden one', async () => {
    const all = await card(open, wei);
    expect(all.entity.conflicts).toEqual(['name']);
    expect(all.values[0]).toMatchObject({
      property: 'name',
      value: '张伟',
      conflict: true,
      stated: [
        { value: '张伟', shown: true },
        { value: '章伟', shown: false },
      ],
    });
    const few = await card(closed, wei);
    expect(few.entity).toMatchObject({ caption: '张伟', conflicts: [], degree: 1 });
    expect(few.records.map(({ evidence }) => [evidence.import, evidence.file, evidence.row])).toEqual([[1, 1, 2]]);
    expect((await card(closed, chinese)).neighbours).toEqual([
      { kind: 'USES', direction: 'in', links: 1, entities: 1, capped: false },
    ]);
  });

  test('an import that began after the question is not seen', async () => {
    const before: Scope = { graph, hidden: [], last: 1 };
    expect((await expand(before, { uids: [chinese] })).bundles.map(({ kind }) => kind)).toEqual(['USES']);
  });
});

test('a merged uid opens the kept entity', async () => {
  await tell(graph, {
    source: 'other',
    grade: 'record',
    entities: [{ uid: 'person:other:1', values: { name: '张炜' } }],
    links: [{ kind: 'USES', from: 'person:other:1', to: british }],
  });
  await merge(graph, 'person:other:1', wei);
  const scope: Scope = { graph, hidden: [], last: 3 };
  const opened = await card(scope, 'person:other:1');
  expect(opened).toMatchObject({ entity: { uid: wei, merged: 1 }, mergedFrom: ['person:other:1'] });
  expect(opened.records.map(({ was }) => was)).toContain('person:other:1');
  expect((await find(scope, { text: 'person:other:1' })).suggestions[0]?.entity.uid).toBe(wei);
  expect((await find(scope, { text: '张炜' })).suggestions[0]?.entity.uid).toBe(wei);
  const around = await expand(scope, { uids: ['person:other:1'] });
  expect(around.bundles.map(({ id }) => id).sort()).toEqual([`${wei}|USES|${british}`, `${wei}|USES|${chinese}`]);
  const path = await paths(scope, { from: 'person:other:1', to: british, mode: 'shortest' });
  expect(path.paths).toEqual([[wei, british]]);
});
