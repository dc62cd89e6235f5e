/** Makes of a `Cell` of the mapping a function from a row to text. */
import type { Reading, Say } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { absent, type Headed } from './headers.ts';
import type { Cell, CellObject, Condition } from './mapping.ts';

export type Cells = readonly string[];

/** What one file knows while its mapping is compiled. */
export interface Sight {
  readonly file: string;
  readonly columns: readonly string[];
  readonly used: Set<number>;
  readonly lookups: ReadonlyMap<string, Finder>;
  readonly reading: KitReading;
  /** Columns that the mapping names by words of its own. */
  readonly headed?: Headed;
}

/** As a value type is told, and where times come in several forms, all of them. */
export interface KitReading extends Reading {
  readonly formats?: readonly string[] | undefined;
}

/** Looks a cell up: undefined leaves the question to `otherwise`. */
export interface Finder {
  readonly name: string;
  readonly otherwise: 'keep' | 'empty' | 'reject';
  find(text: string): string | undefined;
}

export interface CellPlan {
  /** Text of the cell in a row, trimmed; empty when there is none. */
  read(cells: Cells): string;
  readonly split: string | undefined;
  readonly reading: KitReading;
  /** Columns it is made of, for messages. */
  readonly column: string;
  readonly mayBeFaulty: boolean;
}

/** Thrown for a row that cannot be taken; caught where rows are counted. */
export class RowFault extends Error {
  readonly why: Say;
  readonly column: string | undefined;
  readonly perhaps: Say | undefined;

  constructor(why: Say, column?: string, perhaps?: Say) {
    super(why.code);
    this.why = why;
    this.column = column;
    this.perhaps = perhaps;
  }
}

export function compileCell(cell: Cell, sight: Sight, lenient = false): CellPlan {
  const it: CellObject = typeof cell === 'object' ? cell : { column: cell };
  const origin = source(it, sight, lenient);
  const steps: ((text: string) => string)[] = [];
  if (it.pick !== undefined) {
    const pattern = regexp(it.pick, sight.file);
    steps.push((text) => {
      const found = pattern.exec(text);
      return found ? (found[1] ?? found[0]).trim() : '';
    });
  }
  for (const name of it.lookup === undefined ? [] : [it.lookup].flat()) {
    const finder = sight.lookups.get(name);
    if (!finder) throw badInput('import.mapping.lookup', { at: sight.file, name }, { where: { file: sight.file } });
    steps.push((text) => lookUp(finder, text, origin.column, lenient));
  }
  const read =
    steps.length === 0 ? origin.read : (cells: Cells) => steps.reduce((text, step) => step(text), origin.read(cells));
  return {
    read,
    split: it.split,
    reading: readingOf(it, sight.reading),
    column: origin.column,
    mayBeFaulty: it.faulty === 'empty',
  };
}

function lookUp(finder: Finder, text: string, column: string, lenient: boolean): string {
  if (text === '') return '';
  const found = finder.find(text);
  if (found !== undefined) return found;
  if (finder.otherwise === 'keep') return text;
  if (finder.otherwise === 'empty' || lenient) return '';
  throw new RowFault({ code: 'import.lookup.missing', values: { lookup: finder.name } }, column);
}

function source(it: CellObject, sight: Sight, lenient: boolean): { read: (cells: Cells) => string; column: string } {
  if (it.value !== undefined) {
    const { value } = it;
    return { read: () => value, column: '' };
  }
  if (it.join) {
    const parts = it.join.map((part) => compileCell(part, sight, lenient));
    const between = it.with ?? ' ';
    // A constant part alone is no value: "Badge " of an officer without a number says nothing.
    const told = parts.filter((_, place) => !isConstant(it.join![place]!));
    const filled = (cells: Cells) => told.length === 0 || told.some((part) => part.read(cells) !== '');
    return {
      read: (cells) =>
        filled(cells)
          ? parts
              .map((part) => part.read(cells))
              .filter((text) => text !== '')
              .join(between)
          : '',
      column: columnsOf(told),
    };
  }
  if (it.first) {
    const parts = it.first.map((part) => compileCell(part, sight, lenient));
    return {
      read(cells) {
        for (const part of parts) {
          const text = part.read(cells);
          if (text !== '') return text;
        }
        return '';
      },
      column: columnsOf(parts),
    };
  }
  const place = placeOf(it.column!, sight);
  if (place === absent) return { read: () => '', column: '' };
  sight.used.add(place);
  return { read: (cells) => cells[place]!.trim(), column: sight.columns[place]! };
}

const isConstant = (cell: Cell): boolean => typeof cell === 'object' && cell.value !== undefined;

const columnsOf = (parts: readonly CellPlan[]): string =>
  [...new Set(parts.map(({ column }) => column).filter((column) => column !== ''))].join(', ');

/**
 * `absent` for a column of `headers` that this delivery does not carry.
 * @throws BadInput when the file has no such column, or two of that name
 */
export function placeOf(
  column: string | number,
  { columns, file, headed }: Pick<Sight, 'columns' | 'file' | 'headed'>,
): number {
  const known = typeof column === 'string' ? headed?.get(column) : undefined;
  if (known !== undefined) return known;
  const place = typeof column === 'number' ? column - 1 : columns.indexOf(column);
  if (place < 0 || place >= columns.length)
    throw badInput(
      'import.column.missing',
      { column, columns: columns.slice(0, 40).join(' · ') },
      {
        where: { file, column: String(column) },
        perhaps: { code: 'import.column.missing.perhaps' },
      },
    );
  if (typeof column === 'string' && columns.lastIndexOf(column) !== place)
    throw badInput(
      'import.column.twice',
      { column, first: place + 1, second: columns.lastIndexOf(column) + 1 },
      { where: { file, column } },
    );
  return place;
}

export function regexp(pattern: string, file: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch (cause) {
    throw badInput('import.mapping.regexp', { pattern }, { where: { file }, cause });
  }
}

/** The nearest that was said wins; `dates` of a mapping is `format` of a value type. */
export function readingOf(
  said: Partial<Record<'zone' | 'country' | 'currency' | 'decimal' | 'system', string | undefined>> & {
    readonly dates?: string | string[] | undefined;
  },
  base: KitReading,
): KitReading {
  const { zone, country, currency, decimal, system, dates } = said;
  const own = Object.entries({ zone, country, currency, decimal, system }).filter(([, value]) => value !== undefined);
  if (own.length === 0 && dates === undefined) return base;
  const { format: _format, formats: _formats, ...rest } = base;
  const form = Array.isArray(dates) ? { formats: dates } : { ...(dates !== undefined && { format: dates }) };
  return { ...(dates === undefined ? base : { ...rest, ...form }), ...Object.fromEntries(own) };
}

/** All conditions must hold. A lookup that finds nothing is an empty cell here. */
export function compileConditions(
  conditions: readonly Condition[] | undefined,
  sight: Sight,
): (cells: Cells) => boolean {
  const tests = (conditions ?? []).map((condition) => {
    const { read } = compileCell(condition.cell, sight, true);
    const holds = test(condition, sight.file);
    return (cells: Cells) => holds(read(cells)) !== (condition.not ?? false);
  });
  return tests.length === 0 ? () => true : (cells) => tests.every((one) => one(cells));
}

function test({ equals, in: list, matches, empty }: Condition, file: string): (text: string) => boolean {
  if (equals !== undefined) return (text) => text === equals;
  if (list) return (text) => list.includes(text);
  if (matches !== undefined) {
    const pattern = regexp(matches, file);
    return (text) => pattern.test(text);
  }
  return (text) => (text === '') === empty;
}
