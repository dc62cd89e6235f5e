/** Brings a backup back into a home; what stood there before is put aside, never deleted. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Ask } from '../ask.ts';
import { auditWriter } from '../audit/write.ts';
import { GraphHolder } from '../graph.ts';
import { WorkLock } from '../jobs/lock.ts';
import { Works, type Step } from '../jobs/works.ts';
import { Going, type Job } from '../state.ts';
import { openStore, storeFile } from '../store/open.ts';
import { dumpName, manifestName, storeName, type Manifest } from './backup.ts';
import { copied, sha256Of } from './copy.ts';

export interface Restoring {
  readonly home: string;
  /** The folder of the backup. */
  readonly from: string;
  readonly ask: Ask;
  /** Put aside what the home holds. */
  readonly replace: boolean;
  readonly onJob?: (job: Job) => void;
}

export interface Restored extends Manifest {
  readonly from: string;
  /** Where what stood there before was put; null when there was nothing. */
  readonly aside: string | null;
}

/**
 * No desk may be open on this home.
 * @throws BadInput for a folder that is no backup, a backup that was changed, a home that holds data without `replace`
 */
export async function restore({ home, from, ask, replace, onJob }: Restoring): Promise<Restored> {
  const folder = resolve(from);
  const manifest = await manifestOf(folder);
  const before = existsSync(storeFile(home));
  if (before && !replace) throw badInput('desk.restore.holds', { home }, { where: { parameter: 'replace' } });

  await mkdir(home, { recursive: true, mode: 0o700 });
  const going = new Going();
  const holder = new GraphHolder(home, going, true);
  await holder.stoppable();
  // The lock names its holder in a store of its own: the one of the home is about to go.
  const scratch = join(home, `restoring-${process.pid}`);
  const waiting = await openStore(scratch);
  const works = new Works(new WorkLock(home, waiting), going);
  try {
    return await works.do({
      ...{ what: { code: 'desk.work.restore' }, ask, onStep: onJob },
      run: (step) => bring({ home, folder, manifest, ask, holder, aside: before ? asideOf(home) : null, step }),
    });
  } finally {
    await waiting.destroy();
    await rm(scratch, { recursive: true, force: true });
  }
}

interface Bringing {
  readonly home: string;
  readonly folder: string;
  readonly manifest: Manifest;
  readonly ask: Ask;
  readonly holder: GraphHolder;
  readonly aside: string | null;
  readonly step: (step: Step) => void;
}

async function bring({ home, folder, manifest, ask, holder, aside, step }: Bringing): Promise<Restored> {
  const coming = join(home, `coming-${process.pid}`);
  await rm(coming, { recursive: true, force: true });
  const parts = manifest.parts.filter(({ path }) => path !== dumpName);
  for (const [n, { path, sha256 }] of parts.entries()) {
    step({ says: { code: 'desk.step.files' }, done: n, of: parts.length });
    await copied(join(folder, path), coming, path, sha256);
  }
  await mkdir(join(coming, 'files'), { recursive: true, mode: 0o700 });

  if (aside) await mkdir(aside, { recursive: true, mode: 0o700 });
  for (const name of [storeName, `${storeName}-wal`, `${storeName}-shm`, 'files']) {
    if (existsSync(join(home, name)) && aside) await rename(join(home, name), join(aside, name));
  }
  const data = join(home, 'neo4j', 'data');
  if (existsSync(data) && aside) await rename(data, join(aside, 'neo4j-data'));
  await rename(join(coming, storeName), storeFile(home));
  await rm(join(home, 'files'), { recursive: true, force: true });
  await rename(join(coming, 'files'), join(home, 'files'));
  await rm(coming, { recursive: true, force: true });

  if (manifest.graph) {
    step({ says: { code: 'desk.step.load' }, done: 0, of: null });
    await holder.stopped((admin) =>
      admin(['database', 'load', 'neo4j', `--from-path=${folder}`, '--overwrite-destination=true']),
    );
  }
  const store = await openStore(home);
  await auditWriter(store)({ ...ask, face: 'cli', action: 'restore', uids: [], asked: { madeAt: manifest.madeAt } });
  await store.destroy();
  return { ...manifest, from: folder, aside };
}

const asideOf = (home: string): string =>
  join(home, `before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`);

async function manifestOf(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch((cause: unknown) => {
    throw badInput('desk.restore.none', { folder }, { where: { parameter: 'from' }, cause });
  });
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 1) throw badInput('desk.restore.newer', { folder }, { where: { parameter: 'from' } });
  // Looked at before anything is put aside.
  for (const { path, sha256 } of manifest.parts) {
    const found = await sha256Of(join(folder, path)).catch(() => '');
    if (found !== sha256)
      throw badInput('desk.restore.changed', { folder, file: path }, { where: { parameter: 'from' } });
  }
  return manifest;
}
