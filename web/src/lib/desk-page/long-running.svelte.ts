/** Patterns that are asked for all of a kind: how far each is, and what may be done with it. */
import type { Job, LongRun } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import type { Params } from '#casework/asked.ts';
import { told } from './said.ts';

export class LongRunning {
  runs = $state.raw<readonly LongRun[]>([]);
  failed = $state<string | undefined>();

  /** With how far the desk says each of them is. */
  asOf(jobs: readonly Job[]): LongRun[] {
    return this.runs.map((run) => {
      const job = jobs.find(({ id }) => id === run.id);
      if (job?.state !== 'running') return run;
      const hits = job.says?.values?.['hits'];
      return { ...run, state: job.state, asked: job.done, hits: Number(hits ?? run.hits) };
    });
  }

  read(tongue: Tongue): Promise<unknown> {
    return told(this, tongue, async () => (this.runs = await client.longRuns()));
  }

  start(slug: string, params: Params, kind: string, tongue: Tongue): Promise<LongRun | null> {
    return this.#put(tongue, () => client.startLongRun(slug, params, kind));
  }

  stop(id: string, tongue: Tongue): Promise<LongRun | null> {
    return this.#put(tongue, () => client.stopLongRun(id));
  }

  resume(id: string, tongue: Tongue): Promise<LongRun | null> {
    return this.#put(tongue, () => client.resumeLongRun(id));
  }

  /** @returns the kept result of what came so far; null before there is any */
  result(id: string, tongue: Tongue): Promise<string | null> {
    return told(this, tongue, () => client.longRunResult(id));
  }

  async #put(tongue: Tongue, work: () => Promise<LongRun>): Promise<LongRun | null> {
    const run = await told(this, tongue, work);
    if (run === null) return null;
    const isNew = !this.runs.some(({ id }) => id === run.id);
    this.runs = isNew ? [run, ...this.runs] : this.runs.map((each) => (each.id === run.id ? run : each));
    return run;
  }
}
