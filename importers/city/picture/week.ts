/** One week of one person, as the files have it: the one whose calls and car were seen most. */
import type { Spot } from '../city.ts';
import { distance } from '../map.ts';
import { columnOf, rowsOf, secondsOf } from '../measure/files.ts';
import type { Town } from './town.ts';

export interface Sighting extends Spot {
  /** Seconds from 04:00 of the week's Monday. */
  readonly t: number;
  readonly by: 'talk' | 'read';
  readonly near: 'home' | 'work' | 'else';
  readonly name: string;
}

export interface Week {
  readonly person: string;
  readonly work: string;
  /** `2026-09-14` */
  readonly from: string;
  readonly home: Spot;
  readonly office: Spot;
  readonly sightings: readonly Sighting[];
}

const WEEK = 7 * 86_400;
/** Nearer than this to a home, a cell or a camera tells of the home. */
const near = 900;

interface Person {
  readonly name: string;
  readonly work: string;
  readonly home: Spot;
  readonly office: Spot;
}

/** @returns null where nobody has a number and a car, a home and a place of work in the files */
export async function weekOf(town: Town): Promise<Week | null> {
  const { city } = town;
  const start = secondsOf(town.truth.period.from);
  const persons = await candidates(town);
  const [numbers, plates] = await belongings(town, persons);
  const seen = async (see: (id: string, t: number, at: Spot & { name: string }, by: Sighting['by']) => void) => {
    const place = new Map(town.cameras.map((one) => [one.id, one]));
    const r = columnOf('reads');
    for await (const row of rowsOf(city, 'reads')) {
      const id = plates.get(r('plate')(row));
      const at = place.get(r('camera')(row));
      if (id !== undefined && at) see(id, secondsOf(r('time')(row)) - start, at, 'read');
    }
    for (const [table, from, to, when, cells] of talks) {
      const c = columnOf(table);
      for await (const row of rowsOf(city, table))
        [from, to].forEach((end, i) => {
          const id = numbers.get(c(end)(row));
          const at = town.cells.get(c(cells[i] ?? '')(row));
          if (id !== undefined && at) see(id, secondsOf(c(when)(row)) - start, at, 'talk');
        });
    }
  };
  // Twice through the files: to count, then to keep one week of one person.
  const counts = new Map<string, { talk: number; read: number; away: Set<string> }>();
  await seen((id, t, at, by) => {
    const key = `${id} ${Math.floor(t / WEEK)}`;
    const one = counts.get(key) ?? { talk: 0, read: 0, away: new Set<string>() };
    one[by] += 1;
    const { home, office } = persons.get(id) as Person;
    if (distance(at, home) > near && distance(at, office) > near) one.away.add(at.name);
    counts.set(key, one);
  });
  const score = ({ talk, read, away }: { talk: number; read: number; away: ReadonlySet<string> }): number =>
    Math.min(talk, 45) + Math.min(read, 45) + 6 * away.size;
  const [best] = [...counts].sort(([a, x], [b, y]) => score(y) - score(x) || (a < b ? -1 : 1));
  if (!best) return null;
  const [chosen = '', nth = ''] = best[0].split(' ');
  const person = persons.get(chosen) as Person;
  const sightings: Sighting[] = [];
  await seen((id, t, { x, y, name }, by) => {
    const since = t - Number(nth) * WEEK;
    if (id !== chosen || since < 0 || since >= WEEK) return;
    const [toHome, toOffice] = [distance({ x, y }, person.home), distance({ x, y }, person.office)];
    const where = Math.min(toHome, toOffice) > near ? 'else' : toHome <= toOffice ? 'home' : 'work';
    sightings.push({ t: since, x, y, by, near: where, name });
  });
  const monday = new Date((start + Number(nth) * WEEK) * 1000).toISOString().slice(0, 10);
  sightings.sort((a, b) => a.t - b.t);
  return { person: person.name, work: person.work, from: monday, home: person.home, office: person.office, sightings };
}

const talks = [
  ['calls', 'caller', 'called', 'start', ['caller cell', 'called cell']],
  ['texts', 'sender', 'receiver', 'sent', ['sender cell', 'receiver cell']],
] as const;

/** Who works somewhere else than at home, and not on the streets. */
async function candidates({ city, addresses, context }: Town): Promise<Map<string, Person>> {
  const f = columnOf('companies');
  const offices = new Map<string, string>();
  for await (const row of rowsOf(city, 'companies')) offices.set(f('company code')(row), f('address id')(row));
  const { jobs } = context.profile.words;
  const streets: readonly string[] = [jobs.courier, jobs.taxi, jobs.nurse];
  const p = columnOf('persons');
  const out = new Map<string, Person>();
  for await (const row of rowsOf(city, 'persons')) {
    const home = addresses.get(p('address id')(row));
    const office = addresses.get(offices.get(p('employer code')(row)) ?? '');
    const work = p('occupation')(row);
    if (home && office && distance(home, office) > 2 * near && !streets.includes(work))
      out.set(p('resident id')(row), { name: p('name')(row), work, home, office });
  }
  return out;
}

async function belongings(
  { city }: Town,
  persons: ReadonlyMap<string, unknown>,
): Promise<[numbers: Map<string, string>, plates: Map<string, string>]> {
  const [numbers, plates] = [new Map<string, string>(), new Map<string, string>()];
  const s = columnOf('subscribers');
  const v = columnOf('vehicles');
  for await (const row of rowsOf(city, 'vehicles'))
    if (persons.has(v('owner id')(row))) plates.set(v('plate')(row), v('owner id')(row));
  const drivers = new Set(plates.values());
  for await (const row of rowsOf(city, 'subscribers'))
    if (drivers.has(s('subscriber id')(row))) numbers.set(s('number')(row), s('subscriber id')(row));
  return [numbers, plates];
}
