/** The rows behind the selection: of its lines, else of its entities, else of the chosen hit. */
import type { Cut, Evidence, Link, RowAsWritten, Uid, Window } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { sentence } from './said.ts';

export interface Wanted {
  readonly bundles: readonly string[];
  readonly uids: readonly Uid[];
  readonly hit: readonly Link[] | null;
  /** What lies in any of them; all times where there is none. */
  readonly windows: readonly Window[];
}

const limit = 500;

export class Evidencing {
  links = $state.raw<readonly Link[] | null>(null);
  cut = $state.raw<readonly Cut[]>([]);
  loading = $state(false);
  failed = $state<string | undefined>();
  #last: AbortController | null = null;

  async show({ bundles, uids, hit, windows }: Wanted, tongue: Tongue): Promise<void> {
    this.#last?.abort();
    this.failed = undefined;
    this.cut = [];
    this.loading = false;
    if (bundles.length === 0 && uids.length === 0) {
      this.links = hit;
      return;
    }
    const control = new AbortController();
    this.#last = control;
    this.loading = true;
    try {
      const of = bundles.length > 0 ? { bundles } : { uids };
      const asked = windows.length === 0 ? [{}] : windows.map((window) => ({ window }));
      const found = await Promise.all(
        asked.map((within) => client.linksOf({ ...of, ...within, limit }, { signal: control.signal })),
      );
      if (control.signal.aborted) return;
      // Facts lie in every window; of what two windows give, each stands once.
      const links = new Map(found.flatMap((each) => each.links).map((link) => [link.uid, link]));
      this.links = [...links.values()];
      this.cut = found.flatMap(({ cut }) => cut);
    } catch (cause) {
      if (!control.signal.aborted) this.failed = sentence(cause, tongue);
    } finally {
      if (this.#last === control) this.loading = false;
    }
  }
}

/** The row as it stands in its file; null when the file is not kept here any more. */
export const original = (evidence: Evidence): Promise<RowAsWritten | null> =>
  client.rowAsWritten({ import: evidence.import, file: evidence.file, row: evidence.row });
