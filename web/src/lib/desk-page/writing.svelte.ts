/** A pattern at its writing: the text, what it declares and what is wrong with it, where it is kept until it is saved. */
import type { Checked, OwnPattern } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { template } from '../panels/write/template.ts';
import { told } from './said.ts';

/** What is typed stands here until it is saved or given up, so that a closed window loses nothing. */
const keptAs = 'pattern draft';

export interface Draft {
  readonly slug: string | null;
  readonly onto: number | null;
  readonly text: string;
  readonly at: string;
}

/** After the last stroke, before the text is looked at. */
const pause = 350;

export class Writing {
  own = $state.raw<readonly OwnPattern[] | null>(null);
  text = $state('');
  /** The pattern that is changed; null while it is a new one. */
  slug = $state<string | null>(null);
  /** The revision that was opened. */
  onto = $state<number | null>(null);
  checked = $state.raw<Checked | null>(null);
  checking = $state(false);
  saving = $state(false);
  failed = $state<string | undefined>();
  /** When the unsaved text that was found here was typed. */
  found = $state<string | null>(null);
  /** As it was opened. */
  #opened = $state('');
  readonly changed = $derived(this.text !== this.#opened);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #control: AbortController | undefined;

  /** Reads what there is; an unsaved text comes back first. */
  async start(tongue: Tongue): Promise<void> {
    await told(this, tongue, async () => void (this.own = await client.ownPatterns()));
    if (this.text !== '') return;
    const draft = drafted();
    if (draft === null) return this.begin(template, tongue);
    this.restore(draft, tongue);
    this.found = draft.at;
  }

  /** What is typed and not saved; null when all is. */
  get draft(): Draft | null {
    if (!this.changed) return null;
    return { slug: this.slug, onto: this.onto, text: this.text, at: new Date().toISOString() };
  }

  /** Goes on with a text that was left. */
  restore(draft: Draft, tongue: Tongue): void {
    this.open(draft.slug, tongue);
    this.onto = draft.onto;
    this.type(draft.text, tongue);
  }

  /** Begins a new one with a text. */
  begin(text: string, tongue: Tongue): void {
    this.slug = null;
    this.onto = null;
    this.#show(text, tongue);
  }

  open(slug: string | null, tongue: Tongue): void {
    const pattern = this.own?.find((each) => each.slug === slug);
    if (!pattern) return this.begin(template, tongue);
    this.slug = pattern.slug;
    this.onto = pattern.revision;
    this.#show(pattern.text, tongue);
  }

  type(text: string, tongue: Tongue): void {
    this.text = text;
    const { draft } = this;
    if (draft === null) localStorage.removeItem(keptAs);
    else localStorage.setItem(keptAs, JSON.stringify(draft));
    this.#lookLater(tongue);
  }

  /** Gives up what was typed since it was opened. */
  giveUp(tongue: Tongue): void {
    localStorage.removeItem(keptAs);
    this.#show(this.#opened, tongue);
  }

  /** @returns the pattern as it is kept now; null when it was refused, which is said in `failed` */
  async save(tongue: Tongue): Promise<OwnPattern | null> {
    this.saving = true;
    const saved = await told(this, tongue, async () => {
      const { text, slug, onto } = this;
      const now = await client.savePattern({ text, ...(slug !== null && { slug }), ...(onto !== null && { onto }) });
      this.#put(now);
      localStorage.removeItem(keptAs);
      this.slug = now.slug;
      this.onto = now.revision;
      // What was typed while it was being saved stays, as a change of the saved one.
      const typed = this.text === text ? now.text : this.text;
      this.#show(now.text, tongue);
      if (typed !== now.text) this.type(typed, tongue);
      return now;
    });
    this.saving = false;
    return saved;
  }

  /** Takes it out of the library, or puts it back. */
  async keep(slug: string, kept: boolean, tongue: Tongue): Promise<void> {
    await told(this, tongue, async () =>
      this.#put(await (kept ? client.returnPattern(slug) : client.removePattern(slug))),
    );
  }

  #put(pattern: OwnPattern): void {
    const others = (this.own ?? []).filter(({ slug }) => slug !== pattern.slug);
    this.own = [...others, pattern].toSorted((a, b) => a.slug.localeCompare(b.slug));
  }

  #show(text: string, tongue: Tongue): void {
    this.#opened = text;
    this.text = text;
    this.found = null;
    this.failed = undefined;
    this.#lookLater(tongue, 0);
  }

  #lookLater(tongue: Tongue, after = pause): void {
    clearTimeout(this.#timer);
    this.#control?.abort();
    this.checking = true;
    this.#timer = setTimeout(() => void this.#look(tongue), after);
  }

  async #look(tongue: Tongue): Promise<void> {
    const control = new AbortController();
    this.#control = control;
    await told(this, tongue, async () => {
      const checked = await client.checkPattern(this.text, { signal: control.signal }).catch((cause: unknown) => {
        if (control.signal.aborted) return null;
        throw cause;
      });
      if (!control.signal.aborted && checked !== null) this.checked = checked;
    });
    if (!control.signal.aborted) this.checking = false;
  }
}

function drafted(): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(keptAs) ?? 'null') as Draft | null;
  } catch {
    return null; // Somebody else's text stands there.
  }
}
