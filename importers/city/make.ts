/** Makes the city: a pure function of size, seed, language, its switches and the version, written as source files and truth.json. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Context, Row } from './city.ts';
import { dayStart } from './clock.ts';
import { number, rates, soil, type Dirt } from './dirt.ts';
import { Draws, version } from './draws.ts';
import { encodeTable } from './files.ts';
import { payments } from './feeds/bank.ts';
import { stays } from './feeds/lodging.ts';
import { visits } from './feeds/traffic.ts';
import { tripsOf } from './life/drives.ts';
import { addLookalikes } from './lookalikes/index.ts';
import { plantAll } from './plants/index.ts';
import { en } from './profiles/en.ts';
import { zh } from './profiles/zh.ts';
import { registers } from './registers.ts';
import { tables, type TableName } from './tables.ts';
import { truthOf, type Truth } from './truth.ts';
import { makeWorld, sizes, type Size, type World } from './world.ts';

export interface CityOptions {
  readonly size: Size;
  readonly seed: number;
  readonly language: 'zh' | 'en';
  /** Leaves the planted crimes out, and nothing else. */
  readonly withoutCrimes?: boolean;
  /** Leaves the errors out. */
  readonly clean?: boolean;
}

export interface CityFiles {
  /** Bytes by `folder/file.csv`, and `truth.json`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Rows without headers. */
  readonly rows: Readonly<Record<string, number>>;
  readonly events: number;
  readonly truth: Truth;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly what: string;
}

/** The city in memory. */
export function cityFiles(options: CityOptions, onProgress: (p: Progress) => void = () => {}): CityFiles {
  const { size, seed, language, withoutCrimes = false, clean = false } = options;
  const context: Context = {
    draws: new Draws(seed),
    profile: language === 'zh' ? zh : en,
    days: sizes[size].days,
    clean,
  };
  const names = Object.keys(tables) as TableName[];
  const steps = names.length + 2;
  onProgress({ done: 0, of: steps, what: 'lives' });
  const world = makeWorld(context, size);
  onProgress({ done: 1, of: steps, what: 'events' });
  const rows: Partial<Record<TableName, Row[]>> = { ...registers(world), ...events(world) };
  const alike = addLookalikes(world, rows as Record<TableName, Row[]>);
  const plants = withoutCrimes ? [] : plantAll(world, rows as Record<TableName, Row[]>, alike);
  rows.cases = world.book.rows();
  const marks = { badCamera: world.traffic.cameras[11]?.code ?? '', lateCamera: world.traffic.cameras[41]?.code ?? '' };
  const files = new Map<string, Uint8Array>();
  const counts: Record<string, number> = {};
  const dirt: Dirt[] = [];
  const evidence = new Map<string, { file: string; row: number }[]>();
  const displaced = new Map<string, { file: string; row: number }[]>();
  let total = 0;
  names.forEach((name, i) => {
    const inTime = (rows[name] ?? []).filter(
      (row) => !tables[name].events || name === 'cases' || (row.t >= dayStart(0) && row.t < dayStart(context.days)),
    );
    const soiled = clean
      ? inTime.map((row) => ({ ...row, dirt: [], double: false }))
      : soil(context.draws, name, inTime, marks);
    const table = number(name, language, soiled);
    files.set(tables[name].path, encodeTable(name, language, table.cells));
    counts[tables[name].path] = table.cells.length;
    if (tables[name].events) total += table.cells.length;
    dirt.push(...table.dirt);
    for (const [from, to] of [
      [table.rowsOf, evidence],
      [table.gone, displaced],
    ] as const)
      for (const [crime, list] of from)
        to.set(crime, [...(to.get(crime) ?? []), ...list.map((row) => ({ file: tables[name].path, row }))]);
    onProgress({ done: i + 2, of: steps, what: tables[name].path });
  });
  const truth = truthOf({ options, context, version, rates, marks, plants, evidence, displaced, dirt });
  files.set('truth.json', new TextEncoder().encode(`${JSON.stringify(truth, null, 1)}\n`));
  return { files, rows: counts, events: total, truth };
}

/** Writes the city into folders under `out`. The same options give the same bytes, on any machine, in any time zone. */
export async function makeCity(
  options: CityOptions & { out: string; onProgress?: (p: Progress) => void },
): Promise<CityFiles> {
  const { out, onProgress, ...rest } = options;
  const city = cityFiles(rest, onProgress);
  for (const [path, bytes] of city.files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), bytes);
  }
  return city;
}

function events(world: World): Partial<Record<TableName, Row[]>> {
  const { context, life, traffic, vehicles } = world;
  const reads: Row[] = [];
  for (const vehicle of vehicles) {
    if ('outside' in vehicle.owner) {
      for (const trip of visits(context, life, world.roads, vehicle)) reads.push(...traffic.reads(trip));
      continue;
    }
    for (let day = 0; day < context.days; day += 1) {
      for (const trip of tripsOf(life, vehicle, day)) reads.push(...traffic.reads(trip));
    }
  }
  return {
    reads,
    ...{ calls: world.calls.talk.calls, texts: world.calls.talk.texts },
    stays: stays(context, world.hotels),
    transactions: payments(context, world.persons, world.firms, world.holders),
    ...{ casePersons: world.book.persons, caseObjects: world.book.objects, statements: world.book.statements },
  };
}
