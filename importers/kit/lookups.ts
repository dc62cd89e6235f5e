/** Lookups: a cell answered by an inline table, or by another file of the source, read before the rows. */
import { badInput, tooBig } from '#graph-schema/words/failure.ts';
import { compileCell, compileConditions, placeOf, type Finder, type Sight } from './cell.ts';
import type { FileLookup, Lookup, Mapping } from './mapping.ts';
import type { Table } from './table.ts';

/** A lookup is held in memory: about 200 MB at this many keys. */
export const mostKeys = 2_000_000;

export interface LookupFile {
  readonly name: string;
  readonly table: Table;
  readonly file: string;
}

/** A finder that also knows how many of its keys were asked for. */
export interface CountingFinder extends Finder {
  readonly rows: number;
  readonly keys: number;
  asked(): number;
}

export const fileLookups = (mapping: Mapping): [string, FileLookup][] =>
  Object.entries(mapping.lookups ?? {}).flatMap(([name, lookup]) =>
    'file' in lookup ? [[name, lookup] as [string, FileLookup]] : [],
  );

export function tableFinders(mapping: Mapping): Map<string, Finder> {
  const inline = Object.entries(mapping.lookups ?? {}).filter(
    (entry): entry is [string, Extract<Lookup, { table: object }>] => 'table' in entry[1],
  );
  return new Map(
    inline.map(([name, { table, otherwise }]) => {
      const known = new Map(Object.entries(table));
      return [name, { name, otherwise: otherwise ?? 'reject', find: (text: string) => known.get(text) }];
    }),
  );
}

/**
 * Reads a lookup file into memory.
 * @throws BadInput when a key has two answers or a row cannot be read: a lookup with holes would make wrong links
 */
export async function readLookup(
  lookup: FileLookup,
  { name, table, file }: LookupFile,
  inline: ReadonlyMap<string, Finder>,
): Promise<CountingFinder> {
  const sight: Sight = { file, columns: table.columns, used: new Set(), lookups: inline, reading: {} };
  const key = compileCell(lookup.key, sight);
  const gives = compileCell(lookup.gives, sight);
  const counts = compileConditions(lookup.only, sight);
  for (const column of lookup.ignore ?? []) placeOf(column, sight);
  const answers = new Map<string, string>();
  let rows = 0;
  for await (const page of table.pages())
    for (const { row, cells, fault } of page.rows) {
      rows++;
      if (fault)
        throw badInput(fault.why.code, fault.why.values, {
          where: { file, row },
          ...(fault.perhaps && { perhaps: fault.perhaps }),
        });
      const from = key.read(cells);
      if (from === '' || !counts(cells)) continue;
      const to = gives.read(cells);
      const before = answers.get(from);
      if (before !== undefined && before !== to)
        throw badInput('import.lookup.twice', { lookup: name }, { where: { file, row, column: key.column } });
      answers.set(from, to);
      if (answers.size > mostKeys)
        throw tooBig('import.lookup.big', { lookup: name, most: mostKeys }, { where: { file } });
    }
  const asked = new Set<string>();
  return {
    ...{ name, rows, keys: answers.size, otherwise: lookup.otherwise ?? 'reject', asked: () => asked.size },
    find(text) {
      const found = answers.get(text);
      if (found !== undefined) asked.add(text);
      return found;
    },
  };
}
