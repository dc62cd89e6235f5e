/** Patterns and their runs: the list, the one that is open, its last result, the chosen hit. */
import type { Bundle, Hit, KeptRun, Link, PatternHeader } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import type { Tongue } from '../language/tongue.ts';
import type { Params } from '../panels/patterns/params.ts';
import { sentence } from './said.ts';

export class Running {
  patterns = $state.raw<readonly PatternHeader[] | null>(null);
  failed = $state<string | undefined>();
  /** Slug of the pattern whose form is open. */
  slug = $state<string | null>(null);
  params = $state.raw<Params | undefined>();
  result = $state.raw<KeptRun | null>(null);
  rank = $state<number | null>(null);
  /** Seconds it has been running; null when nothing runs. */
  seconds = $state<number | null>(null);
  runFailed = $state<string | undefined>();
  #control: AbortController | null = null;

  readonly pattern = $derived(this.patterns?.find(({ slug }) => slug === this.slug) ?? null);
  /** The pattern of the result, whatever form is open. */
  readonly answered = $derived(this.patterns?.find(({ slug }) => slug === this.result?.run.pattern) ?? null);
  readonly hit = $derived<Hit | null>(this.result?.hits.find(({ rank }) => rank === this.rank) ?? null);

  async read(tongue: Tongue): Promise<void> {
    if (this.patterns !== null) return;
    this.failed = undefined;
    try {
      this.patterns = await client.patterns();
    } catch (cause) {
      this.failed = sentence(cause, tongue);
    }
  }

  open(slug: string | null): void {
    this.slug = slug;
    this.params = undefined;
    this.runFailed = undefined;
  }

  /** Opens the form as the shown result was asked. */
  change(): void {
    if (this.result === null) return this.open(null);
    this.slug = this.result.run.pattern;
    this.params = this.result.run.params;
    this.runFailed = undefined;
  }

  /** @returns whether there is a result now */
  async run(params: Params, tongue: Tongue): Promise<boolean> {
    if (this.slug === null) return false;
    const control = new AbortController();
    this.#control = control;
    this.runFailed = undefined;
    this.params = params;
    this.seconds = 0;
    const clock = setInterval(() => (this.seconds = (this.seconds ?? 0) + 1), 1000);
    try {
      const result = await client.runPattern(this.slug, params, { signal: control.signal });
      this.result = result;
      this.rank = result.hits[0]?.rank ?? null;
      return true;
    } catch (cause) {
      if (!control.signal.aborted) this.runFailed = sentence(cause, tongue);
      return false;
    } finally {
      clearInterval(clock);
      this.seconds = null;
    }
  }

  stop(): void {
    this.#control?.abort();
  }
}

/** The evidence of a hit as lines: its links by kind and direction. */
export function bundlesOf(links: readonly Link[]): readonly Bundle[] {
  const groups = Map.groupBy(links, ({ from, kind, to }) => `${from}|${kind}|${to}`);
  return [...groups].flatMap(([id, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const times = group.flatMap(({ at }) => (at === undefined ? [] : [at])).toSorted();
    const [start, end] = [times[0], times.at(-1)];
    // A line is as strong as the strongest statement in it.
    const line = (['recorded', 'stated', 'worked-out'] as const).find((style) =>
      group.some((link) => link.line === style),
    );
    return [
      {
        ...{ id, from: first.from, to: first.to, kind: first.kind, count: group.length },
        ...(start === undefined ? {} : { first: start }),
        ...(end === undefined ? {} : { last: end }),
        line: line ?? first.line,
        times,
      } satisfies Bundle,
    ];
  });
}
