/** Which `start` runs on a home: it holds a lock for as long as it lives, and a note says where it is. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryLock } from '#casework/jobs/file-lock.ts';

export interface Running {
  readonly pid: number;
  readonly address: string;
  /** ISO 8601 in UTC. */
  readonly since: string;
}

const lockPath = (home: string): string => join(home, 'server.lock');
const notePath = (home: string): string => join(home, 'server.json');

/** Becomes the one that runs. @returns null when another does */
export function become(home: string): { note(running: Running): Promise<void>; end(): Promise<void> } | null {
  const release = tryLock(lockPath(home));
  if (!release) return null;
  return {
    async note(running) {
      await writeFile(`${notePath(home)}.new`, JSON.stringify(running), { mode: 0o600 });
      await rename(`${notePath(home)}.new`, notePath(home));
    },
    async end() {
      await rm(notePath(home), { force: true });
      release();
    },
  };
}

/**
 * The one that runs; null when none does. A process id alone proves nothing, for it may have been given to another
 * program since: the lock is what counts, and it dies with its holder.
 */
export async function running(home: string): Promise<Running | null> {
  for (let turn = 0; turn < 50; turn++) {
    const release = tryLock(lockPath(home));
    if (release) {
      release();
      return null;
    }
    const note = await readFile(notePath(home), 'utf8').catch(() => '');
    if (note) return JSON.parse(note) as Running;
    await sleep(100); // It has just begun and not written its note yet, or is at its very end.
  }
  return null;
}
