/** A parameter that is a table, as the form holds it: its cells as texts, rows from typed and from pasted ones. Pure. */
import type { Entity, Parameter, ParameterValue, TableRow, Uid } from '#casework/answers.ts';
import type { Value } from '#graph-schema/ontology/define.ts';
import { valueType } from '#graph-schema/ontology/index.ts';
import { inputOf, isRow } from '#casework/asked.ts';
import { toLocal } from '../../language/zoned.ts';
import { amountOf, isoOf } from './params.ts';

export type Rows = readonly (Value | TableRow)[];

export interface Tell {
  readonly zone: string;
  readonly known: ReadonlyMap<Uid, Entity>;
}

export const rowsOf = (value: ParameterValue | undefined): Rows =>
  value === undefined || value === '' ? [] : ((Array.isArray(value) ? value : [value]) as Rows);

const columnsOf = ({ columns = [] }: Parameter): readonly Parameter[] => columns;

const fieldsOf = (parameter: Parameter, row: Value | TableRow | undefined): TableRow => {
  if (row === undefined) return {};
  return isRow(row) ? row : { [columnsOf(parameter)[0]?.name ?? '']: row };
};

/** What stands in a cell: a caption, minutes, the place's own clock. What was typed and cannot be read stands as typed. */
export function cellText(
  parameter: Parameter,
  row: Value | TableRow | undefined,
  column: Parameter,
  tell: Tell,
): string {
  const value = fieldsOf(parameter, row)[column.name];
  if (value === undefined) return '';
  const text = typeof value === 'object' ? '' : String(value);
  const input = inputOf(column);
  if (input === 'duration') {
    const amount = amountOf(text);
    const minutes = amount && { D: 1440, H: 60, M: 1, S: 1 / 60 }[amount.unit] * amount.n;
    return minutes !== undefined && Number.isInteger(minutes) ? String(minutes) : text;
  }
  if (input === 'moment') return /^\d{4}-.*Z$/.test(text) ? toLocal(text, tell.zone).replace('T', ' ') : text;
  if (typeof value === 'object') return valueType('geo-point').show(value, 'en');
  return tell.known.get(text)?.caption ?? text;
}

/** A typed cell as a value; what cannot be read is handed on as typed, and the desk says what is wrong with it. */
function cellValue(column: Parameter, typed: string, { zone, known }: Tell): Value {
  const text = typed.trim();
  const input = inputOf(column);
  if (input === 'duration') {
    const minutes = text.replace(/^[−–]/, '-');
    return /^[+-]?\d+$/.test(minutes) ? isoOf(Number(minutes), 'M') : text;
  }
  if (input === 'whole') return /^\d+$/.test(text) ? Number(text) : text;
  if (input === 'moment') {
    const read = valueType('date-time').parse(text.replaceAll('/', '-'), { zone });
    return read.ok ? read.value : text;
  }
  const same = [...known.values()].filter(
    ({ caption, kind }) => caption === text && (kind === column.type || input === 'spot'),
  );
  return same.length === 1 && same[0] ? same[0].uid : text;
}

/** The rows with these texts put in: by row, counted from 0, and column. Rows left without any field go. */
export function withCells(
  parameter: Parameter,
  rows: Rows,
  texts: readonly { readonly row: number; readonly column: Parameter; readonly text: string }[],
  tell: Tell,
): Rows {
  const next = rows.map((row) => ({ ...fieldsOf(parameter, row) }) as Record<string, Value>);
  for (const { row, column, text } of texts) {
    const fields = (next[row] ??= {});
    if (text.trim() === '') Reflect.deleteProperty(fields, column.name);
    else fields[column.name] = cellValue(column, text, tell);
  }
  const lead = columnsOf(parameter)[0]?.name ?? '';
  return Array.from(next, (fields) => fields ?? {}).flatMap((fields): (Value | TableRow)[] => {
    const names = Object.keys(fields);
    if (names.length === 0) return [];
    return names.length === 1 && fields[lead] !== undefined ? [fields[lead]] : [fields];
  });
}

/**
 * Rows of a spreadsheet as texts for cells, from a cell onwards; a first row that names columns says which is which.
 * @returns  null where the text is a single cell: then it is pasted as usual
 */
export function pasted(
  parameter: Parameter,
  text: string,
  from: { readonly row: number; readonly column: Parameter },
): { row: number; column: Parameter; text: string }[] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  if (lines.length === 1 && !text.includes('\t')) return null;
  const columns = columnsOf(parameter);
  const named = (cell: string): Parameter | undefined =>
    columns.find(({ name, about }) => [name, about.en, about.zh].includes(cell.trim().toLowerCase()));
  const head = (lines[0] ?? '').split('\t').map(named);
  const isHead = head.every((column) => column !== undefined);
  const order = isHead ? head : columns.slice(columns.indexOf(from.column));
  return lines.slice(isHead ? 1 : 0).flatMap((line, i) =>
    line.split('\t').flatMap((cell, j) => {
      const column = order[j];
      return column ? [{ row: from.row + i, column, text: cell }] : [];
    }),
  );
}
