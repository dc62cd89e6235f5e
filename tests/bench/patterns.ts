/** Every shipped pattern on its own first case while the rest of the store grows tenfold and tenfold again: hits stay, so should the cost. */
import { join } from 'node:path';
import { at, connect, type Graph } from '#graph-schema/neo4j/driver.ts';
import { prepare } from '#graph-schema/neo4j/constraints.ts';
import { standingOf } from '#graph-schema/neo4j/read.ts';
import { beginImport, openWriter, type StatedEntity, type StatedLink } from '#graph-schema/neo4j/write.ts';
import type { PatternHeader } from '#queries/answers.ts';
import type { Given } from '#queries/parameters.ts';
import { readParameters } from '#queries/parameters.ts';
import { pattern, patterns } from '#queries/pattern.ts';
import { World, zone, type PatternCase } from '#queries/patterns/cases.ts';
import { mostRows, runPattern } from '#queries/run.ts';
import { newStore, type Bench } from './bench.ts';
import { around } from './around.ts';
import { root } from '../home.ts';
import { table, tell, type Cell } from './table.ts';
import { median, timed } from './timing.ts';

interface Planted {
  readonly header: PatternHeader;
  readonly given: Given;
}

const turns = 10;
const batchSize = 5_000;

export default async function flat(bench: Bench): Promise<void> {
  const server = await newStore(bench, 'patterns');
  const graph = await connect(server);
  const rows: Cell[][] = [];
  try {
    await prepare(graph);
    const world = new World();
    const planted: Planted[] = [];
    for (const { slug, family } of patterns()) planted.push(await plant(world, slug, family));
    await write(graph, world.entities, world.links);
    let events = 0;
    for (const size of [bench.sizes[0]! / 10, ...bench.sizes]) {
      await write(graph, [], around(world, events, size));
      events = size;
      tell(`${size} events are in`);
      for (const { header, given } of planted) rows.push([header.slug, size, ...(await measure(graph, header, given))]);
    }
  } finally {
    await graph.close();
    await server.stop();
  }
  rows.sort(([a], [b]) => (a! < b! ? -1 : a! > b! ? 1 : 0));
  const grown = rows.map((row) => {
    const first = rows.find(([slug]) => slug === row[0])!;
    return [...row, ratio(row[3], first[3]), ratio(row[4], first[4]), ratio(row[5], first[5])];
  });
  table(
    `Patterns, the same hits among more and more events, median of ${turns}; × against the fewest events (aim: flat)`,
    [
      '',
      'events',
      'hits',
      'database hits',
      'statement, ms',
      'whole run, ms',
      '× database hits',
      '× statement',
      '× run',
    ],
    grown,
  );
}

const ratio = (now: Cell | undefined, first: Cell | undefined): string =>
  `${(Number(now) / Number(first)).toFixed(2)} ×`;

async function plant(world: World, slug: string, family: string): Promise<Planted> {
  const path = join(root, 'queries', 'patterns', family, `${slug}.cases.ts`);
  const { default: cases } = (await import(path)) as { default: readonly PatternCase[] };
  return { header: pattern(slug), given: cases[0]!.world(world).given };
}

/** Rows, database hits and time of the pattern's own statement; time of a run with gate, chance, ties and evidence. */
async function measure(graph: Graph, header: PatternHeader, given: Given): Promise<number[]> {
  const period = { from: '2026-07-06T00:00:00Z', until: '2026-08-31T00:00:00Z' };
  const params = {
    ...readParameters(header, given).store,
    ...{ limit: mostRows + 1, from: at(period.from), until: at(period.until), zone },
  };
  const ask = (profile: boolean): ReturnType<Graph['bounded']> =>
    graph.bounded(header.cypher, params, { timeoutMs: 60_000, rows: mostRows, profile });
  await ask(false);
  const { hits, rows } = await ask(true);
  const scope = { graph, hidden: [], last: (await standingOf(graph)).last };
  const run = (): Promise<unknown> => runPattern(scope, header.slug, given, { period, zone });
  await run();
  const statements: number[] = [];
  const whole: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    statements.push((await timed(() => ask(false))).ms);
    whole.push((await timed(run)).ms);
  }
  return [rows.length, hits ?? Number.NaN, median(statements), median(whole)];
}

async function write(graph: Graph, entities: readonly StatedEntity[], links: readonly StatedLink[]): Promise<void> {
  const writer = await openWriter(graph, await beginImport(graph, { source: 'world', grade: 'record' }));
  let number = 0;
  for (let n = 0; n < entities.length; n += batchSize)
    await writer.write({ number: ++number, entities: entities.slice(n, n + batchSize), links: [] });
  for (let n = 0; n < links.length; n += batchSize)
    await writer.write({ number: ++number, entities: [], links: links.slice(n, n + batchSize) });
  await writer.finish();
}
