/** How well a file fits one part of a source: by its headers, and by letting the source read its first rows. */
import { placeOf, readingOf, RowFault, type Finder, type Sight } from '../cell.ts';
import { absent, findHeaders, missingNeeds, type Headed } from '../headers.ts';
import { tableFinders } from '../lookups.ts';
import type { FileMapping, Mapping } from '../mapping.ts';
import { planFile, type RowOut } from '../plan.ts';
import { Quality, type ColumnQuality } from '../quality.ts';
import { Said } from '../said.ts';
import type { Warning } from '../report.ts';
import { planRow, type Source } from '../source.ts';
import type { Row } from '../table.ts';
import type { Looked } from './look.ts';

export interface Fit {
  readonly source: Source;
  readonly file: FileMapping;
  readonly headed: Headed;
  /** Places of columns. */
  readonly used: ReadonlySet<number>;
  readonly ignored: ReadonlySet<number>;
  readonly rows: number;
  readonly taken: number;
  readonly quality: readonly ColumnQuality[];
  readonly said: readonly Warning[];
  /** Codes of the reasons for which rows were set aside. */
  readonly refused: ReadonlyMap<string, number>;
  /** 0…1: columns that the source takes, those it leaves out on purpose for half. */
  readonly explained: number;
}

/** The file is known by a name of its own, not by its columns alone. */
export const isNamed = ({ name }: FileMapping): boolean => !/^[*?.]*$/.test(name.replace(/\*\.\w+$/, '*'));

/** @returns the names of columns that are needed and not there; null when the columns of a plain mapping are not all there */
export function lacking(file: FileMapping, columns: readonly string[]): readonly string[] | null {
  const headed = findHeaders(file, columns);
  if (file.headers) return missingNeeds(file, headed);
  return namedColumns(file).every((column) => columns.includes(column)) ? [] : null;
}

/** Columns that a mapping names, anywhere in it. */
export function namedColumns(file: FileMapping): readonly string[] {
  const found = new Set<string>();
  const cell = (it: unknown): void => {
    if (typeof it === 'string') found.add(it);
    else if (Array.isArray(it)) it.forEach(cell);
    else if (typeof it === 'object' && it !== null) {
      const { column, join, first } = it as { column?: unknown; join?: unknown; first?: unknown };
      for (const inner of [column, join, first]) if (inner !== undefined) cell(inner);
    }
  };
  const entity = (it: unknown): void => {
    if (typeof it !== 'object' || it === null) return;
    const { id, set = {}, when = [] } = it as { id?: unknown; set?: object; when?: { cell: unknown }[] };
    if (id !== undefined) cell(id);
    Object.values(set).forEach(cell);
    when.forEach((condition) => cell(condition.cell));
  };
  for (const one of file.entities ?? []) entity(one);
  for (const link of file.links ?? []) {
    for (const part of [link, link.from, link.to]) entity(part);
    if (link.number !== undefined) cell(link.number);
  }
  for (const { cell: of } of file.only ?? []) cell(of);
  return [...found, ...(file.ignore ?? []).filter((column) => typeof column === 'string')];
}

/** Answers of another file are not known here: the cell stands for its own. */
const openFinders = (mapping: Mapping): Map<string, Finder> => {
  const finders = new Map<string, Finder>(tableFinders(mapping));
  for (const name of Object.keys(mapping.lookups ?? {}))
    if (!finders.has(name)) finders.set(name, { name, otherwise: 'keep', find: () => undefined });
  return finders;
};

/** What reads the rows of one file by one part of a mapping. @throws BadInput when the two do not go together */
export function readerOf({ mapping, row }: Source, file: FileMapping, { name, table }: Pick<Looked, 'name' | 'table'>) {
  const headed = findHeaders(file, table.columns);
  const sight: Sight = {
    ...{ file: name, columns: table.columns, used: new Set(), lookups: openFinders(mapping), headed },
    reading: { ...readingOf(file, readingOf(mapping, {})), ...(table.typed && { typed: true }) },
  };
  const context = { source: mapping.name, said: new Said(), quality: new Quality() };
  const plan = planFile({ ...file, ignore: [] }, sight, context, row && planRow(row, sight, context));
  return { headed, sight, context, plan };
}

/** What became of a row: what it states, why it was set aside, or null where the mapping leaves it out. */
export type Became = RowOut | Pick<RowFault, 'why' | 'column' | 'perhaps'> | null;

/**
 * @param onRow hears of every row, in their order
 * @throws BadInput when the mapping and the columns do not go together
 */
export function fitOf(
  source: Source,
  file: FileMapping,
  looked: Pick<Looked, 'name' | 'table' | 'rows'>,
  onRow: (row: Row, became: Became) => void = () => undefined,
): Fit {
  const { name, table, rows } = looked;
  const { headed, sight, context, plan } = readerOf(source, file, looked);
  const used = new Set(sight.used);
  const ignored = new Set(placesOf(file, sight).filter((place) => !used.has(place)));
  const refused = new Map<string, number>();
  let taken = 0;
  for (const each of rows) {
    const { row, cells, fault } = each;
    if (fault) {
      onRow(each, { why: fault.why, column: undefined, perhaps: fault.perhaps });
      continue;
    }
    try {
      onRow(each, plan.counts(cells) ? plan.state(cells, { file: name, row }) : null);
      taken++;
    } catch (cause) {
      if (!(cause instanceof RowFault)) throw cause;
      onRow(each, cause);
      refused.set(cause.why.code, (refused.get(cause.why.code) ?? 0) + 1);
    }
  }
  plan.sayDoubts();
  return {
    ...{ source, file, headed, used, ignored, rows: rows.length, taken, refused },
    quality: context.quality.list(),
    said: context.said.list(),
    explained: (used.size + ignored.size / 2) / Math.max(1, table.columns.length),
  };
}

function placesOf({ ignore = [], headers }: FileMapping, sight: Sight): number[] {
  if (!headers) return ignore.map((column) => placeOf(column, sight));
  const known = findHeaders(
    { headers: Object.fromEntries(ignore.map((column) => [String(column), []])) },
    sight.columns,
  );
  return [...known.values()].filter((place) => place !== absent);
}
