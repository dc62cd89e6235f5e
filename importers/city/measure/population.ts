/** Who there is, from the registers: homes, ages, numbers, cars; and what the table says of people. */
import { columnOf, pointOf, rowsOf, type CityFolder, type Point } from './files.ts';
import { count, mean, median, share } from './sums.ts';
import type { Measured } from './bands.ts';

export interface Population {
  /** By resident id. */
  readonly persons: ReadonlyMap<
    string,
    { readonly age: number; readonly home: string; readonly employer: string; readonly work: string }
  >;
  readonly places: ReadonlyMap<string, Point>;
  /** Who has a number of the covered operator, by number: a person by id, null for a firm. */
  readonly numbers: ReadonlyMap<string, { readonly owner: string | null; readonly operator: string }>;
  readonly cells: ReadonlyMap<string, { readonly site: string; readonly point: Point }>;
  readonly plates: ReadonlySet<string>;
  /** Firms by code: where they are. */
  readonly firms: ReadonlyMap<string, string>;
}

export async function readPopulation(city: CityFolder): Promise<{ population: Population; measured: Measured }> {
  const persons = new Map<string, { age: number; home: string; employer: string; work: string }>();
  const surnames = new Map<string, number>();
  const p = columnOf('persons');
  const [id, born, home, employer, name] = [
    p('resident id'),
    p('born on'),
    p('address id'),
    p('employer code'),
    p('name'),
  ];
  for await (const row of rowsOf(city, 'persons')) {
    const [year = 0, month = 0, day = 0] = born(row).split(/\D/).map(Number);
    const age = 2026 - year - (month > 9 || (month === 9 && day > 7) ? 1 : 0);
    persons.set(id(row), { age, home: home(row), employer: employer(row), work: p('occupation')(row) });
    count(surnames, city.language === 'zh' ? name(row).slice(0, 1) : (name(row).split(' ').at(-1) ?? ''));
  }
  const places = new Map<string, Point>();
  const a = columnOf('addresses');
  for await (const row of rowsOf(city, 'addresses'))
    places.set(a('address id')(row), pointOf(a('longitude')(row), a('latitude')(row)));
  const numbers = new Map<string, { owner: string | null; operator: string }>();
  const s = columnOf('subscribers');
  for await (const row of rowsOf(city, 'subscribers')) {
    const owner = s('subscriber id')(row);
    // Some cells are formulas, as spreadsheets write them to keep a zero.
    numbers.set(s('number')(row).replace(/^="(.*)"$/, '$1'), {
      owner: persons.has(owner) ? owner : null,
      operator: s('operator')(row),
    });
  }
  const cells = new Map<string, { site: string; point: Point }>();
  const c = columnOf('cells');
  for await (const row of rowsOf(city, 'cells'))
    cells.set(c('cell')(row), { site: c('site')(row), point: pointOf(c('longitude')(row), c('latitude')(row)) });
  const plates = new Set<string>();
  let privateCars = 0;
  const v = columnOf('vehicles');
  for await (const row of rowsOf(city, 'vehicles')) {
    plates.add(v('plate')(row));
    if (persons.has(v('owner id')(row))) privateCars += 1;
  }
  const firms = new Map<string, string>();
  const f = columnOf('companies');
  for await (const row of rowsOf(city, 'companies')) firms.set(f('company code')(row), f('address id')(row));
  const population = { persons, places, numbers, cells, plates, firms };
  return { population, measured: people(city, population, surnames, privateCars) };
}

function people(city: CityFolder, of: Population, surnames: Map<string, number>, privateCars: number): Measured {
  const list = [...of.persons.values()];
  const homes = new Map<string, number>();
  for (const { home } of list) count(homes, home);
  const sizes = [...homes.values()];
  const adults = list.filter(({ age }) => age >= 18).length;
  const ranked = [...surnames.values()].sort((a, b) => b - a);
  const carried = [...of.numbers.values()].filter(({ owner }) => owner !== null).length;
  const ways = list.flatMap(({ home, employer }) => {
    const from = of.places.get(home);
    const to = of.places.get(of.firms.get(employer) ?? '');
    return from && to ? [Math.hypot(from.x - to.x, from.y - to.y) / 1000] : [];
  });
  const first = ranked.slice(0, 100).reduce((sum, n) => sum + n, 0) / list.length;
  return {
    'household, mean': mean(sizes),
    'households of one, share': share(sizes, (n) => n === 1),
    'ages 0–14, share': share(list, ({ age }) => age < 15),
    'ages 60 and over, share': share(list, ({ age }) => age >= 60),
    ...(city.language === 'zh' && {
      'first three surnames, share': ranked.slice(0, 3).reduce((sum, n) => sum + n, 0) / list.length,
      'first 100 surnames, share': first,
    }),
    'numbers per adult': carried / adults,
    'private cars per household': privateCars / sizes.length,
    'way to work, median km': median(ways),
    'way to work within 5 km, share': share(ways, (km) => km <= 5),
  };
}
