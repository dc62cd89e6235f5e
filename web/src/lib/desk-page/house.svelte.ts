/** What the whole page knows of the desk: case files, the one that is worked on, what goes on, how fresh the data is. */
import type { CaseFile, DataState, DeskState } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import { createContext } from 'svelte';

const keptAs = 'case file';

export class House {
  caseFiles = $state.raw<readonly CaseFile[]>([]);
  now = $state.raw<CaseFile | null>(null);
  /** null while nothing answers. */
  desk = $state.raw<DeskState | null>(null);
  data = $state.raw<DataState | null>(null);
  /** Nothing has been heard for a while: the server is gone. */
  offline = $state(false);

  readonly jobs = $derived(this.desk?.jobs ?? []);
  readonly ready = $derived(this.desk?.store.state === 'ready');

  /** Begins to listen. @returns the end of it */
  start(): () => void {
    let before = '';
    return client.follow((desk) => {
      this.offline = desk === null;
      if (desk === null) return;
      this.desk = desk;
      if (this.now === null) void this.#arrive();
      // The store came up, or work ended: what could not be answered can be now, and the data may have changed.
      const jobs = desk.jobs.filter((job) => job.state === 'running').map((job) => job.id);
      const now = [desk.store.state, ...jobs].join();
      if (now !== before) void this.#look();
      before = now;
    });
  }

  open(id: string): void {
    const found = this.caseFiles.find((each) => each.id === id) ?? this.caseFiles[0];
    if (!found) return;
    client.workOn({ caseFile: found.id, purpose: '' });
    localStorage.setItem(keptAs, found.id);
    this.now = found;
    void this.#look();
  }

  async #arrive(): Promise<void> {
    this.caseFiles = await client.caseFiles().catch(() => []);
    this.open(localStorage.getItem(keptAs) ?? '');
  }

  async #look(): Promise<void> {
    if (this.now !== null) this.data = await client.dataState().catch(() => this.data);
  }
}

const [get, set] = createContext<House>();
export const provideHouse = set;
export const useHouse = get;
