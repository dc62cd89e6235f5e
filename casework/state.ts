/** What is going on, for a page or a terminal to show: the Neo4j, and the work that is being done. */
import type { StoreState } from '#graph-schema/neo4j/embedded/state.ts';
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Failure } from '#graph-schema/words/failure.ts';

export type { StoreState };

/** One piece of long work: an import, an undo, the city. */
export interface Job {
  readonly id: string;
  readonly what: Say;
  readonly caseFile: string;
  readonly state: 'waiting' | 'running' | 'done' | 'stopped' | 'failed';
  /** The step it is at, with its numbers; why it failed, for whom it waits. */
  readonly says: Say | null;
  /** Rows, or steps; `of` null where nobody knows. */
  readonly done: number;
  readonly of: number | null;
  readonly secondsLeft: number | null;
  /** ISO 8601 in UTC. */
  readonly since: string;
}

export interface DeskState {
  readonly store: StoreState | { readonly state: 'idle' };
  /** At work now, and the last few that ended. */
  readonly jobs: readonly Job[];
}

export type Listener = (state: DeskState) => void;

/** How many ended jobs are still told of. */
const keptJobs = 20;

export class Going {
  #state: DeskState = { store: { state: 'idle' }, jobs: [] };
  readonly #listeners = new Set<Listener>();

  get state(): DeskState {
    return this.#state;
  }

  /** Tells every change from now on. @returns the way to stop that */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  store(store: StoreState): void {
    this.#change({ store });
  }

  job(job: Job): void {
    const others = this.#state.jobs.filter(({ id }) => id !== job.id);
    this.#change({ jobs: [job, ...others].slice(0, keptJobs) });
  }

  #change(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }
}

/** What a job says when it ends badly. */
export const endedBy = (failure: Failure): Pick<Job, 'state' | 'says'> =>
  failure.says.code === 'store.stopped' ? { state: 'stopped', says: null } : { state: 'failed', says: failure.says };
