/** A run as a whole: what is hidden leaves no trace, the list is cut after ranking, a sweep counts its settings. */
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { beginImport, openWriter } from '#graph-schema/neo4j/write.ts';
import { testGraph } from '#tests/store.ts';
import type { Scope } from './answers.ts';
import { World, cn, zone } from './patterns/cases.ts';
import nearScenes from './patterns/travel/near-scenes.cases.ts';
import { pattern } from './pattern.ts';
import { runPattern } from './run.ts';
import { sweepPattern } from './sweep.ts';

async function write(graph: Graph, { entities, links }: World): Promise<number> {
  const number = await beginImport(graph, { source: 'world', grade: 'record' });
  const writer = await openWriter(graph, number);
  await writer.write({ number: 1, entities, links });
  await writer.finish();
  return number;
}

let graph: Graph;
let asked: ReturnType<(typeof nearScenes)[0]['world']>;
let open: Scope;
let hiding: Scope;
const secret = 'phone:+8619400055555';

beforeAll(async () => {
  graph = await testGraph();
  const first = new World();
  asked = nearScenes[0]?.world(first) as typeof asked;
  const one = await write(graph, first);
  const second = new World();
  const phone = second.entity('Phone', { number: '+8619400055555' });
  const cells = first.entities.filter((e) => e.kind === 'Cell').map((e) => e.uid);
  for (const [i, at] of [cn('2026-08-04', '21:15'), cn('2026-08-12', '21:45'), cn('2026-08-20', '20:55')].entries()) {
    second.link('SEEN_AT', phone, cells[i] ?? '', { at });
  }
  const two = await write(graph, second);
  open = { graph, hidden: [], last: two };
  hiding = { graph, hidden: [two], last: two };
  expect(two).toBe(one + 1);
});

test('a phone of a hidden import is no hit, and no number of the others gives it away', async () => {
  const [all, some] = [
    await runPattern(open, 'near-scenes', asked.given, asked.options),
    await runPattern(hiding, 'near-scenes', asked.given, asked.options),
  ];
  const keys = (r: typeof all): string[] => r.hits.map(({ key }) => String(key));
  expect(keys(all)).toContain(secret);
  expect(keys(some)).toEqual(keys(all).filter((key) => key !== secret));
  expect(some.run.tried).toBe((all.run.tried ?? 0) - 1);
  expect(JSON.stringify(some)).not.toContain('55555');
  // Its own habits judge each: a stranger in the data changes no chance.
  for (const hit of some.hits)
    expect(hit.surprise).toBe(all.hits.find((h) => String(h.key) === String(hit.key))?.surprise);
});

test('evidence names source, file and row, and every trial that matched has its links', async () => {
  const { hits } = await runPattern(open, 'near-scenes', asked.given, asked.options);
  for (const hit of hits) {
    for (const evidence of hit.evidence) expect(evidence).toMatchObject({ source: 'world', row: expect.any(Number) });
    for (const trial of hit.trials) expect(trial.links.length > 0).toBe(trial.matched);
    expect(hit.trials.filter((t) => t.matched)).toHaveLength(hit.weight);
  }
});

test('the list is cut after ranking and says so', async () => {
  const whole = await runPattern(open, 'near-scenes', asked.given, asked.options);
  const { hits, run } = await runPattern(open, 'near-scenes', asked.given, { ...asked.options, limit: 1 });
  expect(hits.map((h) => h.key)).toEqual([whole.hits[0]?.key]);
  expect(run.cut).toEqual([
    {
      what: { code: 'pattern.cut.hits' },
      shown: 1,
      of: whole.hits.length,
      why: { code: 'pattern.cut.limit', values: { limit: 1 } },
    },
  ]);
});

test('a sweep counts every setting in the luck', async () => {
  const { cells, settings } = await sweepPattern(open, pattern('near-scenes'), asked.given, {
    zone,
    over: ['minCases'],
  });
  expect(settings).toBe(3);
  expect(cells.map((cell) => [cell.set['minCases'], cell.hits])).toEqual([
    ['2', 4],
    ['3', 3],
    ['4', 0],
  ]);
});

test.each([
  ['an unknown parameter', { radius: 5 }, 'pattern.parameter.unknown', 'radius'],
  ['a number that is none', { metres: 'far' }, 'pattern.parameter.whole', 'metres'],
  ['nothing where something is needed', { cases: [] }, 'pattern.parameter.missing', 'cases'],
  ['an entity that nobody knows', { cases: ['case:nowhere'] }, 'pattern.parameter.no-entity', 'cases'],
])('%s is refused by name', async (_, wrong, code, parameter) => {
  const run = runPattern(open, 'near-scenes', { ...asked.given, ...wrong }, asked.options);
  await expect(run).rejects.toMatchObject({ says: { code }, where: { parameter } });
});

test('a case is found by its caption, and lists come with commas or as JSON', async () => {
  const cases = asked.given['cases'] as string[];
  const byUid = await runPattern(open, 'near-scenes', asked.given, asked.options);
  for (const given of ['A1,A2,A3', JSON.stringify(cases), cases.join(',')]) {
    const { run, hits } = await runPattern(open, 'near-scenes', { ...asked.given, cases: given }, asked.options);
    expect(run.params['cases']).toEqual(cases);
    expect(hits.map((h) => h.key)).toEqual(byUid.hits.map((h) => h.key));
  }
});
