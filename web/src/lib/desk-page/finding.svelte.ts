/** The search box at work: asks while one types, keeps the last searches. */
import type { Answer } from '#lib/panels/search/Search.svelte';
import * as client from '#lib/client/index.ts';
import type { Entity, Uid } from '#casework/answers.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { readTyped } from '../panels/search/split.ts';
import { sentence } from './said.ts';

const keptAs = 'searches';

export class Finding {
  text = $state('');
  answer = $state.raw<Answer | null>(null);
  loading = $state(false);
  recent = $state.raw<readonly string[]>([]);
  #last: AbortController | null = null;

  /** Takes up the searches of earlier days. */
  remember(): void {
    try {
      this.recent = JSON.parse(localStorage.getItem(keptAs) ?? '[]') as string[];
    } catch {
      // Written by something else: begin anew.
      this.recent = [];
    }
  }

  async ask(text: string, tongue: Tongue): Promise<void> {
    this.#last?.abort();
    const control = new AbortController();
    this.#last = control;
    this.loading = true;
    const typed = readTyped(text);
    const wanted = typed.is === 'list' ? typed.terms.join('\n') : text.trim();
    try {
      const found = await client.find(wanted, {
        signal: control.signal,
        ...(typed.is === 'list' ? { limit: 500 } : {}),
      });
      if (!control.signal.aborted) this.answer = { text, found };
    } catch (cause) {
      if (!control.signal.aborted) this.answer = { text, found: null, failed: sentence(cause, tongue) };
    } finally {
      if (this.#last === control) this.loading = false;
    }
  }

  /** Puts a search at the head of the last ones. */
  remembers(text: string): void {
    const searched = text.trim();
    this.recent = [searched, ...this.recent.filter((old) => old !== searched)].slice(0, 8);
    localStorage.setItem(keptAs, JSON.stringify(this.recent));
  }

  /** The entities of the last answer by uid; remembers the search. */
  take(uids: readonly Uid[], text: string): readonly Entity[] {
    this.remembers(text);
    const known = new Map(this.answer?.found?.suggestions.map(({ entity }) => [entity.uid, entity]));
    return uids.flatMap((uid) => known.get(uid) ?? []);
  }
}
