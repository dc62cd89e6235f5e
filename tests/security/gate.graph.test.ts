/** The gate against the real server: what it passes runs, what it refuses leaves the store as it was. */
import { expect, test } from 'vitest';
import { functions } from '#queries/gate-lists.ts';
import { admit } from '#queries/gate.ts';
import { testGraph } from '#tests/store.ts';
import { hostile, ordinary } from './gate-texts.ts';

const params = { uid: 'person:x', day: '2026-01-01', limit: 5, p: 1, t: 'USES' };

test('every ordinary query passes text, planner and operators, and runs within its bounds', async () => {
  const graph = await testGraph();
  for (const [why, text] of ordinary) {
    await expect(admit(graph, text, params), why).resolves.toBeUndefined();
    await expect(graph.bounded(text, params, { timeoutMs: 20_000, rows: 10 }), why).resolves.toBeDefined();
  }
});

test('what is refused changed nothing, and the server still answers', async () => {
  const graph = await testGraph();
  const state = 'MATCH (n) RETURN count(n) AS nodes';
  const before = await graph.read(state);
  for (const [why, text] of hostile)
    await expect(admit(graph, text, params), why).rejects.toMatchObject({ type: 'BadInput' });
  expect(await graph.read(state)).toEqual(before);
});

test('no function of the server is passed over: each is allowed, or refused for a reason', async () => {
  const graph = await testGraph();
  const { rows } = await graph.bounded('SHOW FUNCTIONS YIELD name RETURN name', {}, { timeoutMs: 20_000, rows: 1_000 });
  const unknown = rows.map((row) => String(row['name'])).filter((name) => !functions.has(name.toLowerCase()));
  // Those of LOAD CSV, of other databases, and of users: a query here has none of them.
  expect(unknown.sort()).toEqual(['file', 'graph.byElementId', 'graph.byName', 'linenumber']);
});
