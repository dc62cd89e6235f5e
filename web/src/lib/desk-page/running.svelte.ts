/** Patterns and their runs: the list, the one that is open, its last result, the chosen hit. */
import type { Bundle, Entity, Hit, KeptRun, Link, PatternHeader, Sweep } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { inputOf, uidsIn, type Params } from '#casework/asked.ts';
import { sentence, told } from './said.ts';

export type SweepNow = Omit<Sweep, 'pattern'>;

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
  /** Entities that the parameters of a reopened result name: its hits need not hold them. */
  named = $state.raw<readonly Entity[]>([]);
  /** The hits at other limits of the shown result; null while nobody looked. */
  sweep = $state.raw<SweepNow | null>(null);
  sweeping = $state(false);
  sweepFailed = $state<string | undefined>();
  #control: AbortController | null = null;
  #sweepControl: AbortController | null = null;
  /** How many settings were looked at for the same question, whatever its swept limits: they count in what was tried. */
  readonly #looked = new Map<string, number>();

  readonly pattern = $derived(this.patterns?.find(({ slug }) => slug === this.slug) ?? null);
  /** What the library has under the name of the result's pattern: perhaps a later revision, perhaps nothing any more. */
  readonly current = $derived(this.patterns?.find(({ slug }) => slug === this.result?.run.pattern) ?? null);
  /** The pattern of the result as it was asked, whatever form is open. */
  readonly answered = $derived(this.result?.header ?? this.current);
  readonly hit = $derived<Hit | null>(this.result?.hits.find(({ rank }) => rank === this.rank) ?? null);
  /** When the events that are its evidence happened, at either end: `uid milliseconds`, for the timeline. */
  readonly threadTimes: ReadonlySet<string> = $derived(
    new Set(
      (this.hit?.links ?? []).flatMap(({ from, to, at }) =>
        at === undefined ? [] : [`${from} ${Date.parse(at)}`, `${to} ${Date.parse(at)}`],
      ),
    ),
  );

  /** @param anew  somebody changed the library */
  async read(tongue: Tongue, anew = false): Promise<void> {
    if (this.patterns !== null && !anew) return;
    await told(this, tongue, async () => (this.patterns = await client.patterns()));
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
      const settings = this.#looked.get(this.#question(this.slug, params));
      const result = await client.runPattern(this.slug, params, {
        signal: control.signal,
        ...(settings === undefined ? {} : { settings }),
      });
      // Another setting of the question that was swept: its table still holds.
      if (
        this.result === null ||
        this.#question(this.slug, this.result.run.params) !== this.#question(this.slug, params)
      )
        this.#forgetSweep();
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

  /** Shows a kept result again, with all that its parameters name. */
  async reopen(id: string, tongue: Tongue): Promise<void> {
    this.runFailed = undefined;
    this.#forgetSweep();
    try {
      const result = await client.keptRun(id);
      const nodes = new Set(result.hits.flatMap((hit) => hit.nodes.map(({ uid }) => uid)));
      await this.read(tongue);
      const asked = result.header ?? this.patterns?.find(({ slug }) => slug === result.run.pattern);
      const uids = (asked?.parameters ?? [])
        .filter((parameter) => ['entity', 'table'].includes(inputOf(parameter)))
        .flatMap(({ name }) => uidsIn(result.run.params[name]))
        .filter((uid) => !nodes.has(uid));
      this.named = uids.length === 0 ? [] : await client.entities(uids);
      this.result = result;
      this.rank = result.hits[0]?.rank ?? null;
    } catch (cause) {
      this.runFailed = sentence(cause, tongue);
    }
  }

  /** How the number of hits moves with the limits, the rest as the shown result was asked. */
  async look(tongue: Tongue): Promise<void> {
    const { result } = this;
    if (result === null || this.sweeping) return;
    const control = new AbortController();
    this.#sweepControl = control;
    this.sweeping = true;
    this.sweepFailed = undefined;
    const { pattern, params } = result.run;
    try {
      const sweep = await client.sweep(pattern, params, { signal: control.signal });
      if (control.signal.aborted) return;
      this.sweep = sweep;
      this.#looked.set(this.#question(pattern, params), sweep.settings);
    } catch (cause) {
      if (!control.signal.aborted) this.sweepFailed = sentence(cause, tongue);
    } finally {
      if (this.#sweepControl === control) this.sweeping = false;
    }
  }

  stopLooking(): void {
    this.#sweepControl?.abort();
    this.sweeping = false;
  }

  #forgetSweep(): void {
    this.stopLooking();
    this.sweep = null;
    this.sweepFailed = undefined;
  }

  /** A question without its swept limits. */
  #question(slug: string, params: Params): string {
    const swept = Object.keys(this.patterns?.find((each) => each.slug === slug)?.sweep ?? {});
    const rest = Object.entries(params).filter(([name]) => !swept.includes(name));
    return JSON.stringify([slug, rest.toSorted(([a], [b]) => a.localeCompare(b))]);
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
