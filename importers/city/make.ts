/** Makes the city: a pure function of size, seed, language, its switches and the version, written as source files and truth.json. */
import type { Context, Row } from './city.ts';
import { version, Draws } from './draws.ts';
import { rates, marksOf } from './dirt.ts';
import { isEntryTable } from './entries.ts';
import { eventTables, feedNames, inPeriod } from './events.ts';
import { plantIn } from './planting.ts';
import { en } from './profiles/en.ts';
import { zh } from './profiles/zh.ts';
import { scales, type Size } from './scale.ts';
import { runFeed } from './run.ts';
import { foldersSink, memorySink, type Sink } from './sink.ts';
import { tables, type TableName } from './tables.ts';
import { among, TableWriter } from './table-writer.ts';
import { truthOf, writeTruth, type Truth } from './truth.ts';
import { makeWorld } from './world.ts';

export interface CityOptions {
  readonly size: Size;
  readonly seed: number;
  readonly language: 'zh' | 'en';
  /** Leaves the planted crimes out, and nothing else. */
  readonly withoutCrimes?: boolean;
  /** Leaves the errors out. */
  readonly clean?: boolean;
}

export interface Made {
  /** Rows without headers, by `folder/file.csv`. */
  readonly rows: Readonly<Record<string, number>>;
  readonly events: number;
  readonly truth: Truth;
}
export interface CityFiles extends Made {
  /** Bytes by `folder/file.csv`, and `truth.json`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly what: string;
}

export const contextOf = ({ size, seed, language, clean = false }: CityOptions): Context => ({
  ...{ draws: new Draws(seed), profile: language === 'zh' ? zh : en, days: scales[size].days, scale: scales[size] },
  clean,
});

/** The city in memory: for small ones. */
export function cityFiles(options: CityOptions, onProgress?: (p: Progress) => void): CityFiles {
  const files = new Map<string, Uint8Array>();
  const made = produce(options, memorySink(files), onProgress);
  return { ...made, files };
}

/** Writes the city into folders under `out`. The same options give the same bytes, on any machine, in any time zone. */
export async function makeCity(
  options: CityOptions & { out: string; onProgress?: (p: Progress) => void },
): Promise<Made> {
  const { out, onProgress, ...rest } = options;
  return produce(rest, foldersSink(out), onProgress);
}

function produce(options: CityOptions, sink: Sink, onProgress: (p: Progress) => void = () => {}): Made {
  const { language, withoutCrimes = false, clean = false } = options;
  const context = contextOf(options);
  const names = Object.keys(tables) as TableName[];
  const of = feedNames.length * context.days + 3;
  onProgress({ done: 0, of, what: 'lives' });
  const world = makeWorld(context);
  onProgress({ done: 1, of, what: 'crimes' });
  const { rows, counts: decoys, settle, changes } = plantIn(world, withoutCrimes);
  const marks = marksOf(world);
  const writers = new Map(
    names.map((name) => [
      name,
      new TableWriter(name, { language, draws: context.draws, marks: clean ? null : marks, sink }),
    ]),
  );
  const writer = (name: TableName): TableWriter => writers.get(name) as TableWriter;
  for (const name of names) {
    if ((eventTables as readonly string[]).includes(name)) continue;
    if (isEntryTable(name)) for (const piece of among(world.entries.rows(name), rows[name])) writer(name).write(piece);
    else writer(name).write(rows[name]);
    rows[name] = [];
  }
  onProgress({ done: 2, of, what: 'events' });
  if (!changes) for (const name of eventTables) writer(name).write(rows[name].filter((row) => inPeriod(world, row)));
  else {
    const write = (name: TableName, list: readonly Row[]): void => {
      writer(name).write(list);
      for (const row of list) if (row.gone === undefined && decoys(name, row)) rows[name].push(row);
    };
    for (const [i, feed] of feedNames.entries())
      runFeed(world, feed, changes, write, (day) => onProgress({ done: 2 + i * context.days + day, of, what: feed }));
  }
  const plants = settle(rows);
  const counts: Record<string, number> = {};
  const evidence = new Map<string, { file: string; row: number }[]>();
  const displaced = new Map<string, { file: string; row: number }[]>();
  let events = 0;
  for (const name of names) {
    const one = writer(name);
    one.close();
    counts[tables[name].path] = one.rows;
    if (tables[name].events) events += one.rows;
    for (const [from, to] of [
      [one.crimes, evidence],
      [one.gone, displaced],
    ] as const)
      for (const [crime, list] of from)
        to.set(crime, [...(to.get(crime) ?? []), ...list.map((row) => ({ file: tables[name].path, row }))]);
  }
  const dirt = names.flatMap((name) => writer(name).dirt);
  const truth = truthOf({ options, context, version, rates, marks, plants, evidence, displaced, dirt });
  writeTruth(truth, sink);
  onProgress({ done: of, of, what: 'truth.json' });
  return { rows: counts, events, truth };
}
