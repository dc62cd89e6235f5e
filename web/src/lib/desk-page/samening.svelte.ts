/** Pairs that may be one, looked at one after another: both cards, what was decided before, the decision. */
import type { Card, SameVerdict, Uid } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import type { SameSaid } from '#lib/client/casework.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { told } from './said.ts';

export type Pair = readonly [Uid, Uid];
const isOf =
  ([a, b]: Pair) =>
  ({ uid, other }: SameSaid): boolean =>
    (uid === a && other === b) || (uid === b && other === a);

export class Samening {
  pairs = $state.raw<readonly Pair[]>([]);
  at = $state(0);
  cards = $state.raw<readonly [Card, Card] | null>(null);
  failed = $state<string | undefined>();
  #decided = $state.raw<readonly SameSaid[]>([]);
  readonly pair = $derived<Pair | null>(this.pairs[this.at] ?? null);
  /** What was decided about the pair before. */
  readonly before = $derived(this.pair === null ? [] : this.#decided.filter(isOf(this.pair)));

  /** Looks at these; @param fresh  leaves out those that have their answer: same or different, not put off */
  async look(pairs: readonly Pair[], fresh: boolean, tongue: Tongue): Promise<void> {
    this.pairs = [];
    this.cards = null;
    this.#decided = (await told(this, tongue, () => client.sameDecisions())) ?? this.#decided;
    const settled: readonly SameVerdict[] = ['same', 'different'];
    const isOpen = (pair: Pair): boolean => {
      const last = this.#decided.findLast(isOf(pair));
      return last === undefined || !settled.includes(last.verdict as SameVerdict);
    };
    this.pairs = fresh ? pairs.filter(isOpen) : pairs;
    this.at = 0;
    await this.read(tongue);
  }

  async read(tongue: Tongue): Promise<void> {
    const { pair } = this;
    this.cards = null;
    if (pair === null) return;
    const cards = await told(this, tongue, () => Promise.all([client.card(pair[0]), client.card(pair[1])]));
    if (this.pair === pair) this.cards = cards;
  }

  /** @returns whether it is merged now */
  async same(uid: Uid, other: Uid, reason: string, tongue: Tongue): Promise<boolean> {
    const decided = await told(this, tongue, () => client.mergeSame({ uid, other, reason }));
    if (decided === null) return false;
    this.#decided = decided;
    // Other pairs of the one that went speak of the one that stays.
    const led = ([a, b]: Pair): Pair => [a === uid ? other : a, b === uid ? other : b];
    const left = this.pairs.slice(this.at + 1).map(led);
    this.pairs = [...this.pairs.slice(0, this.at + 1), ...left.filter(([a, b]) => a !== b)];
    await this.#next(tongue);
    return true;
  }

  async not(reason: string, later: boolean, tongue: Tongue): Promise<boolean> {
    const { pair } = this;
    if (pair === null) return false;
    const [uid, other] = pair;
    const decided = await told(this, tongue, () => client.notSame({ uid, other, later, reason }));
    if (decided === null) return false;
    this.#decided = decided;
    await this.#next(tongue);
    return true;
  }

  async separate(uid: Uid, other: Uid, reason: string, tongue: Tongue): Promise<boolean> {
    const decided = await told(this, tongue, () => client.separate({ uid, other, reason }));
    if (decided !== null) this.#decided = decided;
    return decided !== null;
  }

  async #next(tongue: Tongue): Promise<void> {
    this.at++;
    await this.read(tongue);
  }
}
