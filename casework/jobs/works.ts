/** Long work, one piece at a time over all processes: its progress is told while it runs, its end kept for a while. */
import { randomUUID } from 'node:crypto';
import type { Say } from '#graph-schema/ontology/define.ts';
import { Failure } from '#graph-schema/words/failure.ts';
import type { Ask } from '../ask.ts';
import { endedBy, type Going, type Job } from '../state.ts';
import type { AtWork, WorkLock } from './lock.ts';

export interface Step {
  readonly says: Say | null;
  readonly done: number;
  readonly of: number | null;
}

export interface Work<T> {
  readonly what: Say;
  readonly ask: Ask;
  readonly signal?: AbortSignal | undefined;
  /** Also told to the caller, beside the desk's own state. */
  readonly onStep?: ((job: Job) => void) | undefined;
  run(step: (step: Step) => void): Promise<T>;
}

export class Works {
  readonly #lock: WorkLock;
  readonly #going: Going;

  constructor(lock: WorkLock, going: Going) {
    this.#lock = lock;
    this.#going = going;
  }

  atWork = (): Promise<AtWork | null> => this.#lock.atWork();

  async do<T>({ what, ask, signal, onStep, run }: Work<T>): Promise<T> {
    const since = new Date().toISOString();
    const nothing = { done: 0, of: null, secondsLeft: null };
    let job: Job = { id: randomUUID(), what, caseFile: ask.caseFile, state: 'running', says: null, ...nothing, since };
    const tell = (change: Partial<Job>): void => {
      job = { ...job, ...change };
      this.#going.job(job);
      onStep?.(job);
    };
    const onWait = (forWhom: AtWork): void =>
      tell({
        state: 'waiting',
        says: { code: 'desk.work.waits', values: { who: forWhom.who, pid: forWhom.pid, since: forWhom.since } },
      });
    try {
      const answer = await this.#lock.hold(
        { what, who: ask.who },
        async () => {
          const left = countdown();
          tell({ state: 'running', says: null });
          return run((step) => tell({ state: 'running', ...step, secondsLeft: left(step) }));
        },
        { signal, onWait },
      );
      tell({ state: signal?.aborted ? 'stopped' : 'done', says: null, secondsLeft: null });
      return answer;
    } catch (cause) {
      const failure =
        cause instanceof Failure
          ? cause
          : new Failure('Unavailable', { code: 'desk.bug', values: { why: '' } }, { cause });
      tell({ ...endedBy(failure), secondsLeft: null });
      throw cause;
    }
  }
}

/** Seconds to go at the pace of the phase that runs; null while it is too early to say. */
function countdown(): (step: Step) => number | null {
  let phase = { code: '', at: 0, done: 0 };
  return ({ says, done, of }) => {
    const now = performance.now();
    const code = says?.code ?? '';
    if (code !== phase.code) phase = { code, at: now, done };
    const seconds = (now - phase.at) / 1000;
    const gone = done - phase.done;
    if (of === null || gone <= 0 || seconds < 2) return null;
    return Math.ceil((seconds * (of - done)) / gone);
  };
}
