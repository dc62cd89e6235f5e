/** The same questions with nobody to start from: one statement in bare Cypher, one in DuckDB, and what the product's slices would take. */
import { at, type Graph } from '#graph-schema/neo4j/driver.ts';
import { standingOf } from '#graph-schema/neo4j/read.ts';
import type { PatternHeader, Scope } from '#queries/answers.ts';
import { readParameters, type Given } from '#queries/parameters.ts';
import { zone } from '#queries/patterns/cases.ts';
import { kindForAll, nothingYet, runAll } from '#queries/run-all.ts';
import { plain, sqlParams, type Analyst } from './analyst.ts';
import { both, print, table, tell, type Cell } from './table.ts';
import { repeated, timed } from './timing.ts';

const period = { from: '2026-07-06T00:00:00Z', until: '2026-08-31T00:00:00Z' };
/** One statement may take so long; the slices are asked for so long, and the rest is reckoned. */
const [mostMs, sliceMs] = [300_000, 20_000];

interface Asked {
  readonly header: PatternHeader;
  readonly given: Given;
}

export async function everybody(
  graph: Graph,
  storePid: number,
  duck: Analyst,
  asked: readonly Asked[],
  events: number,
): Promise<void> {
  const rows: Cell[][] = [];
  for (const one of asked) {
    const row = await compare(graph, storePid, duck, one);
    if (row !== null) rows.push(row);
  }
  table(
    `Asked for everybody at once, among ${events.toLocaleString('en')} events: p50 / p95 in ms (aim: ahead of DuckDB)`,
    [
      '',
      'keys',
      'bare Cypher',
      'CPU',
      'DuckDB',
      'CPU ',
      'DuckDB / Cypher',
      'same keys',
      'slices: asked',
      'of',
      'all of them, s',
    ],
    rows,
  );
  print('\nSlices judge each by chance, with evidence; their last column is reckoned from those that were asked.');
}

async function compare(
  graph: Graph,
  storePid: number,
  duck: Analyst,
  { header, given }: Asked,
): Promise<Cell[] | null> {
  const [bare, sql] = [plain(`${header.slug}.all`, 'cypher'), plain(`${header.slug}.all`, 'sql')];
  if (bare === null || sql === null) return null;
  const read = readParameters(header, given);
  const params = { ...read.store, from: at(period.from), until: at(period.until), zone };
  const ofCypher = async (): Promise<string[]> =>
    (await graph.read<{ key: string[] }>(bare, params, { timeoutMs: mostMs })).map(({ key }) => key.join(' '));
  const ofSql = (): Promise<string[]> => duck.ask(sql, sqlParams(header, read, sql));
  const [keys, others] = [new Set(await ofCypher()), new Set(await ofSql())];
  const same = keys.size === others.size && keys.isSubsetOf(others);
  const cypher = await repeated([process.pid, storePid], ofCypher);
  const analyst = await repeated([process.pid], ofSql);
  tell(`${header.slug} of everybody`);
  const slices = await inSlices(graph, header, given, kindForAll(header, header.runsOn[0]));
  return [
    ...[
      header.slug,
      keys.size,
      both(cypher),
      cypher.processor,
      both(analyst),
      analyst.processor,
      `${(analyst.p50 / cypher.p50).toFixed(2)} ×`,
    ],
    ...[same ? 'yes' : 'no', slices.asked, slices.of, slices.seconds],
  ];
}

async function inSlices(
  graph: Graph,
  header: PatternHeader,
  given: Given,
  kind: string,
): Promise<{ asked: number; of: number; seconds: number }> {
  const stop = new AbortController();
  const scope = async (): Promise<Scope> => ({ graph, hidden: [], last: (await standingOf(graph)).last, zone });
  const [{ of = 0 } = {}] = await graph.read<{ of: number }>(`MATCH (e:${kind}) RETURN count(e) AS of`);
  const began = performance.now();
  const { ms, answer } = await timed(() =>
    runAll(scope, header, given, kind, nothingYet, {
      ...{ period, zone, timeoutMs: 60_000, signal: stop.signal },
      onSlice: () => {
        if (performance.now() - began > sliceMs) stop.abort();
        return Promise.resolve();
      },
    }),
  );
  const { asked } = answer.now;
  return { asked, of, seconds: ((ms / 1000) * of) / Math.max(1, asked) };
}
