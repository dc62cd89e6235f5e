/** Makes the city beside the main thread: it computes for seconds on end, and the page must go on answering. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeCity, type CityOptions } from '#importers/city/make.ts';

export interface Wanted extends CityOptions {
  readonly out: string;
}

export type Told =
  | { readonly progress: { readonly done: number; readonly of: number } }
  | { readonly made: { readonly rows: Readonly<Record<string, number>>; readonly events: number } };

const tell = (told: Told): void => parentPort?.postMessage(told);

const { rows, events } = await makeCity({
  ...(workerData as Wanted),
  onProgress: ({ done, of }) => tell({ progress: { done, of } }),
});
tell({ made: { rows, events } });
