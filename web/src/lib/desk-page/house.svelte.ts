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

  /** Begins to listen. @returns the end of it */
  start(): () => void {
    let running = '';
    return client.follow((desk) => {
      this.offline = desk === null;
      if (desk === null) return;
      this.desk = desk;
      if (this.now === null) void this.#arrive();
      // Work that ended may have changed the data.
      const now = desk.jobs
        .filter((job) => job.state === 'running')
        .map((job) => job.id)
        .join();
      if (now !== running) void this.#look();
      running = now;
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
