/** A backup: one folder with the app store, the kept files and the graph, each with its sha256. */
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { badInput } from '#graph-schema/words/failure.ts';
import type { GraphHolder } from '../graph.ts';
import { keptFiles } from '../imports/ledger.ts';
import type { Step } from '../jobs/works.ts';
import type { Store } from '../store/open.ts';
import { copied, sha256Of, type Part } from './copy.ts';

export const manifestName = 'backup.json';
export const storeName = 'casework.sqlite';
export const dumpName = 'neo4j.dump';

/** What stands in `backup.json`. */
export interface Manifest {
  readonly format: 1;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Paths relative to the folder; the kept files are named by their sha256. */
  readonly parts: readonly Part[];
  /** False where no Neo4j was ever started: there is no graph to keep. */
  readonly graph: boolean;
}

export interface Backup extends Manifest {
  readonly to: string;
  readonly bytes: number;
  readonly seconds: number;
}

interface Backing {
  readonly store: Store;
  readonly home: string;
  readonly holder: GraphHolder;
  readonly to: string;
  readonly step: (step: Step) => void;
}

/**
 * Nothing is imported meanwhile; the graph stands still for the seconds of its dump.
 * @param to  a folder that is not there yet, or empty
 * @throws BadInput when it holds something; Unavailable when the graph is not this process's to stop
 */
export async function backup({ store, home, holder, to, step }: Backing): Promise<Backup> {
  const began = performance.now();
  const folder = resolve(to);
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0) throw badInput('desk.backup.full', { folder }, { where: { parameter: 'to' } });
  const graph = await holder.stoppable();
  await mkdir(join(folder, 'files'), { recursive: true, mode: 0o700 });

  step({ says: { code: 'desk.step.store' }, done: 0, of: null });
  await sql`vacuum into ${join(folder, storeName)}`.execute(store);
  const parts: Part[] = [await partOf(folder, storeName)];

  const names = (await readdir(keptFiles(home))).filter((name) => /^[0-9a-f]{64}$/.test(name));
  for (const [n, name] of names.entries()) {
    step({ says: { code: 'desk.step.files' }, done: n, of: names.length });
    parts.push(await copied(join(keptFiles(home), name), folder, `files/${name}`, name));
  }

  if (graph) {
    step({ says: { code: 'desk.step.dump' }, done: 0, of: null });
    await holder.stopped((admin) => admin(['database', 'dump', 'neo4j', `--to-path=${folder}`]));
    parts.push(await partOf(folder, dumpName));
  }
  const manifest: Manifest = { format: 1, madeAt: new Date().toISOString(), parts, graph };
  // Written last: a folder without it is no backup.
  await writeFile(join(folder, manifestName), JSON.stringify(manifest, null, 2) + '\n', { mode: 0o600 });
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  return { ...manifest, to: folder, bytes, seconds: Math.round(performance.now() - began) / 1000 };
}

async function partOf(folder: string, path: string): Promise<Part> {
  const whole = join(folder, path);
  return { path, bytes: (await stat(whole)).size, sha256: await sha256Of(whole) };
}
