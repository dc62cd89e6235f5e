/** Which sources could read a file, best first: by its headers, by its values where headers say nothing, and by how its rows come in. */
import { Failure } from '#graph-schema/words/failure.ts';
import { absent, findHeaders } from '../headers.ts';
import type { FileMapping } from '../mapping.ts';
import type { Source } from '../source.ts';
import { typeOfCells } from './columns.ts';
import { fillsOf } from './fills.ts';
import { isNamed, lacking, type Fit } from './fit.ts';
import { withGiven, type Given } from './given.ts';
import { cellsOf, look, type Looked } from './look.ts';
import { tried } from './settle.ts';

export interface Ranked {
  readonly fit: Fit;
  readonly score: number;
  /** Columns that values told, by the name that the source uses. */
  readonly byValues: Readonly<Record<string, string>>;
}

/** A source that calls the file by its very name is meant before one that knows its columns alone. */
const named = 0.3;

export async function rank(sources: readonly Source[], looked: Looked, given: Given): Promise<Ranked[]> {
  const ranked: Ranked[] = [];
  for (const plain of sources)
    for (const file of plain.mapping.files) {
      const own = await lookAs(file, looked);
      if (!own || !fitsName(file, looked.name)) continue;
      const missing = lacking(withGiven({ ...plain.mapping, files: [file] }, given).files[0]!, own.table.columns);
      if (missing === null) continue;
      const byValues = missing.length === 0 ? {} : columnsByValues(file, missing, own);
      if (!byValues) continue;
      const fit = tried(plain, file, own, { ...given, columns: { ...given.columns, ...byValues } });
      // Of rows that hold nothing the headers alone tell.
      if (!fit || (fit.rows > 0 && fit.taken < fit.rows / 2 && !onlyUnsaid(fit))) continue;
      const score = fit.explained + (isNamed(file) ? named : 0) - Object.keys(byValues).length / 10;
      ranked.push({ fit, score, byValues });
    }
  return ranked.sort((a, b) => b.score - a.score);
}

/** What a delivery may leave unsaid, and a person can tell. */
const sayable = new Set([
  ...['time.zone', 'time.iso', 'time.format', 'time.order', 'phone.country', 'amount.currency', 'amount.shared-sign'],
]);
const onlyUnsaid = ({ refused, rows, taken }: Fit): boolean => {
  const told = [...refused].reduce((sum, [code, count]) => sum + (sayable.has(code) ? count : 0), 0);
  return told + taken >= rows / 2;
};

/** A source that says how its file is written reads it so. */
async function lookAs(file: FileMapping, looked: Looked): Promise<Looked | undefined> {
  const { delimiter, encoding, header, columns, quotes, sheet, skip, table } = file;
  if (table !== undefined && !looked.table.tables?.includes(table)) return undefined;
  const written = { delimiter, encoding, header, columns, quotes, sheet, skip, table };
  if (Object.values(written).every((one) => one === undefined)) return looked;
  return look(looked.path, looked.name, written).catch((cause: unknown) => {
    if (cause instanceof Failure) return undefined;
    throw cause;
  });
}

function fitsName({ name: pattern }: FileMapping, name: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'iu').test(name);
}

/** Each needed column without a header is the one column that is left over and holds values of its type; else nothing is told. */
function columnsByValues(
  file: FileMapping,
  missing: readonly string[],
  looked: Looked,
): Record<string, string> | undefined {
  const taken = new Set([...findHeaders(file, looked.table.columns).values()].filter((place) => place !== absent));
  const found: Record<string, string> = {};
  for (const need of missing) {
    const types = fillsOf(file, need).map(({ type }) => type.name);
    const fitting = looked.table.columns.flatMap((column, place) => {
      if (taken.has(place)) return [];
      const type = typeOfCells(cellsOf(looked, place));
      return type && types.includes(type.name) ? [{ column, place }] : [];
    });
    if (fitting.length !== 1) return undefined;
    found[need] = fitting[0]!.column;
    taken.add(fitting[0]!.place);
  }
  return found;
}
