/** Expand, card, find and path over HTTP, desk and audit and all, beside the bare Cypher for the same by the same driver. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDesk } from '#casework/desk.ts';
import { connect, type Graph } from '#graph-schema/neo4j/driver.ts';
import { documents } from '#lib/client/documents.ts';
import { newHome, type Bench } from './bench.ts';
import { beside } from './beside.ts';
import { below, draws, personName, phone, skewed, instant, stamp, type Draw } from './draws.ts';
import { writeLines } from './lines.ts';
import { residentMegabytes } from './machine.ts';
import { print, table, tell, type Cell } from './table.ts';
import { ask, type Measured } from './timing.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

/** What one random entity is asked about. */
interface Target {
  readonly uid: string;
  readonly other: string;
  readonly name: string;
}

interface Question {
  readonly name: string;
  readonly document: string;
  variables(target: Target): Record<string, unknown>;
  /** The shortest Cypher that answers as much, for one who needs no provenance, no rights and no audit. */
  readonly bare: string;
}

const questions: readonly Question[] = [
  {
    name: 'expand',
    document: documents.expand,
    variables: ({ uid }) => ({ uids: [uid] }),
    bare: `MATCH (e:Entity {uid: $uid})-[l]-(o:Entity)
WITH o, type(l) AS kind, startNode(l) = o AS into, count(*) AS count, min(l.at) AS first, max(l.at) AS last
WITH o, sum(count) AS all, collect([kind, into, count, first, last]) AS bundles ORDER BY all DESC LIMIT 50
RETURN o, bundles, COUNT { (o)--() } AS degree`,
  },
  {
    name: 'card',
    document: documents.card,
    variables: ({ uid }) => ({ uid }),
    bare: `MATCH (e:Entity {uid: $uid}) RETURN e, COLLECT { MATCH (e)<-[:ABOUT]-(r:Record) RETURN r } AS records,
COLLECT { MATCH (e)-[l]-(o:Entity) WITH type(l) AS kind, startNode(l) = e AS out, count(*) AS links, count(DISTINCT o) AS others
  RETURN [kind, out, links, others] } AS neighbours`,
  },
  {
    name: 'find',
    document: documents.find,
    variables: ({ name }) => ({ text: name, limit: 8 }),
    bare: `MATCH (r:Record)-[:ABOUT]->(e:Entity) WHERE r.name CONTAINS $name
RETURN DISTINCT e, COUNT { (e)--() } AS degree LIMIT 8`,
  },
  {
    name: 'path',
    document: documents.paths,
    variables: ({ uid, other }) => ({ from: uid, to: other, mode: 'shortest' }),
    bare: `MATCH (a:Entity {uid: $uid}) MATCH (b:Entity {uid: $other})
MATCH p = shortestPath((a)-[:CALLED|USES*..8]-(b)) RETURN nodes(p) AS nodes, relationships(p) AS links`,
  },
];

export default async function asked(bench: Bench): Promise<void> {
  const home = await newHome(bench, 'questions');
  const workbench = await startWorkbench(home);
  const graph = await connect(workbench.store);
  const { sizes } = bench;
  const rows: Cell[][] = [];
  const medians = new Map<string, number[]>();
  try {
    for (const [n, size] of sizes.entries()) {
      await grow(bench, home, sizes[n - 1] ?? 0, size);
      const targets = targetsOf(bench.quick ? 150 : 500, size);
      for (const question of questions)
        for (const clients of [1, 16]) {
          const { ours, bare } = await measure(workbench, graph, question, targets, clients);
          const more = ours.p95 - bare.p95;
          rows.push([question.name, size, clients, ours.p50, ours.p95, ours.p99, bare.p50, bare.p95, bare.p99]);
          rows.at(-1)!.push(more, ours.perSecond, bare.perSecond, ours.processor, bare.processor);
          if (clients === 1) medians.set(question.name, [...(medians.get(question.name) ?? []), ours.p50]);
          tell(
            `${question.name}, ${size} links, ${clients} clients: p95 ${ours.p95.toFixed(1)} ms, bare ${bare.p95.toFixed(1)}`,
          );
        }
    }
    table(
      'Questions over HTTP: ms (aims: p95 at most 15 ms over the bare one, at one client; 300 expansions a second)',
      [
        '',
        'links',
        'clients',
        'p50',
        'p95',
        'p99',
        'bare p50',
        'p95',
        'p99',
        'p95 more',
        'a second',
        'bare',
        'CPU',
        'bare CPU',
      ],
      rows,
    );
    await beside(
      workbench,
      targetsOf(bench.quick ? 150 : 500, sizes.at(-1) ?? 0).map(({ uid }) => uid),
    );
    const [server, store] = await Promise.all([workbench.pid, workbench.storePid].map(residentMegabytes));
    print(`\nResident after that: server ${server} MB, Neo4j ${store} MB.`);
    const grown = [...medians].map(([name, [a = 0, b]]) => (b === undefined ? '' : `${name} ${(b / a).toFixed(2)} ×`));
    if (sizes.length > 1) print(`Ten times the links, p50 of one client: ${grown.join(', ')}.`);
  } finally {
    await graph.close();
    await workbench.stop();
    rmSync(home, { recursive: true });
  }
}

async function measure(
  workbench: Workbench,
  graph: Graph,
  { document, variables, bare }: Question,
  targets: readonly Target[],
  clients: number,
): Promise<{ ours: Measured; bare: Measured }> {
  const ourWay = (target: Target): Promise<unknown> => workbench.ask(document, variables(target));
  const bareWay = (target: Target): Promise<unknown> => graph.read(bare, { ...target });
  // Plans, caches and compiled code first: others than those that are measured.
  const warm = targets.slice(0, 50);
  const measured = targets.slice(50);
  const { pid, storePid } = workbench;
  await ask(warm, clients, [], ourWay);
  const ours = await ask(measured, clients, [pid, storePid], ourWay);
  await ask(warm, clients, [], bareWay);
  return { ours, bare: await ask(measured, clients, [storePid], bareWay) };
}

const phonesOf = (links: number): number => links / 10;

/** Each phone as likely as any other: so most have few links, as in life. */
function targetsOf(count: number, links: number): Target[] {
  const draw = draws(links);
  const uid = (n: number): string => `phone:+86${phone(n)}`;
  return Array.from({ length: count + 50 }, () => {
    const [n, other] = [below(draw, phonesOf(links)), below(draw, phonesOf(links))];
    return { uid: uid(n), other: uid(other === n ? n + 1 : other), name: personName(n) };
  });
}

const mapping = {
  ...{ format: 1, name: 'bench-questions', words: { en: 'Owners and calls', zh: '机主与通话' }, grade: 'record' },
  ...{ zone: 'Asia/Shanghai', country: 'CN', dates: 'YYYY-MM-DD HH:mm:ss' },
  files: [
    {
      name: 'owners.csv',
      columns: ['name', 'phone'],
      header: false,
      entities: [
        { as: 'person', kind: 'Person', id: 'phone', set: { name: 'name' } },
        { as: 'phone', kind: 'Phone', set: { number: 'phone' } },
      ],
      links: [{ kind: 'USES', from: 'person', to: 'phone' }],
    },
    {
      name: 'calls.csv',
      columns: ['from', 'to', 'at', 'seconds'],
      header: false,
      links: [
        {
          ...{
            kind: 'CALLED',
            from: { kind: 'Phone', set: { number: 'from' } },
            to: { kind: 'Phone', set: { number: 'to' } },
          },
          set: { at: 'at', seconds: 'seconds' },
        },
      ],
    },
  ],
};

/** From so many links to so many: a tenth says who uses which phone, the rest are calls, of few much and of many little. */
async function grow(bench: Bench, home: string, from: number, to: number): Promise<void> {
  const folder = join(bench.folder, `links-${to}`);
  mkdirSync(folder);
  const draw = draws(to);
  const owners = count(phonesOf(from), phonesOf(to)).map((n) => `${personName(n)},${phone(n)}`);
  await writeLines(join(folder, 'owners.csv'), owners);
  const calls = count(from * 0.9, to * 0.9).map(() => call(draw, phonesOf(to)));
  await writeLines(join(folder, 'calls.csv'), calls);
  // It finds the Neo4j of the workbench and uses that.
  const desk = await openDesk({ home, face: 'cli' });
  try {
    const report = await desk.importFiles(desk.defaults, { by: { mapping }, files: [folder] });
    if (report.rejected > 0) throw new Error(`${report.rejected} rows were rejected`);
    tell(`${to} links are in`);
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true });
  }
}

function call(draw: Draw, phones: number): string {
  const [a, b] = [skewed(draw, phones), skewed(draw, phones)];
  return `${phone(a)},${phone(a === b ? a + 1 : b)},${stamp(instant(draw))},${below(draw, 600)}`;
}

function* count(from: number, to: number): Generator<number> {
  for (let n = from; n < to; n++) yield n;
}
