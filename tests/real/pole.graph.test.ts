/** POLE: every node and relationship of its 28 files is accounted for, and the published answers come out. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { undoImport } from '#importers/kit/imports.ts';
import type { Ledger } from '#importers/kit/ledger.ts';
import type { ImportReport } from '#importers/kit/report.ts';
import type { Scope } from '#queries/answers.ts';
import { card } from '#queries/card.ts';
import { expand } from '#queries/expand.ts';
import { find } from '#queries/find.ts';
import { paths } from '#queries/path.ts';
import { testGraph } from '#tests/store.ts';
import { describeReal, folderOf, importReal } from './real.ts';

const folder = folderOf('pole/csv');
const file = (name: string) => `crime-investigation.${name}.csv`;

/** Rows of each file, and what they became. 61,521 nodes and 105,840 relationships are published. */
const nodes: [name: string, rows: number, became: string][] = [
  ['Area', 93, 'Area'],
  ['PostCode', 14_196, 'Area'],
  ['Location', 14_904, 'Address'],
  ['Person', 369, 'Person, and 368 Documents (NHS numbers, one is empty) that they hold'],
  ['Officer', 1_000, 'Person'],
  ['Phone', 328, 'Phone, numbers kept to the letter'],
  ['Email', 328, 'OnlineAccount'],
  ['Vehicle', 1_000, 'Vehicle'],
  ['Object', 7, 'Item'],
  ['Crime', 28_762, 'Case'],
  ['PhoneCall', 534, '260 CALLED and 274 MESSAGED'],
];
const relationships: [name: string, rows: number, became: string][] = [
  ['CALLER', 534, 'the calling end of those 534 links'],
  ['CALLED', 534, 'their called end'],
  ['CURRENT_ADDRESS', 368, 'LIVES_AT'],
  ['HAS_PHONE', 328, 'USES'],
  ['HAS_EMAIL', 328, 'USES'],
  ['HAS_POSTCODE', 14_904, 'LIES_IN'],
  ['LOCATION_IN_AREA', 14_904, 'LIES_IN'],
  ['POSTCODE_IN_AREA', 14_196, 'LIES_IN'],
  ['KNOWS', 586, 'KNOWS (acquainted)'],
  ['KNOWS_LW', 80, 'KNOWS (lives with)'],
  ['KNOWS_SN', 241, 'KNOWS (social network)'],
  ['KNOWS_PHONE', 118, 'KNOWS (phone calls)'],
  ['FAMILY_REL', 155, 'KIN_OF'],
  ['PARTY_TO', 55, 'SUSPECT_IN'],
  ['INVESTIGATED_BY', 28_762, 'INVESTIGATES, turned round'],
  ['OCCURRED_AT', 28_762, 'OCCURRED_AT'],
  ['INVOLVED_IN', 985, 'INVOLVED_IN: 978 of vehicles, 7 of items'],
];

describeReal('POLE', folder, () => {
  let graph: Graph;
  let report: ImportReport;
  let store: Ledger;
  beforeAll(async () => {
    graph = await testGraph();
    ({ report, store } = await importReal(graph, 'pole', folder));
  }, 300_000);

  const count = async (pattern: string) =>
    (await graph.read<{ n: number }>(`MATCH ${pattern} RETURN count(*) AS n`))[0]!.n;

  test.each([
    ...nodes.map(([name, ...more]) => [`nodes.${name}`, ...more] as const),
    ...relationships.map(([name, ...more]) => [`relationships.${name}`, ...more] as const),
  ])('%s: all %i rows are in', (name, rows) => {
    const own = report.files.filter((one) => one.name === file(name));
    const read = own.find(({ use }) => use === 'rows') ?? own[0]!;
    expect(read).toMatchObject({
      rows,
      ...(read.use === 'rows' ? { imported: rows, rejected: 0, filtered: 0 } : { keys: rows, asked: rows }),
    });
  });

  test('the tables above are all that is published, and all is imported', () => {
    const sum = (table: typeof nodes) => table.reduce((all, [, rows]) => all + rows, 0);
    expect([sum(nodes), sum(relationships)]).toEqual([61_521, 105_840]);
    expect(report).toMatchObject({ state: 'done', rejected: 0, filtered: 0, rows: 61_521 + 105_840 - 2 * 534 });
    expect(report.said).toEqual([]);
  });

  test.each([
    ['Person', 1_369],
    ['Document', 368],
    ['Phone', 328],
    ['OnlineAccount', 328],
    ['Vehicle', 1_000],
    ['Item', 7],
    ['Case', 28_762],
    ['Address', 14_904],
    ['Area', 14_289],
  ])('%s: %i entities', async (label, wanted) => {
    expect(await count(`(n:${label})`)).toBe(wanted);
  });

  test.each([
    ['CALLED', 260],
    ['MESSAGED', 274],
    ['HOLDS', 368],
    ['LIVES_AT', 368],
    ['USES', 656],
    ['LIES_IN', 44_004],
    ['KNOWS', 1_025],
    ['KIN_OF', 155],
    ['SUSPECT_IN', 55],
    ['INVESTIGATES', 28_762],
    ['OCCURRED_AT', 28_762],
    ['INVOLVED_IN', 985],
  ])('%s: %i links', async (type, wanted) => {
    expect(await count(`()-[l:${type}]->()`)).toBe(wanted);
  });

  test('an entity counts once, a link by its row, a record by what it states', () => {
    expect(report.entities).toEqual({ new: 61_355, known: 0 });
    expect(report.links).toEqual({ new: 105_674, known: 0 });
    expect(report.records).toBe(61_355);
  });

  test('crimes by type: 8,765 of violence, 236 of weapons, one without a type', async () => {
    const rows = await graph.read<{ category: string | null; n: number }>(
      'MATCH (c:Case) RETURN c.category AS category, count(*) AS n ORDER BY n DESC',
    );
    expect(rows[0]).toEqual({ category: 'Violence and sexual offences', n: 8_765 });
    expect(rows.slice(-2)).toEqual([
      { category: 'Possession of weapons', n: 236 },
      { category: null, n: 1 },
    ]);
  });

  test.each([
    ['Piccadilly', 'M1 1LU', 166],
    ['182 Waterson Avenue', 'M40 9BY', 35],
    ["43 Walker's Croft", 'M3 1DA', 35],
  ])('%s: %s has %i crimes', async (address, postcode, crimes) => {
    const rows = await graph.read(
      'MATCH (a:Address {address: $address}) RETURN a.postcode AS postcode, COUNT { (a)<-[:OCCURRED_AT]-() } AS crimes ORDER BY crimes DESC LIMIT 1',
      { address },
    );
    expect(rows).toEqual([{ postcode, crimes }]);
  });

  test('PC Devy Larive: 37 crimes, 8 under investigation, 3 of them drugs with Jack Powell (2) and Raymond Walker (1)', async () => {
    const cases = `MATCH (o:Person {name: 'Devy Larive'})-[:INVESTIGATES]->(c:Case)`;
    const [row] = await graph.read(`${cases} WITH c, c.status = 'Under investigation' AS open
      RETURN count(*) AS all, sum(CASE WHEN open THEN 1 ELSE 0 END) AS open, sum(CASE WHEN open AND c.category = 'Drugs' THEN 1 ELSE 0 END) AS drugs`);
    expect(row).toEqual({ all: 37, open: 8, drugs: 3 });
    expect(
      await graph.read(
        `${cases} MATCH (p:Person)-[:SUSPECT_IN]->(c) WHERE c.status = 'Under investigation' AND c.category = 'Drugs' RETURN p.name AS name, count(*) AS n ORDER BY name`,
      ),
    ).toEqual([
      { name: 'Jack Powell', n: 2 },
      { name: 'Raymond Walker', n: 1 },
    ]);
  });

  test('Jack Powell to Raymond Walker: length 3, 3 ways over 6 people, 24 with the parallel links', async () => {
    const rows = await graph.read<{
      way: string[];
    }>(`MATCH (a:Person {name: 'Jack Powell'}), (b:Person {name: 'Raymond Walker'})
      MATCH p = (a)-[:KNOWS|KIN_OF*..3]-(b) RETURN [n IN nodes(p) | n.uid] AS way`);
    expect(rows).toHaveLength(24);
    expect(new Set(rows.map(({ way }) => way.length))).toEqual(new Set([4]));
    expect(new Set(rows.map(({ way }) => way.join())).size).toBe(3);
    expect(new Set(rows.flatMap(({ way }) => way)).size).toBe(6);
  });

  test('vulnerable persons: friends who are party to a crime, and no crime of their own', async () => {
    const rows =
      await graph.read(`MATCH (p:Person)-[:KNOWS]-(friend)-[:SUSPECT_IN]->(:Case) WHERE NOT (p)-[:SUSPECT_IN]->(:Case)
      RETURN p.name AS name, count(DISTINCT friend) AS friends ORDER BY friends DESC LIMIT 4`);
    expect(rows).toEqual([
      { name: 'Anne Freeman', friends: 8 },
      { name: 'Bonnie Gilbert', friends: 7 },
      { name: 'Ashley Robertson', friends: 5 },
      { name: 'Kathy Wheeler', friends: 3 },
    ]);
  });

  test("Anne Freeman's only dangerous friend in her area: Craig Marshall, twice public order", async () => {
    const rows =
      await graph.read(`MATCH (anne:Person {name: 'Anne Freeman'})-[:LIVES_AT]->()-[:LIES_IN]->(area:Area {category: 'postcode district'})
      MATCH (anne)-[:KNOWS]-(friend)-[:LIVES_AT]->()-[:LIES_IN]->(area) MATCH (friend)-[:SUSPECT_IN]->(c:Case)
      RETURN area.name AS area, friend.name AS friend, c.category AS category, count(DISTINCT c) AS n`);
    expect(rows).toEqual([{ area: 'SK1', friend: 'Craig Marshall', category: 'Public order', n: 2 }]);
  });

  test('56 crimes at 25 places within 500 m of 1 Coronation Street', async () => {
    const [row] = await graph.read(`MATCH (here:Address {address: '1 Coronation Street', postcode: 'M5 3RW'})
      MATCH (a:Address) WHERE point.distance(a.point, here.point) < 500
      RETURN count(DISTINCT a) AS places, sum(COUNT { (a)<-[:OCCURRED_AT]-() }) AS crimes`);
    expect(row).toEqual({ places: 25, crimes: 56 });
  });

  test('the 118 pairs of persons whose phones called each other are those that KNOWS says so of', async () => {
    const [row] =
      await graph.read(`MATCH (a:Person)-[:USES]->(:Phone)-[:CALLED|MESSAGED]-(:Phone)<-[:USES]-(b:Person) WHERE a.uid < b.uid
      WITH DISTINCT a, b RETURN count(*) AS pairs, sum(CASE WHEN EXISTS { (a)-[:KNOWS {how: 'phone calls'}]-(b) } THEN 1 ELSE 0 END) AS known`);
    expect(row).toEqual({ pairs: 118, known: 118 });
  });

  describe('asked as an investigator asks', () => {
    const scope = (): Scope => ({ graph, hidden: [], last: report.import! });
    const uidOf = async (name: string): Promise<string> => {
      const { suggestions } = await find(scope(), { text: `person:${name}` });
      const found = suggestions.filter(({ entity }) => entity.caption === name);
      expect(found).toHaveLength(1);
      return found[0]!.entity.uid;
    };

    test('all shortest paths Jack Powell to Raymond Walker: 3, of 3 links, over 6 people', async () => {
      const [from, to] = [await uidOf('Jack Powell'), await uidOf('Raymond Walker')];
      const answer = await paths(scope(), { from, to, mode: 'all', linkKinds: ['KNOWS', 'KIN_OF'] });
      expect(answer.paths.map((path) => path.length)).toEqual([4, 4, 4]);
      expect(answer.entities).toHaveLength(6);
      expect(answer.cut).toEqual([]);
    });

    test('officer Devy Larive expands to 37 cases, 8 of them under investigation, 3 of those drugs', async () => {
      const officer = await uidOf('Devy Larive');
      const around = await expand(scope(), { uids: [officer], linkKinds: ['INVESTIGATES'], limit: 100 });
      const cases = around.entities.filter(({ kind }) => kind === 'Case').map(({ values }) => values);
      const open = cases.filter(({ status }) => status === 'Under investigation');
      expect([cases.length, open.length, open.filter(({ category }) => category === 'Drugs').length]).toEqual([
        37, 8, 3,
      ]);
      expect(around.cut).toEqual([]);
    });

    test('Anne Freeman: of the people she knows, 8 are party to a crime, and she is not', async () => {
      const anne = await uidOf('Anne Freeman');
      const friends = (await expand(scope(), { uids: [anne], linkKinds: ['KNOWS'], limit: 500 })).entities;
      const others = friends.map(({ uid }) => uid).filter((uid) => uid !== anne);
      const parties = await expand(scope(), { uids: others, linkKinds: ['SUSPECT_IN'], limit: 500 });
      expect(new Set(parties.bundles.map(({ from }) => from)).size).toBe(8);
      expect((await card(scope(), anne)).neighbours.map(({ kind }) => kind)).not.toContain('SUSPECT_IN');
    });

    test('a value names its file and row: the badge of an officer', async () => {
      const { records } = await card(scope(), await uidOf('Devy Larive'));
      expect(records).toHaveLength(1);
      const officers = report.files.findIndex(({ name }) => name === file('nodes.Officer')) + 1;
      expect(records[0]).toMatchObject({
        evidence: { import: 1, source: 'pole', file: officers },
        values: { note: ['Badge 26-5234182'], occupation: 'Police Constable' },
      });
    });
  });

  test('undone, it leaves nothing', async () => {
    await undoImport({ graph, store }, report.import!);
    expect(await count('(n:Entity|Record|Statement|Import)')).toBe(0);
  }, 300_000);
});
