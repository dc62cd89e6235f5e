/** Every shipped pattern: its cases hit and spare as they should, its plan is clean, its evidence names file and row. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { beginImport, openWriter } from '#graph-schema/neo4j/write.ts';
import { testGraph } from '#tests/store.ts';
import type { Hit, Scope } from '../answers.ts';
import { checkPattern } from '../check.ts';
import { patterns } from '../pattern.ts';
import { runPattern } from '../run.ts';
import { World, type PatternCase } from './cases.ts';

async function write(graph: Graph, { entities, links }: World): Promise<Scope> {
  const number = await beginImport(graph, { source: 'world', grade: 'record' });
  const writer = await openWriter(graph, number);
  const size = 5_000;
  const batches = Math.ceil(Math.max(1, entities.length / size)) + Math.ceil(links.length / size);
  for (let n = 1, rest = links; n <= batches; n++) {
    const first = n === 1;
    await writer.write({ number: n, entities: first ? entities : [], links: first ? [] : rest.slice(0, size) });
    if (!first) rest = rest.slice(size);
  }
  await writer.finish();
  return { graph, hidden: [], last: number };
}

for (const { slug, family, cypher, sweep } of patterns()) {
  const file = join(import.meta.dirname, family, `${slug}.cases.ts`);
  const { default: cases } = (await import(file)) as { default: readonly PatternCase[] };

  describe(slug, () => {
    test.each(cases)('$name', async ({ world: build }) => {
      const graph = await testGraph();
      const world = new World();
      const { given, options, hits, innocent, also } = build(world);
      const result = await runPattern(await write(graph, world), slug, given, options);
      const scored = result.hits.filter((hit) => hit.explained === null);
      expect(scored.slice(0, hits.length).map((hit) => hit.key)).toEqual(hits);
      for (const hit of scored.slice(0, hits.length)) {
        expect(hit.luck ?? 0).toBeLessThan(1);
        expect(hit.evidence.length).toBeGreaterThan(0);
        if (result.run.tried !== null) expect(hit.trials.filter((t) => t.matched).length).toBeGreaterThan(0);
        for (const says of [hit.says.en, hit.says.zh]) expect(says).not.toMatch(/[{}]|undefined|\[object/);
      }
      for (const key of innocent)
        expect(standsOut(result.hits.find((hit) => String(hit.key) === String(key)))).toBe(false);
      also?.(result);
    });

    test('has a case that hits and one that must not', () => {
      expect(cases.length).toBeGreaterThanOrEqual(2);
    });

    test('has a clean plan: no unknown name, no product, no full scan', async () => {
      const graph = await testGraph();
      const world = new World();
      cases[0]?.world(world);
      const { problems } = await checkPattern(await write(graph, world), cypher, { slug, family });
      expect(problems).toEqual([]);
      expect(Object.keys(sweep).length).toBeGreaterThan(0);
    });
  });
}

/** Above the luck line and not explained. */
const standsOut = (hit: Hit | undefined): boolean =>
  hit !== undefined && hit.explained === null && (hit.luck === null || hit.luck < 1);

test('every pattern has its cases, and every cases file its pattern', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const stems = (end: string): string[] =>
    files
      .filter((f) => f.endsWith(end))
      .map((f) => f.slice(0, -end.length))
      .sort();
  expect(stems('.cases.ts')).toEqual(stems('.cypher'));
});
