/** What was found and not drawn: all that a search matches, or what lies around something, to choose from in the bottom view. */
import type { Cut, Entity, Uid } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import type { Expansion } from '../panels/expand/ExpandForm.svelte';
import { sentence } from './said.ts';

/** As many as a search gives at once, and as a chart takes. */
const limits = { search: 500, neighbours: 5_000 } as const;

interface Asked {
  readonly of: keyof typeof limits;
  readonly title: string;
  readonly read: () => Promise<{ readonly entities: readonly Entity[]; readonly cut: readonly Cut[] }>;
}

export class Listing {
  asked = $state.raw<Asked | null>(null);
  entities = $state.raw<readonly Entity[] | null>(null);
  cut = $state.raw<readonly Cut[]>([]);
  failed = $state<string | undefined>();

  search(text: string, tongue: Tongue): Promise<void> {
    const read = async () => {
      const { suggestions, cut } = await client.find(text, { limit: limits.search });
      return { entities: [...new Map(suggestions.map(({ entity }) => [entity.uid, entity])).values()], cut };
    };
    return this.#open({ of: 'search', title: text.trim(), read }, tongue);
  }

  neighbours(uid: Uid, title: string, { window, ...how }: Expansion, tongue: Tongue): Promise<void> {
    const read = async () => {
      const asked = { uids: [uid], ...how, limit: limits.neighbours, ...(window ? { window } : {}) };
      const { entities, cut } = await client.expand(asked);
      return { entities: entities.filter((entity) => entity.uid !== uid), cut };
    };
    return this.#open({ of: 'neighbours', title, read }, tongue);
  }

  /** Asks once more, after a failure. */
  async again(tongue: Tongue): Promise<void> {
    if (this.asked !== null) await this.#open(this.asked, tongue);
  }

  async #open(asked: Asked, tongue: Tongue): Promise<void> {
    this.asked = asked;
    this.entities = null;
    this.cut = [];
    this.failed = undefined;
    try {
      const { entities, cut } = await asked.read();
      if (this.asked === asked) [this.entities, this.cut] = [entities, cut];
    } catch (cause) {
      if (this.asked === asked) this.failed = sentence(cause, tongue);
    }
  }
}
