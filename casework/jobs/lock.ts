/** One process at a time runs imports and jobs; the others wait and are told for whom. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Say } from '#graph-schema/ontology/define.ts';
import { timedOut } from '#graph-schema/words/failure.ts';
import type { Store } from '../store/open.ts';
import { tryLock } from './file-lock.ts';

/** Who is at work: shown to those who wait. */
export interface AtWork {
  readonly what: Say;
  /** Id of the user. */
  readonly who: string;
  readonly pid: number;
  /** ISO 8601 in UTC. */
  readonly since: string;
}

export interface Waiting {
  readonly signal?: AbortSignal | undefined;
  readonly onWait?: ((forWhom: AtWork) => void) | undefined;
}

const pollMs = 200;
const setting = 'at-work';

export class WorkLock {
  readonly #path: string;
  readonly #store: Store;

  constructor(home: string, store: Store) {
    this.#path = join(home, 'work.lock');
    this.#store = store;
  }

  /** Does the work while nobody else does any. @throws TimedOut when the signal ends the waiting */
  async hold<T>(
    mine: Omit<AtWork, 'pid' | 'since'>,
    work: () => Promise<T>,
    { signal, onWait }: Waiting = {},
  ): Promise<T> {
    const release = await this.#taken(signal, onWait);
    try {
      const value = JSON.stringify({ ...mine, pid: process.pid, since: new Date().toISOString() });
      await this.#store
        .insertInto('settings')
        .values({ name: setting, value })
        .onConflict((on) => on.column('name').doUpdateSet({ value }))
        .execute();
      return await work();
    } finally {
      release();
    }
  }

  /** Who is at work now; null when nobody is, also after a process was killed in the middle. */
  async atWork(): Promise<AtWork | null> {
    const release = tryLock(this.#path);
    if (!release) return this.#named();
    release();
    return null;
  }

  async #taken(signal: AbortSignal | undefined, onWait: Waiting['onWait']): Promise<() => void> {
    let told = '';
    for (;;) {
      const release = tryLock(this.#path);
      if (release) return release;
      const holder = await this.#named();
      if (holder && told !== holder.since) onWait?.(holder);
      told = holder?.since ?? '';
      await sleep(pollMs, undefined, signal ? { signal } : {}).catch((cause: unknown) => {
        throw timedOut('store.stopped', {}, { cause });
      });
    }
  }

  async #named(): Promise<AtWork | null> {
    const row = await this.#store.selectFrom('settings').select('value').where('name', '=', setting).executeTakeFirst();
    return row ? (JSON.parse(row.value) as AtWork) : null;
  }
}
