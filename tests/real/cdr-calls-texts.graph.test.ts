/** Calls and texts without a header, with numbers that are written in three ways: 570 numbers stay 570. */
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import type { ImportReport } from '#importers/kit/report.ts';
import { testGraph } from '#tests/store.ts';
import { describeReal, folderOf, importReal } from './real.ts';

const folder = folderOf('cdr-calls-texts');

describeReal('calls and texts', folder, () => {
  let graph: Graph;
  let report: ImportReport;
  beforeAll(async () => {
    graph = await testGraph();
    ({ report } = await importReal(graph, 'cdr-calls-texts', folder));
  }, 120_000);

  test('5,213 calls and 9,072 texts over 570 numbers', async () => {
    expect(report).toMatchObject({
      rows: 14_285,
      imported: 14_285,
      rejected: 0,
      filtered: 0,
      entities: { new: 570, known: 0 },
      links: { new: 14_285, known: 0 },
      records: 570,
    });
    expect(await graph.read('MATCH (p:Phone) RETURN count(*) AS n')).toEqual([{ n: 570 }]);
    expect(await graph.read('MATCH (p:Phone) WHERE EXISTS { (p)-[:CALLED]-() } RETURN count(*) AS n')).toEqual([
      { n: 551 },
    ]);
  });

  test('day and month are settled by the file: nothing is said of them', () => {
    expect(report.said.map(({ says }) => says.code)).not.toContain('import.dates.either');
  });

  test('the longest on the phone: (080)33251027 with 90,456 s', async () => {
    const rows = await graph.read(
      'MATCH (p:Phone)-[c:CALLED]-() RETURN p.number AS number, sum(c.seconds) AS seconds ORDER BY seconds DESC LIMIT 1',
    );
    expect(rows).toEqual([{ number: '(080)33251027', seconds: 90_456 }]);
  });

  test('1,080 calls from (080), 24.81 % of them to (080)', async () => {
    const [row] = await graph.read<{
      all: number;
      inside: number;
    }>(`MATCH (a:Phone)-[:CALLED]->(b) WHERE a.number STARTS WITH '(080)'
      RETURN count(*) AS all, sum(CASE WHEN b.number STARTS WITH '(080)' THEN 1 ELSE 0 END) AS inside`);
    expect(row!.all).toBe(1_080);
    expect((100 * row!.inside) / row!.all).toBeCloseTo(24.81, 2);
  });

  test('43 numbers that only call: possible telemarketers', async () => {
    const rows = await graph.read(
      'MATCH (p:Phone) WHERE EXISTS { (p)-[:CALLED]->() } AND NOT EXISTS { (p)<-[:CALLED]-() } AND NOT EXISTS { (p)-[:MESSAGED]-() } RETURN count(*) AS n',
    );
    expect(rows).toEqual([{ n: 43 }]);
  });

  test('first text and last call, to the second, in UTC', async () => {
    const first = await graph.read(
      'MATCH (a)-[m:MESSAGED]->(b) RETURN a.number AS a, b.number AS b, m.at AS at ORDER BY at LIMIT 1',
    );
    expect(first).toEqual([{ a: '97424 22395', b: '90365 06212', at: '2016-09-01T00:33:22Z' }]);
    const last = await graph.read(
      'MATCH (a)-[c:CALLED]->(b) RETURN a.number AS a, b.number AS b, c.at AS at, c.seconds AS seconds ORDER BY at DESC LIMIT 1',
    );
    expect(last).toEqual([{ a: '98447 62998', b: '(080)46304537', at: '2016-09-30T18:27:15Z', seconds: 2_151 }]);
  });
});
