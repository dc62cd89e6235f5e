/** Entities with very many links: expanded by a sample that is said, refused by paths that name them, read by window in full. */
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { tell } from '#tests/query-world.ts';
import { testGraph } from '#tests/store.ts';
import type { Scope } from './answers.ts';
import { card } from './card.ts';
import { eventsOf } from './events.ts';
import { expand } from './expand.ts';
import { paths } from './path.ts';

const camera = 'checkpoint:cams:1';
const often = 'vehicle:宁K00001';
const other = 'vehicle:宁K00002';
const many = Number(process.env['HUB'] ?? 24_000);
let graph: Graph;
let scope: Scope;
let hits = 0;

/** Every statement is also profiled: what it costs is a promise too. */
const counting = (real: Graph): Graph => ({
  ...real,
  read: async (statement, params, options) => {
    const { hits: cost } = await real.bounded(statement, params ?? {}, {
      timeoutMs: 60_000,
      rows: 100_000,
      profile: true,
    });
    hits += cost ?? 0;
    return real.read(statement, params, options);
  },
});

beforeAll(async () => {
  graph = await testGraph();
  const at = '2026-03-01T10:00:00Z';
  await tell(graph, {
    source: 'cams',
    grade: 'record',
    links: [often, other].map((from) => ({ kind: 'SEEN_AT', from, to: camera, values: { at } })),
  });
  // Whoever asks a young store leaves plans behind that were made for a handful of entities: the bounds must hold with them too.
  scope = { graph: counting(graph), hidden: [], last: 1 };
  await expand(scope, { uids: [camera] });
  await expand(scope, { uids: [camera], window: { from: at, until: '2026-03-01T10:00:01Z' } });
  await card(scope, camera);
  await paths(scope, { from: often, to: other, mode: 'all' });
  await eventsOf(scope, { uids: [camera] });
  // Through the writer so many rows take minutes; these have the same shape.
  for (let from = 0; from < many; from += 10_000) {
    await graph.run(
      `MATCH (c:Entity {uid: $camera}) UNWIND range($from, $until - 1) AS i
       MERGE (v:Entity {uid: 'vehicle:X' + (i % 4000)}) ON CREATE SET v:Vehicle, v.imports = [1]
       CREATE (v)-[:SEEN_AT {uid: 'hub' + i, import: 1, file: 3, row: i, place: $camera, at: datetime('2026-02-01T00:00:00Z') + duration({seconds: i})}]->(c)`,
      { camera, from, until: Math.min(from + 10_000, many) },
    );
  }
}, 600_000);

test('a hub is expanded by a sample, and the answer says so', async () => {
  hits = 0;
  const { entities, bundles, cut } = await expand(scope, { uids: [camera] });
  expect(entities).toHaveLength(51);
  expect(bundles).toHaveLength(50);
  expect(entities[0]).toMatchObject({ uid: camera, degree: many + 2 });
  expect(cut).toMatchObject([
    { what: { code: 'query.neighbours' }, shown: 50, of: null },
    { what: { code: 'query.links-of-kind', values: { kind: 'SEEN_AT' } }, shown: 20_000, of: many + 2 },
  ]);
  expect(hits).toBeLessThan(300_000);
});

test('a window at a hub costs its result', async () => {
  hits = 0;
  const window = { from: '2026-03-01T10:00:00Z', until: '2026-03-01T10:00:01Z' };
  const { bundles, cut } = await expand(scope, { uids: [camera], window });
  expect(bundles.map(({ id, count }) => [id, count])).toEqual([
    [`${often}|SEEN_AT|${camera}`, 1],
    [`${other}|SEEN_AT|${camera}`, 1],
  ]);
  expect(cut).toEqual([]);
  expect(hits).toBeLessThan(1_000);
});

test('a card of a hub counts by the store', async () => {
  hits = 0;
  expect((await card(scope, camera)).neighbours).toEqual([
    { kind: 'SEEN_AT', direction: 'in', links: many + 2, entities: null, capped: false },
  ]);
  expect(hits).toBeLessThan(500);
});

test('a path does not cross a hub, says which, and crosses it when told', async () => {
  const refused = await paths(scope, { from: often, to: other, mode: 'all' });
  expect(refused.paths).toEqual([]);
  expect(refused.cut).toMatchObject([
    {
      what: { code: 'query.hub', values: { uid: camera, links: many + 2 } },
      why: { code: 'query.hub-not-crossed', values: { hub: 5_000 } },
    },
  ]);
  const crossed = await paths(scope, { from: often, to: other, mode: 'all', cross: [camera] });
  expect(crossed).toMatchObject({ paths: [[often, camera, other]], cut: [] });
  expect((await paths(scope, { from: often, to: other, mode: 'shortest', hub: 1_000_000 })).paths).toHaveLength(1);
});

test('events of a hub are all there or none: a part would show silences that were none', async () => {
  expect((await eventsOf(scope, { uids: [camera] })).at).toEqual([{ uid: camera, count: null, series: [] }]);
  const window = { from: '2026-02-01T00:00:00Z', until: '2026-02-01T01:00:00Z' };
  const { at } = await eventsOf(scope, { uids: [camera, often], window });
  expect(at.map(({ uid, count }) => [uid, count])).toEqual([
    [camera, 3600],
    [often, 0],
  ]);
  await expect(eventsOf(scope, { uids: [] })).rejects.toMatchObject({ type: 'BadInput' });
  await expect(eventsOf(scope, { uids: [camera], most: 0 })).rejects.toMatchObject({ type: 'BadInput' });
});
