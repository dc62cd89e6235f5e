/** Patterns that are asked for all of a kind: how far each is, and what may be done with it. */
import type { LongRun } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import type { Tongue } from '../language/tongue.ts';
import type { Params } from '#casework/asked.ts';
import { sentence } from './said.ts';

export class LongRunning {
  runs = $state.raw<readonly LongRun[]>([]);
  failed = $state<string | undefined>();

  read(tongue: Tongue): Promise<unknown> {
    return this.#told(tongue, async () => (this.runs = await client.longRuns()));
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
    return this.#told(tongue, () => client.longRunResult(id));
  }

  async #put(tongue: Tongue, work: () => Promise<LongRun>): Promise<LongRun | null> {
    const run = await this.#told(tongue, work);
    if (run === null) return null;
    const isNew = !this.runs.some(({ id }) => id === run.id);
    this.runs = isNew ? [run, ...this.runs] : this.runs.map((each) => (each.id === run.id ? run : each));
    return run;
  }

  async #told<T>(tongue: Tongue, work: () => Promise<T>): Promise<T | null> {
    this.failed = undefined;
    try {
      return await work();
    } catch (cause) {
      this.failed = sentence(cause, tongue);
      return null;
    }
  }
}
