/** Published graph files, whole: as many nodes and links as their authors say, and the words they have for them. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { memoryLedger } from '#importers/kit/memory-ledger.ts';
import type { ImportReport } from '#importers/kit/report.ts';
import { runImport } from '#importers/kit/run.ts';
import source from '#importers/sources/graph-file/source.ts';
import { testGraph } from '#tests/store.ts';
import { describeReal, folderOf } from './real.ts';

const folder = folderOf('interchange');

describeReal('graph files', folder, () => {
  let graph: Graph;
  let report: ImportReport;
  beforeAll(async () => {
    graph = await testGraph();
    report = await runImport({
      ...{ graph, source, asker: { who: 'test', purpose: 'published answers' } },
      store: memoryLedger(await mkdtemp(join(tmpdir(), 'redthread-real-'))),
      files: [join(folder, 'gexf-graphml'), join(folder, 'anx')],
    });
  }, 300_000);

  const of = async (file: string) => {
    const [nodes] = await graph.read<{ n: number }>(
      'MATCH (t:Thing) WHERE t.uid STARTS WITH $start RETURN count(*) AS n',
      { start: `thing:graph-file:${file}#` },
    );
    return nodes!.n;
  };

  test('nothing is rejected, and every row is counted', () => {
    expect(report).toMatchObject({ state: 'done', rejected: 0, filtered: 0 });
    const rows = Object.groupBy(report.files, ({ name }) => name);
    expect(Object.fromEntries(Object.entries(rows).map(([name, two]) => [name, two!.map((one) => one.rows)]))).toEqual({
      'airlines.graphml': [235, 2_101],
      'apoc-fileWithUnicode.graphml': [1, 0],
      'arctic.gexf': [1_715, 6_676],
      'gephi-lite.gexf': [61, 88],
      'pole_drug_group.anx': [6, 18],
    });
  });

  test('as many things as nodes', async () => {
    const files = [
      'airlines.graphml',
      'apoc-fileWithUnicode.graphml',
      'arctic.gexf',
      'gephi-lite.gexf',
      'pole_drug_group.anx',
    ];
    expect(await Promise.all(files.map(of))).toEqual([235, 1, 1_715, 61, 6]);
  });

  test('a fact that a file states twice is one link with two statements', async () => {
    const [links] = await graph.read<{ n: number }>('MATCH ()-[l:LINKED_TO]->() RETURN count(*) AS n');
    expect(links!.n).toBe(report.links.new);
    const again = report.said.find(({ says }) => says.code === 'import.link.repeated')?.count ?? 0;
    expect(links!.n + again).toBe(2_101 + 6_676 + 88 + 18);
  });

  test('the drug group: six people and what ties them', async () => {
    const ties = await graph.read(
      `MATCH (a:Thing)-[l:LINKED_TO]->(b:Thing) WHERE a.uid STARTS WITH 'thing:graph-file:pole_drug_group.anx#' AND a.name = 'Kathleen Peters'
       RETURN l.category AS tie, b.name AS to, a.category AS is ORDER BY tie, to`,
    );
    expect(ties).toContainEqual({ tie: 'SIBLING', to: 'Raymond Walker', is: 'Person' });
  });

  test('signs that XML escapes come back as they were', async () => {
    const [thing] = await graph.read<{ text: string[]; category: string }>(
      "MATCH (t:Thing) WHERE t.uid = 'thing:graph-file:apoc-fileWithUnicode.graphml#n0' RETURN t.text AS text, t.category AS category",
    );
    expect(thing).toMatchObject({
      category: 'Unicode',
      text: expect.arrayContaining(['propFive: anoth&r " one']) as unknown,
    });
  });
});
