/** What a read does when it goes wrong: it says what it was, is tried again when the server asks for it, and never writes. */
import { beforeAll, expect, inject, test } from 'vitest';
import { testGraph } from '#tests/store.ts';
import { connect, type Graph } from './driver.ts';
import { countsOf } from './counts.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await testGraph();
});

test('a mistake in a statement stays that mistake', async () => {
  await expect(graph.read('MATCH (n RETURN n')).rejects.toMatchObject({
    code: 'Neo.ClientError.Statement.SyntaxError',
  });
});

test('a read does not write', async () => {
  await expect(graph.read('CREATE (n:Thing) RETURN n')).rejects.toMatchObject({ code: /AccessMode/ });
});

test('a read that takes too long is stopped', async () => {
  const long = graph.read('UNWIND range(1, 100000000000) AS x RETURN sum(x) AS x', {}, { timeoutMs: 300 });
  await expect(long).rejects.toMatchObject({ type: 'TimedOut' });
});

test('a read that is given up ends', async () => {
  const stopped = new AbortController();
  const long = graph.read('UNWIND range(1, 100000000000) AS x RETURN sum(x) AS x', {}, { signal: stopped.signal });
  setTimeout(() => stopped.abort(), 200);
  await expect(long).rejects.toMatchObject({ type: 'TimedOut' });
});

test('one that finds no free connection says so, and never began', async () => {
  const small = await connect({ ...inject('neo4j'), waitMs: 3_000 });
  try {
    const ask = (steps: number) =>
      small.bounded(`UNWIND range(1, ${steps}) AS x RETURN sum(x) AS x`, {}, { timeoutMs: 8_000, rows: 1 });
    // All four connections are there before the race begins.
    await Promise.all([1, 2, 3, 4].map(ask));
    const ends = await Promise.allSettled(Array.from({ length: 5 }, () => ask(100_000_000_000)));
    const codes = ends.map(
      (end) => end.status === 'rejected' && (end.reason as { says?: { code: string } }).says?.code,
    );
    expect(codes.toSorted()).toEqual(['store.busy', ...Array.from({ length: 4 }, () => 'store.time-limit')]);
    // What other pools are asked goes on.
    expect(await small.read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
  } finally {
    await small.close();
  }
});

test('the store counts by kind, and reads nothing for it', async () => {
  await graph.run('CREATE (:Entity:Person {uid: "a"})-[:KNOWS {uid: "k"}]->(:Entity:Person {uid: "b"})');
  const { entities, links } = await countsOf(graph);
  expect([entities.get('Person'), links.get('KNOWS'), links.get('CALLED') ?? 0]).toEqual([2, 1, 0]);
});
