/** The fictional city: make its files, load them, and have one there at the first start. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CityOptions } from '#importers/city/make.ts';
import type { Proof } from '#importers/city/checker/index.ts';
import type { Tell } from '#importers/city/checker/tells.ts';
import type { MeasuredLine } from '#importers/city/measure/index.ts';
import type { ImportReport } from '#importers/kit/report.ts';
import { notFound } from '#graph-schema/words/failure.ts';
import { question, type Passing } from '../door.ts';
import type { MadeCity } from '../jobs/city.ts';
import type { Step } from '../jobs/works.ts';
import type { Watched } from './imports.ts';

export interface WantedCity extends CityOptions, Watched {
  /** A folder of one's own; in the home unless said. */
  readonly out?: string;
}

export interface LoadedCity extends MadeCity {
  readonly imports: readonly ImportReport[];
}

/** What is to be proven: written cities, and one of them without its crimes where there is one. */
export interface WantedCheck {
  readonly folders: readonly string[];
  readonly innocent?: string;
  /** Compare the culprits of all cities with everybody else, by trivial sorts. */
  readonly tells?: boolean;
}

export interface CheckedCity {
  readonly proofs: readonly (Proof & { readonly folder: string })[];
  readonly tells: readonly Tell[];
}

/** The city of the first start. */
export const usualCity = { size: 'small', seed: 1, language: 'zh' } as const;

const setting = 'city';

// Loaded when asked for, as in `look.ts`.
const jobs = () => import('../jobs/city.ts');

const optionsOf = ({ size, seed, language, withoutCrimes, clean }: WantedCity): CityOptions => ({
  ...{ size, seed, language },
  ...(withoutCrimes && { withoutCrimes }),
  ...(clean && { clean }),
});

async function make(home: string, wanted: WantedCity, step: (step: Step) => void): Promise<MadeCity> {
  const { cityFolder, makeCityIn } = await jobs();
  const folder = wanted.out === undefined ? cityFolder(home, wanted) : resolve(wanted.out);
  return makeCityIn(folder, optionsOf(wanted), step);
}

async function load(passing: Passing, wanted: WantedCity): Promise<LoadedCity> {
  const { works, ask, signal, ledger, graph, home } = passing;
  const run = async (step: (step: Step) => void): Promise<LoadedCity> => {
    const made = await make(home, wanted, step);
    const loading = { graph: await graph(), ledger, asker: ask, signal, step };
    return { ...made, imports: await (await jobs()).loadCityFrom(made, wanted.language, loading) };
  };
  return works.do({ what: { code: 'desk.work.city' }, ask, signal, onStep: wanted.onJob, run });
}

/** @throws NotFound where no city was written */
async function written(folder: string): Promise<void> {
  if (!(await stat(join(folder, 'truth.json')).catch(() => null))) throw notFound('desk.no-city', { folder });
}

export const city = {
  makeCity: question({
    right: 'import',
    note: ({ onJob: _, ...asked }: WantedCity) => ({ asked }),
    answer: ({ works, ask, signal, home }, wanted): Promise<MadeCity> =>
      works.do({
        ...{ what: { code: 'desk.work.city' }, ask, signal, onStep: wanted.onJob },
        run: (step) => make(home, wanted, step),
      }),
  }),

  checkCity: question({
    right: 'look',
    note: (asked: WantedCheck) => ({ asked: { ...asked } }),
    async answer(_passing, { folders, innocent, tells = false }): Promise<CheckedCity> {
      const whole = folders.map((folder) => resolve(folder));
      for (const folder of [...whole, ...(innocent === undefined ? [] : [resolve(innocent)])]) await written(folder);
      const { proveCity } = await import('#importers/city/checker/index.ts');
      const { tellsOf } = await import('#importers/city/checker/tells.ts');
      const proofs: (Proof & { folder: string })[] = [];
      for (const folder of whole) {
        const found = await proveCity(folder, innocent === undefined ? undefined : resolve(innocent));
        proofs.push(...found.map((proof) => ({ ...proof, folder })));
      }
      return { proofs, tells: tells ? await tellsOf(whole) : [] };
    },
  }),

  /** A picture of a written city, as the text of an SVG. */
  pictureCity: question({
    right: 'look',
    note: (asked: { readonly folder: string }) => ({ asked: { ...asked } }),
    async answer(_passing, { folder }): Promise<{ readonly svg: string }> {
      const whole = resolve(folder);
      await written(whole);
      const { cityPicture } = await import('#importers/city/picture/index.ts');
      return { svg: await cityPicture(whole) };
    },
  }),

  /** What was published beside what is measured in the files of three cities. */
  measureCity: question({
    right: 'import',
    note: ({ onJob: _, ...asked }: WantedCity) => ({ asked }),
    answer: ({ works, ask, signal }, wanted): Promise<readonly MeasuredLine[]> =>
      works.do({
        ...{ what: { code: 'desk.work.city' }, ask, signal, onStep: wanted.onJob },
        run: async (step) => (await jobs()).measuredCities(optionsOf(wanted), step),
      }),
  }),

  loadCity: question({
    right: 'import',
    note: ({ onJob: _, ...asked }: WantedCity) => ({ asked }),
    answer: load,
  }),

  /** Once in the life of a home, and gone on with after a kill; never where somebody brought data of their own first. */
  firstCity: question({
    right: 'import',
    note: (_: Watched & { readonly language?: CityOptions['language'] }) => ({}),
    async answer(passing, { language = usualCity.language, ...watched }): Promise<LoadedCity | null> {
      const { store, ledger } = passing;
      const row = await store.selectFrom('settings').select('value').where('name', '=', setting).executeTakeFirst();
      const before = row
        ? (JSON.parse(row.value) as { state: 'loading' | 'loaded'; language: CityOptions['language'] })
        : null;
      if (before?.state === 'loaded' || (!before && (await ledger.imports()).length > 0)) return null;
      const wanted = { ...usualCity, language: before?.language ?? language };
      const note = (state: string): Promise<unknown> => {
        const value = JSON.stringify({ state, language: wanted.language });
        const values = store.insertInto('settings').values({ name: setting, value });
        return values.onConflict((on) => on.column('name').doUpdateSet({ value })).execute();
      };
      await note('loading');
      const loaded = await load(passing, { ...wanted, ...watched });
      if (loaded.imports.every(({ state }) => state !== 'stopped')) await note('loaded');
      return loaded;
    },
  }),
};
