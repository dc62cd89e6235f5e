/** Parameters that are a small table of rows: what a row holds, how it is read, and what stands for a field left empty. */
import type { Value } from '#graph-schema/ontology/define.ts';
import { valueType } from '#graph-schema/ontology/index.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Parameter, TableRow } from './answers.ts';

interface Table {
  /** The first is what a row given as a bare text names. */
  readonly columns: readonly Parameter[];
  /** Parameters of the pattern that each row may set for itself. */
  readonly shared: readonly string[];
  /** What a row needs that names nothing in its first column. */
  readonly needs: readonly string[];
}

const column = (name: string, type: string, en: string, zh: string): Parameter => ({
  ...{ name, type, many: false, about: { en, zh } },
});
const matter = column('case', 'Case', 'case', '案件');
const when = [column('at', 'DateTime', 'from', '开始'), column('until', 'DateTime', 'until', '结束')];
const words: Readonly<Record<string, Parameter['about']>> = {
  before: { en: 'before', zh: '之前' },
  after: { en: 'after', zh: '之后' },
  metres: { en: 'metres', zh: '米数' },
};

const tables: Readonly<Record<string, Table>> = {
  /** A case, or a place known or pointed at and a time; what is given beside a case stands for what the case says. */
  Scene: {
    columns: [matter, column('place', 'Spot', 'place or coordinates', '地点或坐标'), ...when],
    shared: ['before', 'after', 'metres'],
    needs: ['place', 'at'],
  },
  /** A case, or a time alone. */
  Moment: { columns: [matter, ...when], shared: ['before', 'after'], needs: ['at'] },
};

export const mostRows = 200;

export const isTable = (type: string): boolean => Object.hasOwn(tables, type);

/** Parameters that a pattern must declare beside a table of this type. */
export const sharedBy = (type: string): readonly string[] => tables[type]?.shared ?? [];

/** The columns of a table: what a row is about, what it may set of the pattern's own parameters, then the rest. */
export function columnsOf(type: string): readonly Parameter[] {
  const [lead, ...rest] = tables[type]?.columns ?? [];
  const shared = sharedBy(type).map((name) => {
    const about = words[name] ?? { en: name, zh: name };
    return column(name, name === 'metres' ? 'Int' : 'Duration', about.en, about.zh);
  });
  return lead ? [lead, ...shared, ...rest] : [];
}

export type ReadCell = (column: Parameter, written: string) => Value;

/**
 * One row in normal form: the fields given, by column; the bare value where only the first is.
 * @param number  counted from 1
 * @param read    reads one field, or throws BadInput
 */
export function readRow(parameter: Parameter, raw: unknown, number: number, read: ReadCell): Value | TableRow {
  const columns = columnsOf(parameter.type);
  const [lead] = columns as [Parameter];
  const known = { name: parameter.name, row: number, columns: columns.map(({ name }) => name).join(', ') };
  const where = { where: { parameter: parameter.name, row: number } };
  if (typeof raw === 'string') return read(lead, raw);
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) throw badInput('pattern.table.row', known, where);
  const cells: Record<string, Value> = {};
  for (const [field, value] of Object.entries(raw)) {
    const of = columns.find(({ name }) => name === field);
    if (!of) throw badInput('pattern.table.column', { ...known, field }, where);
    if (value === null || value === undefined || value === '') continue;
    cells[field] = isPoint(value) && of.type === 'Spot' ? value : read(of, written(value, known, where));
  }
  const { needs } = tables[parameter.type] as Table;
  const lacks = needs.filter((name) => cells[name] === undefined);
  if (cells[lead.name] === undefined && lacks.length > 0) {
    throw badInput('pattern.table.needs', { ...known, lead: lead.name, needs: lacks.join(', ') }, where);
  }
  const { at, until, metres } = cells;
  if (at !== undefined && until !== undefined && Date.parse(String(until)) < Date.parse(String(at)))
    throw badInput('pattern.table.ends', { ...known, at: String(at), until: String(until) }, where);
  if (metres !== undefined && Number(metres) < 1)
    throw badInput('pattern.table.metres', { ...known, metres: Number(metres) }, where);
  return Object.keys(cells).length === 1 && cells[lead.name] !== undefined ? (cells[lead.name] as Value) : cells;
}

function written(value: unknown, known: Record<string, string | number>, where: object): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw badInput('pattern.table.row', known, where);
}

export const isRow = (value: unknown): value is TableRow =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isPoint = (value: unknown): value is { lon: number; lat: number } =>
  isRow(value) && typeof value['lon'] === 'number' && typeof value['lat'] === 'number';

/** Coordinates in digits, or the name of a place. */
export const isSpotInDigits = (text: string): boolean =>
  /^[\s\d.,;°′″'"+\-NSEWnsew()[\]]*\d[\s\d.,;°′″'"+\-NSEWnsew()[\]]*$/.test(text);

export const readPoint = (text: string) => valueType('geo-point').parse(text);

/** Every row with all that it stands for: a place that is coordinates as `point`, empty fields from the pattern's own. */
export function fullRows(parameter: Parameter, rows: readonly (Value | TableRow)[], values: TableRow): TableRow[] {
  const [lead] = columnsOf(parameter.type) as [Parameter];
  const shared = Object.fromEntries(
    sharedBy(parameter.type).flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
  return rows.map((row) => {
    const { place, ...rest } = isRow(row) ? row : { [lead.name]: row };
    return {
      ...shared,
      ...rest,
      ...(place !== undefined && { [isPoint(place) ? 'point' : 'place']: place }),
    } as TableRow;
  });
}
