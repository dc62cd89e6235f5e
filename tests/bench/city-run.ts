/** One task of the city's bench, in this process: makes a city or proves one, and prints what it took as JSON. */
import { makeCityIn } from '#casework/jobs/city.ts';
import { proveCity } from '#importers/city/checker/index.ts';
import type { Size } from '#importers/city/scale.ts';

export type CityTask =
  | { readonly do: 'make'; readonly size: Size; readonly folder: string; readonly withoutCrimes?: boolean }
  | { readonly do: 'check'; readonly folder: string; readonly innocent: string };

export interface CityRun {
  /** Rows of events written, or crimes proven. */
  readonly rows: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  /** Most that was resident at any time. */
  readonly megabytes: number;
  readonly wrong: readonly string[];
}

const task = JSON.parse(process.argv[2] ?? '') as CityTask;
const began = performance.now();
let rows = 0;
const wrong: string[] = [];
if (task.do === 'make') {
  const { folder, do: _, ...options } = task;
  rows = (await makeCityIn(folder, { ...options, seed: 1, language: 'zh' }, () => {})).events;
} else {
  const proofs = await proveCity(task.folder, task.innocent);
  rows = proofs.length;
  for (const { crime, wrong: no } of proofs) if (no.length > 0) wrong.push(`${crime}: ${no[0]}`);
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const done: CityRun = {
  ...{ rows, seconds: (performance.now() - began) / 1000, processorSeconds: (userCPUTime + systemCPUTime) / 1e6 },
  ...{ megabytes: maxRSS / 1024, wrong },
};
process.stdout.write(JSON.stringify(done));
