/** The card of what is selected, read once the selection rests; a pinned one stays. */
import type { Card, Entity, Uid } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { sentence } from './said.ts';

export class Carding {
  entity = $state.raw<Entity | null>(null);
  card = $state.raw<Card | null>(null);
  loading = $state(false);
  failed = $state<string | undefined>();
  pinned = $state(false);
  #last: AbortController | null = null;

  /** Shows the card of this one; nothing of none. */
  show(entity: Entity | null, tongue: Tongue): void {
    if (this.pinned && this.entity !== null) return;
    if (entity?.uid === this.entity?.uid) return;
    this.entity = entity;
    this.failed = undefined;
    this.#last?.abort();
    if (entity !== null) void this.read(entity.uid, tongue);
  }

  /** The card that is open, as it is now. */
  async again(tongue: Tongue): Promise<void> {
    if (this.entity !== null) await this.read(this.entity.uid, tongue);
  }

  async read(uid: Uid, tongue: Tongue): Promise<void> {
    const control = new AbortController();
    this.#last = control;
    this.loading = true;
    this.failed = undefined;
    try {
      const card = await client.card(uid, { signal: control.signal });
      if (!control.signal.aborted) this.card = card;
    } catch (cause) {
      if (!control.signal.aborted) this.failed = sentence(cause, tongue);
    } finally {
      if (this.#last === control) this.loading = false;
    }
  }
}
