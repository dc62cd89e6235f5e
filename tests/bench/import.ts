/** Rows a second through the whole door, beside the same rows as bare batches: under the same constraints, and under none. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk } from '#casework/desk.ts';
import { prepare } from '#graph-schema/neo4j/constraints.ts';
import { connect, type Graph } from '#graph-schema/neo4j/driver.ts';
import { newHome, newStore, type Bench } from './bench.ts';
import { feeds, writeFeed, type Feed } from './feeds.ts';
import { print, table, tell, type Cell } from './table.ts';
import { timed } from './timing.ts';

const batchSize = 5_000;
type Pace = ReadonlyMap<Feed, number>;

export default async function imports(bench: Bench): Promise<void> {
  const rows: Cell[][] = [];
  const paces: { size: number; door: Pace }[] = [];
  for (const size of bench.sizes) {
    const door = await throughTheDoor(bench, size);
    const same = await bare(bench, size, true);
    const none = await bare(bench, size, false);
    paces.push({ size, door });
    for (const feed of feeds) {
      const [ours, under, without] = [door.get(feed)!, same.get(feed)!, none.get(feed)!];
      rows.push([feed.name, size, ours, under, ours / under, without, ours / without]);
    }
  }
  table(
    'Import: rows a second (aim: 0.6 × the bare rows under the same constraints)',
    ['rows of', 'rows', 'Redthread', 'bare, same constraints', 'ratio', 'bare, no constraints', 'ratio '],
    rows,
  );
  const [small, large] = paces;
  if (small && large)
    print(
      `\nTen times the rows: ${feeds.map((f) => `${f.name} at ${(large.door.get(f)! / small.door.get(f)!).toFixed(2)} × the pace`).join(', ')}.`,
    );
}

/** As `redthread import` does it: files kept and hashed, rows checked, records and evidence written, audit, a report. */
async function throughTheDoor(bench: Bench, size: number): Promise<Pace> {
  const home = await newHome(bench, `import-${size}`);
  const given = join(bench.folder, `given-${size}`);
  mkdirSync(given);
  const desk = await openDesk({ home, face: 'cli' });
  try {
    await desk.warm();
    const paces = new Map<Feed, number>();
    for (const feed of feeds) {
      const path = await writeFeed(feed, size, given);
      const by = { mapping: feed.mapping };
      const { ms, answer } = await timed(() => desk.importFiles(desk.defaults, { by, files: [path] }));
      if (answer.imported !== size) throw new Error(`${feed.name}: ${answer.imported} of ${size} rows came in`);
      paces.set(feed, (size / ms) * 1000);
      tell(`${feed.name}, ${size} rows through the door: ${Math.round(paces.get(feed)!)} a second`);
    }
    return paces;
  } finally {
    await desk.close();
    for (const folder of [home, given]) rmSync(folder, { recursive: true });
  }
}

/** Only the writing is timed: the rows are made before. */
async function bare(bench: Bench, size: number, constrained: boolean): Promise<Pace> {
  const name = `bare-${size}-${constrained}`;
  const server = await newStore(bench, name);
  const graph = await connect(server);
  try {
    if (constrained) await prepare(graph);
    const paces = new Map<Feed, number>();
    for (const feed of feeds) {
      const ms = constrained ? await merging(graph, feed, size) : await creating(graph, feed, size);
      paces.set(feed, (size / ms) * 1000);
      tell(`${feed.name}, bare, ${constrained ? 'same' : 'no'} constraints: ${Math.round(paces.get(feed)!)} a second`);
    }
    return paces;
  } finally {
    await graph.close();
    await server.stop();
    rmSync(join(bench.folder, name), { recursive: true });
  }
}

async function merging(graph: Graph, feed: Feed, size: number): Promise<number> {
  let total = 0;
  for (const batch of batches(feed.rows(size))) {
    const rows = batch.map(({ uids, values }) => [...uids, ...values]);
    total += (await timed(() => graph.write((tx) => tx.run(feed.merge, { rows })))).ms;
  }
  return total;
}

async function creating(graph: Graph, feed: Feed, size: number): Promise<number> {
  const known = new Map<string, string>();
  let total = 0;
  for (const batch of batches(feed.rows(size))) {
    const uids = [...new Set(batch.flatMap((row) => row.uids))].filter((uid) => !known.has(uid));
    const write = (): Promise<unknown> =>
      graph.write(async (tx) => {
        if (feed.create)
          for (const { u, id } of await tx.run<{ u: string; id: string }>(feed.create, { uids })) known.set(u, id);
        const rows = batch.map((row) => [...row.uids.map((uid) => known.get(uid) ?? uid), ...row.values]);
        await tx.run(feed.link, { rows });
      });
    total += (await timed(write)).ms;
  }
  return total;
}

function* batches<T>(rows: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const row of rows) {
    if (batch.push(row) < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
