/** Files that were dropped on the page: sent, recognised, answered, imported; they stay while the user goes from place to place. */
import type { Given } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import { createContext } from 'svelte';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { isReady, type ArrivingFile } from '../panels/imports/arriving.ts';
import { sentence } from './said.ts';

export class Arrivals {
  files = $state.raw<readonly ArrivingFile[]>([]);
  /** While something is being imported. */
  importing = $state(false);
  readonly #tongue: () => Tongue;
  #next = 0;

  constructor(tongue: () => Tongue) {
    this.#tongue = tongue;
  }

  add(files: readonly File[]): void {
    for (const file of files) {
      const key = String(++this.#next);
      this.files = [...this.files, { key, name: file.name, bytes: file.size, sent: 0, state: 'sending', answers: {} }];
      void this.#arrive(key, file);
    }
  }

  async #arrive(key: string, file: File): Promise<void> {
    try {
      const upload = await client.upload(file, (sent) => this.#change(key, { sent }));
      await this.#look(key, upload, {});
    } catch (cause) {
      this.#change(key, { state: 'failed', failed: sentence(cause, this.#tongue()) });
    }
  }

  async #look(key: string, upload: string, answers: client.Answers): Promise<void> {
    this.#change(key, { state: 'looking', answers });
    try {
      const [found] = await client.recognise([upload], answers);
      // Gone or answered anew meanwhile: what was asked later counts.
      if (this.#of(key)?.answers === answers) this.#change(key, { state: 'known', ...(found && { found }) });
    } catch (cause) {
      this.#change(key, { state: 'failed', failed: sentence(cause, this.#tongue()) });
    }
  }

  /** An answer, or a correction: the file is looked at again with it. */
  answer(key: string, about: 'source' | keyof Given, value: string): void {
    const file = this.#of(key);
    if (!file?.found) return;
    const { source, given } = file.answers;
    const answers =
      about === 'source'
        ? { ...(given && { given }), source: value }
        : { ...(source && { source }), given: { ...given, [about]: value } };
    void this.#look(key, file.found.upload, answers);
  }

  remove(key: string): void {
    this.files = this.files.filter((file) => file.key !== key);
  }

  /** What was imported from its mapping is here no longer. */
  forget(upload: string): void {
    this.files = this.files.filter(({ found }) => found?.upload !== upload);
  }

  /** Files of one source and one reading come in together; what comes in leaves the list. */
  async import(): Promise<void> {
    this.importing = true;
    const ready = this.files.filter(isReady);
    const groups = Map.groupBy(ready, ({ found }) => JSON.stringify([found?.source, found?.given, found?.mends]));
    for (const group of groups.values()) {
      const [{ found }] = group as [ArrivingFile, ...ArrivingFile[]];
      const uploads = group.flatMap((file) => file.found?.upload ?? []);
      for (const { key } of group) this.#change(key, { state: 'importing' });
      try {
        const { source, given, mends } = found!;
        await client.importUploads({ uploads, ...(mends === null ? { source: source!, given } : { mends }) });
        for (const { key } of group) this.remove(key);
      } catch (cause) {
        const failed = sentence(cause, this.#tongue());
        for (const { key } of group) this.#change(key, { state: 'failed', failed });
      }
    }
    this.importing = false;
  }

  #of = (key: string): ArrivingFile | undefined => this.files.find((file) => file.key === key);

  #change(key: string, change: Partial<ArrivingFile>): void {
    this.files = this.files.map((file) => (file.key === key ? { ...file, ...change } : file));
  }
}

const [get, set] = createContext<Arrivals>();
export const provideArrivals = set;
export const useArrivals = get;
