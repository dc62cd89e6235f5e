/** What a user would miss: right counts, one record for what is said a thousand times, and a writer that helps first. */
import { beforeEach, describe, expect, test } from 'vitest';
import { testGraph } from '#tests/store.ts';
import { mortal } from '../../tests/provenance/mortal.ts';
import type { Value } from '../ontology/define.ts';
import type { Graph } from './driver.ts';
import { merge, unmerge } from './merge.ts';
import { importsInForce, rootOf, standingOf } from './read.ts';
import { undoImport } from './undo.ts';
import { beginImport, openWriter, type Batch, type Counts, type StatedLink } from './write.ts';

const a = 'phone:+8613900000001';
const b = 'phone:+8613900000002';

let graph: Graph;
beforeEach(async () => {
  graph = await testGraph();
});

const call = (row: number, minute: number, values: Record<string, Value> = {}, file = 1): StatedLink => {
  const at = new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString().replace('.000Z', 'Z');
  return { kind: 'CALLED', uid: `call at ${minute}`, from: a, to: b, file, row, values: { at, ...values } };
};
const calls = (from: number, until: number, values?: Record<string, Value>): StatedLink[] =>
  Array.from({ length: until - from }, (_, n) => call(n + 2, from + n, values));

async function load(source: string, ...batches: Omit<Batch, 'number'>[]): Promise<{ imp: number; counts: Counts }> {
  const imp = await beginImport(graph, { source, grade: 'record' });
  const writer = await openWriter(graph, imp);
  for (const [index, batch] of batches.entries()) await writer.write({ number: index + 1, ...batch });
  return { imp, counts: await writer.finish() };
}

const one = async (statement: string): Promise<unknown> => (await graph.read<{ x: unknown }>(statement))[0]?.x;

describe('the counts of an import', () => {
  test('say what is new, what is known, and count every row of a link once', async () => {
    const first = await load('a', { entities: [], links: calls(0, 10) });
    expect(first.counts).toEqual({ entities: { new: 2, known: 0 }, links: { new: 10, known: 0 }, records: 0 });
    const grown = await load('a', { entities: [], links: calls(0, 8) }, { entities: [], links: calls(8, 15) });
    expect(grown.counts).toEqual({ entities: { new: 0, known: 2 }, links: { new: 5, known: 10 }, records: 0 });
    expect((await importsInForce(graph)).map(({ counts }) => counts)).toEqual([first.counts, grown.counts]);
  });

  test('do not grow when a batch is sent again', async () => {
    const imp = await beginImport(graph, { source: 'a', grade: 'record' });
    for (const turn of [1, 2]) {
      const writer = await openWriter(graph, imp);
      expect(writer.done).toBe(turn - 1);
      await writer.write({ number: 1, entities: [], links: calls(0, 10) });
    }
    expect(await (await openWriter(graph, imp)).finish()).toMatchObject({ links: { new: 10, known: 0 } });
  });
});

describe('what rows say', () => {
  const said = (row: number, values: Record<string, Value> | null) => ({
    ...{ kind: 'Vehicle', uid: 'vehicle:x:1', file: 1, row, values },
  });

  test('a colour stated with every read is one record, also when the import is resumed', async () => {
    const imp = await beginImport(graph, { source: 'a', grade: 'record' });
    for (const number of [1, 2, 3]) {
      const writer = await openWriter(graph, imp);
      const entities = Array.from({ length: 50 }, (_, n) =>
        said(number * 100 + n, { colour: n % 10 < 9 ? 'white' : 'red' }),
      );
      await writer.write({ number, entities, links: [] });
    }
    expect(await (await openWriter(graph, imp)).counts()).toMatchObject({ records: 2 });
    expect(await one('MATCH (x:Record) RETURN collect([x.row, x.colour]) AS x')).toEqual([
      [100, 'white'],
      [109, 'red'],
    ]);
    expect(await one('MATCH (e:Entity) RETURN [e.colour, e.conflicts] AS x')).toEqual(['red', ['colour']]);
  });

  test('a row that only names an entity still says that it exists, and undo finds it', async () => {
    const { imp, counts } = await load('a', { entities: [said(2, null)], links: [] });
    expect(counts).toEqual({ entities: { new: 1, known: 0 }, links: { new: 0, known: 0 }, records: 1 });
    await undoImport(graph, imp);
    expect(await one('MATCH (n) WHERE NOT n:Guard RETURN count(n) AS x')).toBe(0);
  });

  test('names bring pinyin and initials; zone and precision stay beside a time', async () => {
    const entities = [{ kind: 'Person', uid: 'person:x:1', file: 1, row: 2, values: { name: '陈明' } }];
    await load('a', { entities, links: [call(2, 0, { zone: 'Asia/Shanghai', precision: 'minute' })] });
    const keys = await one(
      'MATCH (e:Person)<-[:ABOUT]-(r) RETURN [e.namePinyin, e.nameInitials, r.namePinyin, r.nameInitials] AS x',
    );
    expect(keys).toEqual(['chenming', 'cm', 'chenming', 'cm']);
    expect(await one('MATCH ()-[l:CALLED]->() RETURN [l.zone, l.precision, toString(l.at)] AS x')).toEqual([
      ...['Asia/Shanghai', 'minute', '2026-03-01T10:00:00Z'],
    ]);
  });

  test('two files of one import that state one call make one link, and its gaps are filled', async () => {
    const { imp, counts } = await load(
      'a',
      { entities: [], links: [call(2, 0), call(3, 1, { seconds: 5 })] },
      { entities: [], links: [call(2, 0, { seconds: 9 }, 2), call(3, 1, { seconds: 5 }, 2)] },
    );
    expect(counts.links).toEqual({ new: 2, known: 2 });
    expect(await one('MATCH ()-[l:CALLED]->() RETURN collect([l.row, l.seconds, l.also]) AS x')).toEqual([
      [2, 9, [imp]],
      [3, 5, null],
    ]);
    await undoImport(graph, imp);
    expect(await one('MATCH (n) WHERE NOT n:Guard RETURN count(n) AS x')).toBe(0);
  });
});

describe('a number that the bank gave twice', () => {
  const paid = (to: string, row: number, amount: string): StatedLink => ({
    ...{ kind: 'PAID', uid: 'serial 0042', from: 'account:x:1', to, file: 1, row },
    values: { at: '2026-03-01T10:00:00Z', amount, currency: 'CNY' },
  });
  const payment = paid('account:x:2', 2, '50000');
  const fee = paid('account:x:3', 3, '100');

  test.each([
    ['in one batch', [{ entities: [], links: [payment, fee] }]],
    [
      'in two',
      [
        { entities: [], links: [payment] },
        { entities: [], links: [fee] },
      ],
    ],
  ])('a payment and its fee are two links, %s, and stay two when they come again', async (_, batches) => {
    const first = await load('bank', ...batches);
    const again = await load('bank', ...batches);
    expect([first.counts.links, again.counts.links]).toEqual([
      { new: 2, known: 0 },
      { new: 0, known: 2 },
    ]);
    expect(await one('MATCH ()-[l:PAID]->(b) WITH l, b ORDER BY b.uid RETURN collect([b.uid, l.amount]) AS x')).toEqual(
      [
        ['account:x:2', 50000],
        ['account:x:3', 100],
      ],
    );
    for (const { imp } of [again, first]) await undoImport(graph, imp);
    expect(await one('MATCH (n) WHERE NOT n:Guard RETURN count(n) AS x')).toBe(0);
  });
});

describe('a writer', () => {
  test('first finishes the undo and the move that a dead process left', async () => {
    const { imp } = await load('a', { entities: [], links: calls(0, 10) });
    await load('b', { entities: [], links: calls(5, 20) });
    const dead = (after: number): Graph => mortal(graph, { after, how: 'before' }, () => {});
    await expect(undoImport(dead(3), imp, undefined, 2)).rejects.toThrow();
    await expect(merge(dead(2), a, b, 2)).rejects.toThrow();
    expect((await standingOf(graph)).hidden).toEqual([imp]);
    const next = await beginImport(graph, { source: 'c', grade: 'record' });
    await (await openWriter(graph, next)).write({ number: 1, entities: [], links: calls(30, 31) });
    expect(await one('MATCH (n:Move|Gone) RETURN count(n) AS x')).toBe(0);
    expect((await importsInForce(graph)).map(({ id, state }) => [id, state])).toEqual([
      [2, 'done'],
      [next, 'running'],
    ]);
    expect(await one(`MATCH (x {uid: '${b}'})-[l:CALLED]->(x) RETURN count(l) AS x`)).toBe(16);
    expect(await standingOf(graph)).toMatchObject({ last: next, hidden: [next] });
  });

  test.each([
    [
      'an import that is gone',
      (imp: number) => undoImport(graph, imp).then(() => openWriter(graph, imp)),
      'write.no-import',
    ],
    [
      'more rows after the end',
      async (imp: number) => (await openWriter(graph, imp)).write({ number: 2, entities: [], links: [] }),
      'write.import-finished',
    ],
  ])('refuses %s', async (_, work, code) => {
    const { imp } = await load('a', { entities: [], links: calls(0, 1) });
    await expect(work(imp)).rejects.toMatchObject({ says: { code } });
  });
});

describe('a merge', () => {
  const person = { kind: 'Person', uid: 'person:x:1', file: 1, row: 9, values: { name: 'X' } };

  test.each([
    ['of a phone and a person', () => merge(graph, a, person.uid), 'write.other-kind'],
    ['with what is not there', () => merge(graph, a, 'phone:+8613900000009'), 'write.no-entity'],
    ['that never was is not taken apart', () => unmerge(graph, a), 'write.not-merged'],
  ])('%s is refused', async (_, work, code) => {
    await load('a', { entities: [person], links: calls(0, 1) });
    await expect(work()).rejects.toMatchObject({ says: { code } });
  });

  test('outlives the undo of everything: when the file comes again its rows land on the kept one', async () => {
    const { imp } = await load('a', { entities: [], links: calls(0, 3) });
    await merge(graph, a, b);
    await merge(graph, a, b);
    expect([await rootOf(graph, a), await rootOf(graph, b)]).toEqual([b, b]);
    await undoImport(graph, imp);
    await load('a', { entities: [], links: calls(0, 3) });
    expect(await one('MATCH (e:Entity) RETURN collect(e.uid) AS x')).toEqual([b]);
    await unmerge(graph, a);
    expect(await one('MATCH (e:Entity) WITH e ORDER BY e.uid RETURN collect(e.uid) AS x')).toEqual([a, b]);
    expect(await one('MATCH ()-[l:CALLED]->() WHERE l.wasFrom IS NULL AND l.wasTo IS NULL RETURN count(l) AS x')).toBe(
      3,
    );
  });
});
