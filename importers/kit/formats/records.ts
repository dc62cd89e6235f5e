/** Makes a table of what is none: each record brings its own columns, and the table has all of them. */
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput, tooBig } from '#graph-schema/words/failure.ts';
import type { Page, Row, Table } from '../table.ts';

/** What one element, line or message says. */
export interface RecordOf {
  readonly row: number;
  /** By column. */
  readonly cells: ReadonlyMap<string, string>;
  readonly raw: string;
  readonly fault?: Row['fault'];
}

export interface RecordPage {
  readonly records: readonly RecordOf[];
  readonly start: Page['start'];
  readonly read: number;
}

export interface Recorded {
  readonly name: string;
  readonly encoding: string;
  readonly doubts: readonly Say[];
  /** Always there, filled or not: those that the format has, or that the mapping expects. */
  readonly columns: readonly string[];
  /** True where there are no others. */
  readonly closed?: boolean;
  read(signal?: AbortSignal): AsyncGenerator<RecordPage>;
  /** Sees each record of the first reading; what it found is said before the rows are read. */
  look?(record: RecordOf): void;
}

/** More columns than this are keys that were taken for names. */
const mostColumns = 2_000;

/**
 * Reads all records once: to know all columns, and whether the file is whole.
 * @throws BadInput when there is no record, TooBig for too many columns
 */
export async function tableOf(it: Recorded): Promise<Table> {
  const { name, encoding } = it;
  const places = new Map(it.columns.map((column, place) => [column, place]));
  const found = new Set<string>();
  let first = 0;
  // Closed or not: what breaks has to break here, before a row is written.
  for await (const { records } of it.read())
    for (const record of records) {
      first ||= record.row;
      it.look?.(record);
      if (it.closed) continue;
      for (const column of record.cells.keys()) found.add(column);
      if (found.size > mostColumns)
        throw tooBig('import.columns.many', { most: mostColumns }, { where: { file: name, row: record.row } });
    }
  if (!it.closed) {
    if (first === 0) throw badInput('import.file.empty', {}, { where: { file: name } });
    places.clear();
    // As they stand in the file; those that the mapping expects and the file lacks behind them.
    for (const column of [...found, ...it.columns]) if (!places.has(column)) places.set(column, places.size);
    if (places.size === 0) throw badInput('import.records.bare', {}, { where: { file: name, row: first } });
  }
  const columns = [...places.keys()];
  async function* pages(signal?: AbortSignal): AsyncGenerator<Page> {
    for await (const { records, start, read } of it.read(signal))
      yield { rows: records.map((record) => asRow(record, places)), start, read };
  }
  return { encoding, delimiter: '', typed: false, columns, doubts: it.doubts, pages };
}

function asRow({ row, cells, raw, fault }: RecordOf, places: ReadonlyMap<string, number>): Row {
  const filled: string[] = new Array<string>(places.size).fill('');
  for (const [column, cell] of cells) filled[places.get(column)!] = cell;
  return { row, cells: filled, raw, ...(fault && { fault }) };
}
