/** Every shipped pattern on its own first case while the rest of the store grows tenfold and tenfold again: hits stay, so should the cost. */
import { join } from 'node:path';
import { at, connect, type Graph } from '#graph-schema/neo4j/driver.ts';
import { prepare } from '#graph-schema/neo4j/constraints.ts';
import { standingOf } from '#graph-schema/neo4j/read.ts';
import type { PatternHeader } from '#queries/answers.ts';
import type { Given } from '#queries/parameters.ts';
import { readParameters } from '#queries/parameters.ts';
import { pattern, patterns } from '#queries/pattern.ts';
import { World, zone, type PatternCase } from '#queries/patterns/cases.ts';
import { mostRows, runPattern } from '#queries/run.ts';
import { analyst, plain, sqlParams, type Analyst } from './analyst.ts';
import { newStore, type Bench } from './bench.ts';
import { apart } from './apart.ts';
import { around } from './around.ts';
import { everybody } from './everybody.ts';
import { eventFiles, writeAround, writePlanted } from './fill.ts';
import { root } from '../home.ts';
import { both, print, table, tell, type Cell } from './table.ts';
import { repeated, timed, type Times } from './timing.ts';

interface Planted {
  readonly header: PatternHeader;
  readonly given: Given;
}

interface Row {
  readonly slug: string;
  readonly hits: number;
  readonly databaseHits: number;
  readonly statement: Times;
  readonly run: Times;
  /** The same question in bare Cypher and in DuckDB: null where nobody wrote it down. */
  readonly bare: (Times & { same: boolean }) | null;
  readonly sql: (Times & { same: boolean }) | null;
}

const period = { from: '2026-07-06T00:00:00Z', until: '2026-08-31T00:00:00Z' };

export default async function flat(bench: Bench): Promise<void> {
  const server = await newStore(bench, 'patterns');
  const graph = await connect(server);
  const duck = await analyst(join(bench.folder, 'analyst.duckdb'));
  const first = new Map<string, Row>();
  try {
    await prepare(graph);
    const world = new World();
    const planted: Planted[] = [];
    for (const [nth, { slug, family }] of patterns().entries())
      planted.push(await plant(apart(world, nth), slug, family));
    await writePlanted(graph, world);
    const files = eventFiles(world, join(bench.folder, 'files'));
    const known = new Set(world.entities.map(({ uid }) => uid));
    let events = 0;
    for (const size of bench.quick ? [10_000, 100_000] : [...bench.sizes, ...(bench.large ? [10_000_000] : [])]) {
      const filled = await timed(() => writeAround(graph, files, around(world, events, size), known));
      tell(`${size - events} more events came in, ${Math.round((size - events) / (filled.ms / 1000))} a second`);
      events = size;
      const loaded = await timed(() => duck.load(files.folder));
      const rows: Row[] = [];
      for (const one of planted) {
        rows.push(await measure(graph, server.pid, duck, one));
        tell(`${size}: ${one.header.slug}`);
      }
      for (const row of rows) if (!first.has(row.slug)) first.set(row.slug, row);
      printSize(size, world.links.length, loaded.ms, rows, first);
      await everybody(graph, server.pid, duck, planted, size);
    }
  } finally {
    duck.close();
    await graph.close();
    await server.stop();
  }
}

async function plant(world: World, slug: string, family: string): Promise<Planted> {
  const path = join(root, 'queries', 'patterns', family, `${slug}.cases.ts`);
  const { default: cases } = (await import(path)) as { default: readonly PatternCase[] };
  return { header: pattern(slug), given: cases[0]!.world(world).given };
}

/** Rows, database hits and time of the pattern's own statement; time of a run with gate, chance, ties and evidence; the same plainly. */
async function measure(graph: Graph, storePid: number, duck: Analyst, { header, given }: Planted): Promise<Row> {
  const { slug } = header;
  const read = readParameters(header, given);
  const params = { ...read.store, limit: mostRows + 1, from: at(period.from), until: at(period.until), zone };
  const asked = async (text: string, profile = false): ReturnType<Graph['bounded']> =>
    graph.bounded(text, params, { timeoutMs: 60_000, rows: mostRows, profile });
  const keysOf = (rows: readonly Record<string, unknown>[]): string[] =>
    rows.map(({ key }) => (key as string[]).join(' '));
  const { hits, rows } = await asked(header.cypher, true);
  const keys = new Set(keysOf(rows));
  const isSame = (others: readonly string[]): boolean =>
    keys.size === new Set(others).size && others.every((key) => keys.has(key));
  const scope = { graph, hidden: [], last: (await standingOf(graph)).last };
  const [bare, sql] = [plain(slug, 'cypher'), plain(slug, 'sql')];
  const sqlGiven = sql === null ? {} : sqlParams(header, read, sql);
  const ours = [process.pid, storePid];
  const plainly = async (pids: readonly number[], ask: () => Promise<string[]>): Promise<Times & { same: boolean }> => {
    const same = isSame(await ask());
    return { ...(await repeated(pids, ask)), same };
  };
  return {
    ...{ slug, hits: rows.length, databaseHits: hits ?? Number.NaN },
    statement: await repeated(ours, () => asked(header.cypher)),
    run: await repeated(ours, () => runPattern(scope, slug, given, { period, zone, timeoutMs: 60_000 })),
    bare: bare === null ? null : await plainly(ours, async () => keysOf((await asked(bare)).rows)),
    sql: sql === null ? null : await plainly([process.pid], () => duck.ask(sql, sqlGiven)),
  };
}

const ratio = (a: number | null | undefined, b: number | null | undefined): string | null =>
  a === null || a === undefined || b === null || b === undefined ? null : `${(a / b).toFixed(2)} ×`;

function printSize(
  size: number,
  planted: number,
  loadedMs: number,
  rows: readonly Row[],
  first: ReadonlyMap<string, Row>,
): void {
  const events = size.toLocaleString('en');
  table(
    `Patterns among ${events} events beside the ${planted.toLocaleString('en')} planted: ms; × against the fewest events (aim: the same hits, flat, p95 of a run at most 100)`,
    ['', 'hits', 'database hits', '×', 'statement p50', 'p95', 'run p50', 'p95', '× run'],
    rows.map((row): Cell[] => {
      const before = first.get(row.slug);
      return [
        ...[row.slug, row.hits, row.databaseHits, ratio(row.databaseHits, before?.databaseHits)],
        ...[row.statement.p50, row.statement.p95, row.run.p50, row.run.p95, ratio(row.run.p50, before?.run.p50)],
      ];
    }),
  );
  const moved = rows.filter((row) => row.hits !== first.get(row.slug)?.hits).map(({ slug }) => slug);
  if (moved.length > 0) print(`\nOther hits than among the fewest events: ${moved.join(', ')}.`);
  const beside = rows.filter((row) => row.bare !== null || row.sql !== null);
  table(
    `The same questions plainly, among ${events} events: p50 / p95 in ms and of processor, which says more on a busy machine (aims: statement ≤ 1.3 × bare, run ≤ 2 × bare, run ahead of DuckDB)`,
    [
      ...['', 'bare Cypher', 'CPU', 'statement', 'by CPU', 'run', 'by CPU'],
      ...['DuckDB', 'CPU', 'DuckDB / statement', 'DuckDB / run', 'by CPU', 'same keys'],
    ],
    beside.map(({ slug, statement, run, bare, sql }): Cell[] => [
      ...[slug, both(bare), bare && bare.processor],
      ...[ratio(statement.p50, bare?.p50), ratio(statement.processor, bare?.processor)],
      ...[ratio(run.p50, bare?.p50), ratio(run.processor, bare?.processor)],
      ...[both(sql), sql && sql.processor, ratio(sql?.p50, statement.p50)],
      ...[ratio(sql?.p50, run.p50), ratio(sql?.processor, run.processor)],
      [...(bare?.same === false ? ['not Cypher'] : []), ...(sql?.same === false ? ['not SQL'] : [])].join(', ') ||
        'yes',
    ]),
  );
  print(`\nDuckDB read its files in ${(loadedMs / 1000).toFixed(1)} s before that.`);
}
