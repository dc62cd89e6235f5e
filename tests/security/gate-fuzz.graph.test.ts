/** The gate under texts made by grammar: no hostile one runs, no ordinary one is refused. `npm run fuzz` for longer. */
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { beginImport, openWriter } from '#graph-schema/neo4j/write.ts';
import { runCypher } from '#queries/cypher.ts';
import { World } from '#queries/patterns/cases.ts';
import { talk } from '#queries/patterns/worlds.ts';
import { testGraph } from '#tests/store.ts';
import { hostileTexts, ordinaryReads } from './gate-grammar.ts';

const runs = Number(process.env['REDTHREAD_FUZZ'] ?? 60);
const limits = { numRuns: runs, ...(runs > 60 ? { seed: Date.now() } : { seed: 20261122 }) };
const timeout = 60_000 + runs * 1_000;

let graph: Graph;
let listener: Server;
let calls = 0;
let last = 0;

beforeAll(async () => {
  graph = await testGraph();
  const world = new World();
  talk(world).crowd(30, 2);
  last = await beginImport(graph, { source: 'world', grade: 'record' });
  const writer = await openWriter(graph, last);
  await writer.write({ number: 1, entities: world.entities, links: world.links });
  await writer.finish();
  listener = createServer((socket) => {
    calls++;
    socket.destroy();
  });
  await new Promise<void>((ready) => listener.listen(0, '127.0.0.1', ready));
});

afterAll(() => listener.close());

const ask = (cypher: string) =>
  runCypher({ graph, hidden: [], last }, { cypher, params: { p: 1 }, limit: 20, timeoutMs: 10_000 });

const state = async (): Promise<unknown> => [
  await graph.read('MATCH (n) RETURN count(n) AS nodes, sum(size(keys(n))) AS properties'),
  await graph.read('MATCH ()-[l]->() RETURN count(l) AS links'),
  (await graph.read('SHOW INDEXES YIELD name RETURN count(name) AS indexes'))[0],
];

const say = (what: string, figures: Readonly<Record<string, number>>): void => {
  const told = Object.entries(figures).map(([name, count]) => `${count} ${name}`);
  process.stderr.write(`gate, ${what}: ${told.join(', ')}\n`);
};

test(
  'whatever is hostile at whatever depth does not run, changes nothing and calls nobody; the server answers',
  async () => {
    const before = await state();
    const { port } = listener.address() as AddressInfo;
    const figures = { tried: 0, refused: 0, wrong: 0 };
    await fc
      .assert(
        fc.asyncProperty(hostileTexts(`http://127.0.0.1:${port}/x.csv`), async (text) => {
          const { verdict, why } = await ask(text);
          figures.tried++;
          figures[verdict === 'refused' ? 'refused' : 'wrong']++;
          expect({ text, verdict }).toEqual({ text, verdict: 'refused' });
          expect(why).not.toBeNull();
        }),
        limits,
      )
      .finally(() => say('hostile', figures));
    expect(await state()).toEqual(before);
    expect(calls).toBe(0);
    expect((await ask('RETURN 1 AS one')).rows).toEqual([{ one: 1 }]);
  },
  timeout,
);

test(
  'an ordinary read of any shape is not refused',
  async () => {
    const figures = { tried: 0, ran: 0, failed: 0, refused: 0 };
    await fc
      .assert(
        fc.asyncProperty(ordinaryReads, async (text) => {
          const { verdict, why } = await ask(text);
          figures.tried++;
          figures[verdict]++;
          expect({ text, verdict, why }).not.toMatchObject({ verdict: 'refused' });
        }),
        limits,
      )
      .finally(() => say('ordinary', figures));
    expect(figures.ran).toBeGreaterThan(runs * 0.8);
  },
  timeout,
);
