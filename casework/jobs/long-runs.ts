/** Patterns that are asked for all of a kind, at work: one after another, in slices, each slice kept before the next. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PatternHeader, Scope } from '#queries/answers.ts';
import type { Given } from '#queries/parameters.ts';
import type { SoFar } from '#queries/run-all.ts';
import { badInput, Failure } from '#graph-schema/words/failure.ts';
import type { Row } from '../store/tables.ts';
import type { Store } from '../store/open.ts';
import { endedBy, type Going, type Job } from '../state.ts';
import { tryLock } from './file-lock.ts';

interface Live {
  readonly control: AbortController;
  readonly ended: Promise<void>;
}

/** What changes while it is at work. */
type Change = Partial<Pick<Row<'longRuns'>, 'state' | 'why' | 'asked' | 'hits' | 'soFar'>>;

export class LongRuns {
  readonly #folder: string;
  readonly #store: Store;
  readonly #going: Going;
  readonly #scope: () => Promise<Scope>;
  readonly #live = new Map<string, Live>();
  /** One at a time: two would only slow each other and the questions of people. */
  #queue: Promise<void> = Promise.resolve();

  /** @param scope  what may be seen now; asked before every slice */
  constructor(home: string, store: Store, going: Going, scope: () => Promise<Scope>) {
    this.#folder = join(home, 'long-runs');
    this.#store = store;
    this.#going = going;
    this.#scope = scope;
  }

  /** Somebody is at work on it, here or in another process; the lock of a process that was lost is free. */
  isLive(id: string): boolean {
    if (this.#live.has(id)) return true;
    if (!existsSync(this.#path(id))) return false;
    const release = this.#lock(id);
    release?.();
    return release === null;
  }

  /** @returns the end of one that is at work in this process; at once for any other */
  ended = (id: string): Promise<void> => this.#live.get(id)?.ended ?? Promise.resolve();

  /** Begins, or goes on from where it stands, unless somebody is at it. What goes wrong is kept in the row. */
  start(row: Row<'longRuns'>): void {
    if (this.#live.has(row.id)) return;
    const release = this.#lock(row.id);
    if (release === null) return;
    const control = new AbortController();
    const ended = this.#queue
      .then(() => this.#work(row, control.signal))
      // Where not even that could be kept, the row says running with nobody at work on it: it stands stopped.
      .catch(() => undefined)
      .finally(() => {
        this.#live.delete(row.id);
        rmSync(this.#path(row.id), { force: true });
        release();
      });
    this.#queue = ended;
    this.#live.set(row.id, { control, ended });
  }

  /** @returns when the slice that is asked was given up and what there is was kept */
  async stop(id: string): Promise<void> {
    const live = this.#live.get(id);
    if (live === undefined && this.isLive(id)) throw badInput('desk.long.elsewhere');
    live?.control.abort();
    await live?.ended;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#live.keys()].map((id) => this.stop(id)));
  }

  #path = (id: string): string => join(this.#folder, `${id}.lock`);

  #lock(id: string): (() => void) | null {
    mkdirSync(this.#folder, { recursive: true });
    return tryLock(this.#path(id));
  }

  async #work(row: Row<'longRuns'>, signal: AbortSignal): Promise<void> {
    const header = JSON.parse(row.header) as PatternHeader;
    const soFar = JSON.parse(row.soFar) as SoFar;
    const begun = { at: performance.now(), asked: soFar.asked };
    let job: Job = {
      ...{ id: row.id, what: { code: 'desk.work.all' }, caseFile: row.caseFile },
      ...{ state: 'running', says: null, done: soFar.asked, of: row.of, secondsLeft: null, since: row.startedAt },
    };
    const tell = (change: Partial<Job>): void => this.#going.job((job = { ...job, ...change }));
    const keep = (change: Change): Promise<unknown> =>
      this.#store.updateTable('longRuns').set(change).where('id', '=', row.id).execute();
    const onSlice = async (now: SoFar): Promise<void> => {
      const hits = now.result?.hits.length ?? 0;
      await keep({ soFar: JSON.stringify(now), asked: now.asked, hits });
      const pace = (performance.now() - begun.at) / 1000 / Math.max(1, now.asked - begun.asked);
      tell({
        ...{ done: now.asked, says: { code: 'desk.step.all', values: { asked: now.asked, hits } } },
        secondsLeft: Math.max(0, Math.ceil(pace * (row.of - now.asked))),
      });
    };
    try {
      if (signal.aborted) return void (await keep({ state: 'stopped' }));
      await keep({ state: 'running', why: null });
      tell({});
      const { runAll } = await import('#queries/run-all.ts');
      const given = JSON.parse(row.params) as Given;
      const { whole } = await runAll(this.#scope, header, given, row.kind, soFar, { onSlice, signal });
      const state = whole ? 'done' : 'stopped';
      await keep({ state });
      tell({ state, says: null, secondsLeft: null });
    } catch (cause) {
      const failure = cause instanceof Failure ? cause : new Failure('Unavailable', bug(cause), { cause });
      const ended = endedBy(failure);
      await keep({ state: ended.state === 'stopped' ? 'stopped' : 'failed', why: JSON.stringify(failure.says) });
      tell({ ...ended, secondsLeft: null });
    }
  }
}

const bug = (cause: unknown): Failure['says'] => ({
  code: 'desk.bug',
  values: { why: cause instanceof Error ? cause.message : String(cause) },
});
