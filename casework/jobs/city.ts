/** The fictional city: made as source files, then brought in through the ordinary door, source by source. */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Worker } from 'node:worker_threads';
import { version } from '#importers/city/draws.ts';
import type { CityOptions } from '#importers/city/make.ts';
import { linesOf, measureCity, type MeasuredLine } from '#importers/city/measure/index.ts';
import type { Asker, Ledger } from '#importers/kit/ledger.ts';
import type { ImportReport } from '#importers/kit/report.ts';
import { runImport } from '#importers/kit/run.ts';
import { sourceNamed } from '#importers/kit/source.ts';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { badInput, unavailable } from '#graph-schema/words/failure.ts';
import type { Told, Wanted } from './city-worker.ts';
import type { Step } from './works.ts';

/** Each source reads one folder. The registry first: what the others mention then has its names already. */
const sources = [
  ['registry', 'registry'],
  ['cases', 'cases'],
  ['lodging', 'lodging'],
  ['rail', 'rail'],
  ['air', 'air'],
  ['bank', 'bank'],
  ['calls', 'telecom'],
  ['traffic', 'traffic'],
] as const;

export interface MadeCity {
  /** Holds a folder for each source, and `truth.json`. */
  readonly folder: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly events: number;
}

type OnStep = (step: Step) => void;

/** Cities of three seeds, the median of which stands for the generator. */
const seeds = 3;

/** Makes cities in a folder of their own, measures their files, and leaves nothing behind. */
export async function measuredCities(options: CityOptions, step: OnStep): Promise<readonly MeasuredLine[]> {
  const folder = await mkdtemp(join(tmpdir(), 'redthread-city-'));
  try {
    const measured = [];
    for (let i = 0; i < seeds; i += 1) {
      const one = { ...options, seed: options.seed + i };
      const out = join(folder, String(one.seed));
      await inWorker({ ...one, out }, step);
      measured.push(await measureCity(out, one));
      await rm(out, { recursive: true });
    }
    return linesOf(measured, options.language);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where a home keeps the files of its city. */
export const cityFolder = (home: string, { size, seed, language }: CityOptions): string =>
  join(home, 'city', `${size}-${seed}-${language}`);

/** Writes the files; when that very city is there already, whole, nothing is done. Another city gives way, nothing else does. */
export async function makeCityIn(folder: string, options: CityOptions, step: OnStep): Promise<MadeCity> {
  const done = join(folder, 'made.json');
  const of = { version, withoutCrimes: false, clean: false, ...options };
  const before = await readFile(done, 'utf8').catch(() => null);
  if (before !== null) {
    const { of: was, ...made } = JSON.parse(before) as Omit<MadeCity, 'folder'> & { of?: typeof of };
    if (was && isDeepStrictEqual(was, of)) return { folder, ...made };
  } else if ((await readdir(folder).catch(() => [])).length > 0) throw badInput('desk.city.folder', { folder });
  // Whole or not at all: a half-written city must never be taken for one.
  const coming = `${folder}.coming-${process.pid}`;
  await rm(coming, { recursive: true, force: true });
  await mkdir(coming, { recursive: true });
  const made = await inWorker({ ...options, out: coming }, step);
  await writeFile(join(coming, 'made.json'), JSON.stringify({ ...made, of }));
  await rm(folder, { recursive: true, force: true });
  await rename(coming, folder);
  return { folder, ...made };
}

function inWorker(wanted: Wanted, step: OnStep): Promise<Omit<MadeCity, 'folder'>> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./city-worker.ts', import.meta.url), {
      workerData: wanted,
      // The largest town fits: a bound makes the collector tidy up in time instead of growing.
      resourceLimits: { maxOldGenerationSizeMb: 700, maxYoungGenerationSizeMb: 24 },
    });
    worker.on('message', (told: Told) => {
      if ('made' in told) done(told.made);
      else step({ says: { code: 'desk.step.make' }, ...told.progress });
    });
    worker.once('error', failed);
    worker.once('exit', (code) => failed(unavailable('desk.bug', { why: `city worker: exit ${code}` })));
  });
}

interface Loading {
  readonly graph: Graph;
  readonly ledger: Ledger;
  readonly asker: Asker;
  readonly signal: AbortSignal | undefined;
  readonly step: OnStep;
}

/** What is in already stays as it is, what was broken off is gone on with. */
export async function loadCityFrom(
  made: MadeCity,
  language: CityOptions['language'],
  loading: Loading,
): Promise<ImportReport[]> {
  const { graph, ledger, asker, signal, step } = loading;
  const of = Object.values(made.rows).reduce((sum, rows) => sum + rows, 0);
  const reports: ImportReport[] = [];
  let before = 0;
  for (const [name, folder] of sources) {
    const source = await sourceNamed(`city-${name}${language === 'en' ? '-en' : ''}`);
    const report = await runImport({
      ...{ graph, store: ledger, source, files: [join(made.folder, folder)], asker, signal },
      onProgress: ({ rows }) => step({ says: { code: 'desk.step.load-city' }, done: before + rows, of }),
    });
    reports.push(report);
    if (report.state === 'stopped') break;
    before += Object.entries(made.rows).reduce(
      (sum, [path, rows]) => sum + (path.startsWith(`${folder}/`) ? rows : 0),
      0,
    );
    step({ says: { code: 'desk.step.load-city' }, done: before, of });
  }
  return reports;
}
