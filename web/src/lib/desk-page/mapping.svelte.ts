/** A mapping on the bench: the document with its past, what it makes of the file, and what became of trying, saving and importing it. */
import type { Given } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { accounted, type Change, type Draft, type Name } from '../panels/mapping/draft.ts';
import { told } from './said.ts';

type Document = Draft['mapping'];

/** So long after the last change it is looked at again. */
const pauseMs = 150;

export class MappingBench {
  draft = $state.raw<Draft | null>(null);
  look = $state.raw<client.Look | null>(null);
  looking = $state(false);
  failed = $state<string | undefined>();
  /** What would come of all rows; of the document as it stands. */
  tried = $state.raw<client.Report | null>(null);
  /** The saved revision that it is, or began with. */
  saved = $state.raw<{ readonly name: string; readonly revision: number } | null>(null);
  /** Whether something was changed since it was saved or begun. */
  changed = $state(false);
  busy = $state<'trying' | 'saving' | 'importing' | null>(null);
  past = $state.raw<readonly Document[]>([]);
  future = $state.raw<readonly Document[]>([]);
  upload: string | null = null;
  #names: readonly Name[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #control: AbortController | undefined;

  async open(upload: string, by: { readonly source?: string; readonly given?: Given }, tongue: Tongue): Promise<void> {
    this.upload = upload;
    this.draft = null;
    this.look = null;
    this.tried = null;
    this.past = [];
    this.future = [];
    await told(this, tongue, async () => {
      const look = await client.previewMapping(upload, by);
      if (this.upload !== upload) return;
      const mapping = look.mapping as Document;
      this.look = look;
      this.#names = look.columns.map(({ name }) => name);
      this.draft = { mapping, part: look.part };
      this.saved = look.revision === null ? null : { name: mapping.name, revision: look.revision };
      this.changed = look.revision === null;
    });
  }

  /** A change by hand; one that changes nothing leaves no mark. */
  change(change: Change, tongue: Tongue): void {
    if (this.draft === null) return;
    const { mapping, part } = this.draft;
    const next = accounted(part, this.#names)(change(mapping));
    if (JSON.stringify(next) === JSON.stringify(mapping)) return;
    this.past = [...this.past, mapping];
    this.future = [];
    this.#put(next, tongue);
  }

  undo(tongue: Tongue): void {
    const before = this.past.at(-1);
    if (before === undefined || this.draft === null) return;
    this.future = [this.draft.mapping, ...this.future];
    this.past = this.past.slice(0, -1);
    this.#put(before, tongue);
  }

  redo(tongue: Tongue): void {
    const [next, ...future] = this.future;
    if (next === undefined || this.draft === null) return;
    this.past = [...this.past, this.draft.mapping];
    this.future = future;
    this.#put(next, tongue);
  }

  async try(tongue: Tongue): Promise<void> {
    await this.#work('trying', tongue, async (upload, mapping) => {
      this.tried = await client.tryUploads([upload], mapping);
    });
  }

  async save(tongue: Tongue): Promise<void> {
    await this.#work('saving', tongue, async (_, mapping) => {
      const onto = this.saved?.name === mapping.name ? this.saved.revision : undefined;
      const { name, revision } = await client.saveMapping(mapping, onto);
      this.saved = { name, revision };
      this.changed = false;
    });
  }

  /** @returns the number of the import; null when it failed */
  async import(tongue: Tongue): Promise<number | null> {
    return this.#work('importing', tongue, (upload, mapping) => client.importUploads({ uploads: [upload], mapping }));
  }

  async #work<T>(
    busy: 'trying' | 'saving' | 'importing',
    tongue: Tongue,
    work: (upload: string, mapping: Document) => Promise<T>,
  ): Promise<T | null> {
    const { upload, draft } = this;
    if (upload === null || draft === null || this.busy !== null) return null;
    this.busy = busy;
    const done = await told(this, tongue, () => work(upload, draft.mapping));
    this.busy = null;
    return done;
  }

  #put(mapping: Document, tongue: Tongue): void {
    if (this.draft === null) return;
    this.draft = { ...this.draft, mapping };
    this.changed = true;
    this.tried = null;
    clearTimeout(this.#timer);
    this.#control?.abort();
    this.looking = true;
    this.#timer = setTimeout(() => void this.#lookAgain(mapping, tongue), pauseMs);
  }

  async #lookAgain(mapping: Document, tongue: Tongue): Promise<void> {
    const { upload } = this;
    if (upload === null) return;
    const control = new AbortController();
    this.#control = control;
    await told(this, tongue, async () => {
      const look = await client.previewMapping(upload, { mapping }, { signal: control.signal }).catch((cause) => {
        if (control.signal.aborted) return null;
        throw cause;
      });
      if (look !== null && !control.signal.aborted) this.look = look;
    });
    if (!control.signal.aborted) this.looking = false;
  }
}
