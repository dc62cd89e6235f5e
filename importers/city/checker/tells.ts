/** Does a trivial sort give the culprits away? Over several cities their ranks must be as even as anybody's. */
import { readCity, type City } from './read.ts';
import { talksOf } from './scan.ts';

export interface Tell {
  readonly sort: string;
  /** Culprits looked at, in all cities. */
  readonly culprits: number;
  /** Kolmogorov's distance of their ranks from even ones, and how often chance gives one as large. */
  readonly distance: number;
  readonly p: number;
}

/** Occupations that no crime is cast from: who is everywhere at work is no fair comparison. */
const everywhere = /courier|taxi|nurse|guard|solicitor|快递|出租|护理|保安|律师/;

interface One {
  readonly id: string;
  readonly culprit: boolean;
  readonly values: Readonly<Record<string, number>>;
}

/** @param folders  cities of different seeds; twenty tell what five cannot */
export async function tellsOf(folders: readonly string[]): Promise<Tell[]> {
  const ranks = new Map<string, number[]>();
  for (const folder of folders) {
    const city = await readCity(folder);
    for (const list of [persons(city), numbers(city)])
      for (const sort of Object.keys(list[0]?.values ?? {}))
        ranks.set(sort, [...(ranks.get(sort) ?? []), ...ranksIn(list, sort)]);
  }
  return [...ranks].map(([sort, list]) => {
    const distance = apart(list);
    return { sort, culprits: list.length, distance, p: chanceOf(distance, list.length) };
  });
}

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(strings) : [];

/** Everything that the facts of the crimes name. */
const named = (city: City): ReadonlySet<string> =>
  new Set(city.answers.crimes.flatMap(({ facts }) => Object.values(facts).flatMap(strings)));

/** Rows of an innocent life: those of crimes are not counted. */
function innocent(city: City, file: string): (row: number) => boolean {
  const planted = new Set(
    city.answers.crimes
      .flatMap((c) => {
        const life = new Set(c.life.map((one) => `${one.file} ${one.row}`));
        return [...c.evidence, ...c.also].filter((one) => one.file === file && !life.has(`${one.file} ${one.row}`));
      })
      .map(({ row }) => row),
  );
  return (row) => !planted.has(row);
}

const born = (cells: readonly string[]): number => Number((cells[3] ?? '').replaceAll('-', ''));
/** From 18 to 60 at the beginning of the period. */
const grown = (cells: readonly string[]): boolean => born(cells) >= 19_660_907 && born(cells) <= 20_080_907;

function fit(city: City): { row: number; cells: readonly string[] }[] {
  const own = innocent(city, 'registry/persons.csv');
  return city
    .rows('registry/persons')
    .filter(({ row, cells }) => own(row) && grown(cells) && !everywhere.test(cells[7] ?? ''))
    .toArray();
}

function persons(city: City): One[] {
  const keys = named(city);
  const people = fit(city);
  const names = Map.groupBy(people, ({ cells }) => cells[1] ?? '');
  const own = innocent(city, 'cases/case-persons.csv');
  const cases = Map.groupBy(
    city.rows('cases/case-persons').filter(({ row }) => own(row)),
    ({ cells }) => cells[2] ?? '',
  );
  const lines = Map.groupBy(city.rows('telecom/subscribers'), ({ cells }) => cells[2] ?? '');
  const cars = Map.groupBy(city.rows('registry/vehicles'), ({ cells }) => cells[8] ?? '');
  return people.map(({ row, cells: c }) => {
    const id = c[0] ?? '';
    const has = [
      id,
      ...(lines.get(id) ?? []).map(({ cells }) => cells[0] ?? ''),
      ...(cars.get(id) ?? []).map(({ cells }) => cells[1] ?? ''),
    ];
    const values = {
      ...{ 'row in the register': row, 'order in the resident id': Number(id.slice(14, 17)), age: born(c) },
      ...{ 'frequency of the name': names.get(c[1] ?? '')?.length ?? 0, 'case files': cases.get(id)?.length ?? 0 },
    };
    return { id, culprit: has.some((one) => keys.has(one)), values };
  });
}

function numbers(city: City): One[] {
  const keys = named(city);
  const people = new Set(fit(city).map(({ cells }) => cells[0]));
  const own = innocent(city, 'telecom/calls.csv');
  const gone = new Set(
    city.answers.crimes.filter(({ displaced }) => displaced.length > 0).flatMap(({ facts }) => strings(facts['old'])),
  );
  const each = city.rows('telecom/subscribers').flatMap(({ row, cells: c }): One[] => {
    const number = c[0] ?? '';
    const talks = talksOf(city, number).filter((talk) => talk.file !== 'telecom/calls.csv' || own(talk.row));
    // A number that was thrown away has half a life: no comparison.
    if (!people.has(c[2]) || !talks.some(({ at }) => at) || gone.has(number)) return [];
    const values = {
      ...{ 'row among subscribers': row, 'digits of the number': Number(number.replace(/\D/g, '')) },
      ...{
        'calls and texts': talks.length,
        'first heard': talks[0]?.t ?? 0,
        partners: new Set(talks.map(({ other }) => other)).size,
      },
    };
    return [{ id: number, culprit: keys.has(number), values }];
  });
  return each.toArray();
}

/** Ranks of culprits, 0 … 1; those with the same value are put in an order that has nothing to do with them. */
function ranksIn(list: readonly One[], sort: string): number[] {
  const order = [...list].sort((a, b) => (a.values[sort] ?? 0) - (b.values[sort] ?? 0) || mixed(a.id) - mixed(b.id));
  return order.flatMap(({ culprit }, i) => (culprit ? [(i + 0.5) / order.length] : []));
}

function mixed(text: string): number {
  let n = 2_166_136_261;
  for (const letter of text) n = Math.imul(n ^ letter.charCodeAt(0), 16_777_619);
  return n >>> 0;
}

function apart(ranks: readonly number[]): number {
  const sorted = [...ranks].sort((a, b) => a - b);
  return Math.max(0, ...sorted.map((u, i) => Math.max((i + 1) / sorted.length - u, u - i / sorted.length)));
}

/** Kolmogorov's limit with Stephens' correction for small samples. */
function chanceOf(distance: number, n: number): number {
  if (n === 0) return 1;
  const root = Math.sqrt(n);
  const x = (root + 0.12 + 0.11 / root) * distance;
  let sum = 0;
  for (let k = 1; k <= 100; k += 1) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, Math.max(0, x < 0.2 ? 1 : sum));
}
