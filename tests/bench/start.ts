/** A second `npm start`, on a home that has data: to the address, to a usable page, its parts, and resident memory. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk } from '#casework/desk.ts';
import { prepare } from '#graph-schema/neo4j/constraints.ts';
import { connect } from '#graph-schema/neo4j/driver.ts';
import { startNeo4j } from '#graph-schema/neo4j/embedded/server.ts';
import { documents } from '#lib/client/documents.ts';
import { root } from '../home.ts';
import { newHome, type Bench } from './bench.ts';
import { feeds, writeFeed } from './feeds.ts';
import { residentMegabytes } from './machine.ts';
import { table, tell } from './table.ts';
import { median, timed } from './timing.ts';
import { startWorkbench } from './workbench.ts';

interface Started {
  readonly address: number;
  readonly page: number;
  readonly answer: number;
  readonly counts: number;
  readonly search: number;
  readonly serverMegabytes: number;
  readonly storeMegabytes: number;
}

export default async function start(bench: Bench): Promise<void> {
  const home = await newHome(bench, 'start');
  await fill(bench, home);
  // The first start builds the page where it is older than its sources.
  await (await startWorkbench(home)).stop();
  const starts: Started[] = [];
  for (let n = 0; n < (bench.quick ? 2 : 5); n++) starts.push(await oneStart(home));
  const of = (key: keyof Started): number => median(starts.map((one) => one[key])) / 1000;
  const parts = await partsOf(home);
  rmSync(home, { recursive: true });
  table(
    `A second start, 100,000 calls in the store, median of ${starts.length}: seconds (aim: usable within 6)`,
    ['', 's'],
    [
      ['to the printed address', of('address')],
      ['to a usable page: GET / is 200, and a question is answered', of('answer')],
      ['… of which GET / after the address', of('page')],
      ['the first counts of what the store holds, after that', of('counts')],
      ['the first search, after that', of('search')],
      ['part: Node, wrapper and command line', parts.command],
      ['part: is the page older than its sources?', parts.build],
      ['part: Neo4j alone, until it answers', parts.store],
      ['part: are all constraints and indexes there?', parts.prepare],
    ],
  );
  table(
    'Resident memory after the first answers: MB',
    ['', 'MB'],
    [
      ['server', of('serverMegabytes') * 1000],
      ['Neo4j (heap at most 1 GB, page cache 512 MB)', of('storeMegabytes') * 1000],
    ],
  );
}

async function fill(bench: Bench, home: string): Promise<void> {
  const desk = await openDesk({ home, face: 'cli' });
  try {
    const [calls] = feeds;
    const path = await writeFeed(calls!, 100_000, bench.folder);
    await desk.importFiles(desk.defaults, { by: { mapping: calls!.mapping }, files: [path] });
  } finally {
    await desk.close();
  }
}

async function oneStart(home: string): Promise<Started> {
  const began = performance.now();
  const workbench = await startWorkbench(home);
  try {
    const page = await timed(async () => {
      const response = await fetch(workbench.address);
      if (response.status !== 200) throw new Error(`GET / answered ${response.status}`);
      await response.text();
    });
    await workbench.ask(documents.charts);
    const answer = performance.now() - began;
    const counts = await timed(() => workbench.ask(documents.dataState));
    const search = await timed(() => workbench.ask(documents.find, { text: '19400000001' }));
    const [serverMegabytes, storeMegabytes] = await Promise.all([
      residentMegabytes(workbench.pid),
      residentMegabytes(workbench.storePid),
    ]);
    tell(`usable after ${Math.round(answer)} ms`);
    return {
      address: workbench.addressMs,
      page: page.ms,
      answer,
      counts: counts.ms,
      search: search.ms,
      serverMegabytes,
      storeMegabytes,
    };
  } finally {
    await workbench.stop();
  }
}

/** Each alone: in a start they overlap. Seconds. */
async function partsOf(home: string): Promise<{ command: number; build: number; store: number; prepare: number }> {
  const command = await timed(() => node(['run.mjs', 'cli/main.ts', '--help']));
  const build = await timed(() => node(['tools/build.ts']));
  const store = await timed(() => startNeo4j({ home, onState: () => {} }));
  const graph = await connect(store.answer);
  const prepared = await timed(() => prepare(graph));
  await graph.close();
  await store.answer.stop();
  return { command: command.ms / 1000, build: build.ms / 1000, store: store.ms / 1000, prepare: prepared.ms / 1000 };
}

async function node(words: readonly string[]): Promise<void> {
  const [file = '', ...more] = words;
  const child = spawn(process.execPath, [join(root, file), ...more], { cwd: root, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}`);
}
