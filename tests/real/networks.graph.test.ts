/** Three networks of the literature: their sizes, their best linked, their bridges and who belongs to what come out as published. */
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import type { ImportReport } from '#importers/kit/report.ts';
import type { Scope } from '#queries/answers.ts';
import { expand } from '#queries/expand.ts';
import { runPattern } from '#queries/run.ts';
import { testGraph } from '#tests/store.ts';
import { describeReal, folderOf, importReal } from './real.ts';

const scopeOf = (graph: Graph, report: ImportReport): Scope => ({ graph, hidden: [], last: report.import! });

const neighbours = async (scope: Scope, uid: string): Promise<Set<string>> => {
  const { entities } = await expand(scope, { uids: [uid], limit: 500 });
  return new Set(entities.map((entity) => entity.uid).filter((each) => each !== uid));
};

const caviar = folderOf('networks/caviar');
describeReal('Project Caviar (Morselli 2009)', caviar, () => {
  let scope: Scope;
  let report: ImportReport;
  const n = (number: number): string => `person:caviar:${number}`;
  beforeAll(async () => {
    const graph = await testGraph();
    ({ report } = await importReal(graph, 'caviar', caviar));
    scope = scopeOf(graph, report);
  }, 120_000);

  test('110 persons, 205 contacts', () => {
    expect([report.entities.new, report.links.new, report.rejected]).toEqual([110, 205, 0]);
  });

  test.each([
    [1, 60],
    [12, 28],
    [3, 27],
    [87, 16],
  ])('N%i is linked with %i', async (person, degree) => {
    expect((await neighbours(scope, n(person))).size).toBe(degree);
  });

  test('without N1 the network falls apart most, then without N12 and N87', async () => {
    const things = await scope.graph.read<{ uid: string }>('MATCH (p:Person) RETURN p.uid AS uid');
    const { hits } = await runPattern(scope, 'key-players', { things: things.map(({ uid }) => uid) });
    expect(hits.slice(0, 3).map(({ key, weight }) => [key[0], weight])).toEqual([
      [n(1), 2_144],
      [n(12), 1_325],
      [n(87), 530],
    ]);
  });
});

const montagna = folderOf('networks/montagna');
describeReal('Operation Montagna (Cavallaro, Ficara et al. 2020)', montagna, () => {
  let scope: Scope;
  let report: ImportReport;
  const n = (number: number): string => `person:montagna:N${number}`;
  beforeAll(async () => {
    const graph = await testGraph();
    ({ report } = await importReal(graph, 'montagna', montagna));
    scope = scopeOf(graph, report);
  }, 120_000);
  const ties = (how: string) =>
    scope.graph.read<{ one: string; other: string }>(
      'MATCH (a:Person)-[k:KNOWS {how: $how}]->(b:Person) RETURN a.uid AS one, b.uid AS other',
      { how },
    );
  const nodesOf = (pairs: readonly { one: string; other: string }[]) =>
    new Set(pairs.flatMap(({ one, other }) => [one, other]));

  test('both directions of a pair are one tie: 256 of 101 who met, 124 of 100 who phoned, 47 did both', async () => {
    const [met, phoned] = [await ties('met'), await ties('phone')];
    expect([met.length, nodesOf(met).size, phoned.length, nodesOf(phoned).size]).toEqual([256, 101, 124, 100]);
    expect(nodesOf(met).intersection(nodesOf(phoned)).size).toBe(47);
    expect(report.rejected).toBe(0);
  });

  test.each([
    ['met', 18, 24],
    ['met', 47, 19],
    ['phone', 18, 25],
    ['phone', 47, 21],
    ['phone', 61, 17],
  ])('%s: N%i with %i', async (how, person, degree) => {
    const pairs = await ties(how);
    expect(pairs.filter(({ one, other }) => [one, other].includes(n(person))).length).toBe(degree);
  });
});

const revere = folderOf('networks/paul-revere');
describeReal('Boston 1772–75 (Healy 2013)', revere, () => {
  let scope: Scope;
  let report: ImportReport;
  beforeAll(async () => {
    const graph = await testGraph();
    ({ report } = await importReal(graph, 'paul-revere', revere));
    scope = scopeOf(graph, report);
  }, 120_000);

  test('254 persons, 7 organisations, 334 memberships', () => {
    expect([report.entities.new, report.links.new, report.rejected]).toEqual([261, 334, 0]);
  });

  test.each([
    ['NorthCaucus', 'LondonEnemies', 20],
    ['NorthCaucus', 'TeaParty', 15],
    ['BostonCommittee', 'LondonEnemies', 14],
  ])('%s and %s have %i members in common', async (one, other, common) => {
    const [a, b] = [one, other].map((name) => `organisation:paul-revere:${name}`) as [string, string];
    expect((await neighbours(scope, a)).intersection(await neighbours(scope, b)).size).toBe(common);
  });

  test('Paul Revere belongs to five, more than anybody else', async () => {
    const rows = await scope.graph.read(
      'MATCH (p:Person) WITH p, COUNT { (p)-[:MEMBER_OF]->() } AS n ORDER BY n DESC LIMIT 2 RETURN p.name AS name, n',
    );
    expect(rows).toEqual([{ name: 'Revere Paul', n: 5 }, expect.objectContaining({ n: 4 })]);
  });
});
