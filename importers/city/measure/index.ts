/** Measures a city by its files alone and sets what was published beside it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { population as townOf } from '../feeds/cases.ts';
import { contextOf, type CityOptions } from '../make.ts';
import { tables } from '../tables.ts';
import type { Truth } from '../truth.ts';
import { bandOf, bands, type Measured } from './bands.ts';
import { measureCrime } from './crime.ts';
import { plantedIn, rowsOf, type CityFolder } from './files.ts';
import { measureMoney } from './money.ts';
import { readPopulation } from './population.ts';
import { measureLodging, measureRail, measureRoads } from './roads.ts';
import { median } from './sums.ts';
import { measureTalk } from './talk.ts';

export async function measureCity(folder: string, options: CityOptions): Promise<Measured> {
  const city: CityFolder = { folder, language: options.language };
  const context = contextOf(options);
  const { words } = context.profile;
  const truth = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')) as Truth;
  const { population, measured } = await readPopulation(city);
  const rings = new Set([words.jobs.courier, words.jobs.taxi, words.jobs.nurse]);
  const book = {
    burglary: words.cases.burglary,
    suspect: words.roles.suspect,
    people: townOf(context),
    days: context.days,
  };
  return {
    ...measured,
    ...(await measureTalk(city, population, rings)),
    ...(await measureRoads(city, population)),
    ...(await measureLodging(city)),
    ...(await measureRail(city)),
    ...(await measureMoney(city, population, words.money, plantedIn(truth, 'transactions'))),
    ...(await measureCrime(city, population, book)),
    ...(await measureDirt(city, truth)),
  };
}

async function measureDirt(city: CityFolder, truth: Truth): Promise<Measured> {
  const rows = async (table: 'reads' | 'stays' | 'casePersons'): Promise<number> => {
    let n = 0;
    for await (const _ of rowsOf(city, table)) n += 1;
    return n;
  };
  const header = (table: 'reads' | 'stays' | 'casePersons', at: number): string =>
    tables[table][city.language][at] ?? '';
  const of = (table: 'reads' | 'stays' | 'casePersons', column: string): number =>
    truth.dirt.filter((one) => one.file === tables[table].path && one.column === column).length;
  const [reads, stays, named] = [await rows('reads'), await rows('stays'), await rows('casePersons')];
  return {
    'misread plates, share of reads': of('reads', header('reads', 0)) / reads,
    'doubled rows, share of reads': of('reads', '*') / reads,
    'typing errors, share of typed names':
      (of('stays', header('stays', 0)) + of('casePersons', header('casePersons', 1))) / (stays + named),
    'missing ids of case persons, share': of('casePersons', header('casePersons', 2)) / named,
  };
}

export interface MeasuredLine {
  readonly what: string;
  readonly published: string;
  readonly source: string;
  readonly band: readonly [number, number] | null;
  /** Of the cities that were measured. */
  readonly median: number;
  readonly met: boolean;
}

/** One line for each regularity that can be measured in the edition. */
export function linesOf(cities: readonly Measured[], language: 'zh' | 'en'): MeasuredLine[] {
  return bands.flatMap((one) => {
    const values = cities.flatMap((city) => city[one.what] ?? []);
    if (values.length === 0) return [];
    const band = bandOf(one, language);
    const middle = median(values);
    const met = band === null || (middle >= band[0] && middle <= band[1]);
    return [{ what: one.what, published: one.published, source: one.source, band, median: middle, met }];
  });
}
