/**
 * The csv files of `neo4j-admin database import` (Operations Manual, "Import file header format"): their headers say of each column
 * what it is, so nodes and links come out of them as out of any graph file.
 */
import type { Say } from '#graph-schema/ontology/define.ts';
import type { Row, Table, Written } from '../table.ts';
import { cellsOf, firstOf, plainColumns, tableNamed, tables, type GraphItem } from './graph.ts';

interface Column {
  readonly name: string;
  readonly is: 'ID' | 'START_ID' | 'END_ID' | 'LABEL' | 'TYPE' | 'IGNORE' | 'property';
  /** Ids count within their space. */
  readonly space: string;
  readonly type: string;
  readonly isList: boolean;
}

const types: Readonly<Record<string, RegExp>> = {
  ...{ int: /^[+-]?\d+$/, long: /^[+-]?\d+$/, short: /^[+-]?\d+$/, byte: /^[+-]?\d+$/ },
  ...{ float: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/, double: /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/ },
  ...{ boolean: /^(?:true|false)$/i, char: /^[\s\S]$/u },
  ...Object.fromEntries(
    ['string', 'point', 'date', 'localtime', 'time', 'localdatetime', 'datetime', 'duration'].map((name) => [
      name,
      /^/,
    ]),
  ),
};

/** `name:string[]`, `id:ID(Person){label:Person}`, `:TYPE`; a header without a colon is a text. */
function columnOf(header: string): Column {
  const [, name = header, of = 'string', space = '', list] =
    /^([^:]*):([A-Za-z_]+)(?:\(([^)]*)\))?(\[\])?(?:\{.*\})?$/.exec(header.trim()) ?? [];
  const role = (['ID', 'START_ID', 'END_ID', 'LABEL', 'TYPE', 'IGNORE'] as const).find((one) => one === of);
  return { name: name.trim(), is: role ?? 'property', space, type: of.toLowerCase(), isList: list !== undefined };
}

/** What a table of text says, read as nodes or links where its header is of this form and a mapping wants it so. */
export function asNeo4j(text: Table, file: string, written: Written): Table {
  const columns = text.columns.map(columnOf);
  const has = (role: Column['is']): boolean => columns.some(({ is }) => is === role);
  const isLinks = has('START_ID') && has('END_ID');
  if (!isLinks && !has('ID')) return text;
  // Without a table its headers are read as they stand, by a mapping of one's own.
  if (written.table === undefined) return { ...text, tables };
  const table = tableNamed(written.table, file);
  const isOther = isLinks !== table.endsWith('links');
  // Files that were packed together belong together; of loose ones nobody knows it.
  const pack = file.includes('/') ? `${file.split('/', 1)[0]!}#` : '';
  const properties = [...new Set(columns.flatMap(({ is, name }) => (is === 'property' ? [name] : [])))];
  const empty = cellsOf(itemOf(columns, [], isLinks, new Map(properties.map((name) => [name, '']))), table, String);
  const names = table.startsWith('plain-') || isOther ? plainColumns(table) : [...empty!.keys()];
  const ids: Say = { code: 'import.neo4j.ids' };
  async function* pages(signal?: AbortSignal) {
    for await (const page of text.pages(signal)) {
      const rows = isOther ? [] : page.rows.map((row) => read(row));
      yield { ...page, rows };
    }
  }
  function read(row: Row): Row {
    if (row.fault) return row;
    const attributes = new Map<string, string>();
    for (const [place, { name, is, type, isList }] of columns.entries()) {
      const cell = row.cells[place]!;
      if (is !== 'property' || cell === '') continue;
      const values = isList ? cell.split(';') : [cell];
      const wrong = types[type] && values.find((value) => !types[type]!.test(value.trim()));
      if (wrong !== undefined)
        return {
          ...row,
          fault: { why: { code: 'import.neo4j.type', values: { column: name, type, found: wrong.slice(0, 40) } } },
        };
      attributes.set(name, values.join('\n'));
    }
    const item = itemOf(columns, row.cells, isLinks, attributes);
    const cells = cellsOf(item, table, (id) => pack + id)!;
    return { ...row, cells: names.map((name) => cells.get(name) ?? '') };
  }
  return { ...text, columns: names, doubts: [...text.doubts, ...(pack === '' ? [ids] : [])], pages };
}

function itemOf(
  columns: readonly Column[],
  cells: readonly string[],
  isLink: boolean,
  attributes: ReadonlyMap<string, string>,
): GraphItem {
  const all = (role: Column['is']) =>
    columns.flatMap((column, place) => (column.is === role ? [{ column, cell: cells[place] ?? '' }] : []));
  /** An id of several columns is all of them, one behind the other. */
  const id = (role: Column['is']) => {
    const found = all(role);
    const whole = found.map(({ cell }) => cell).join('');
    const space = found[0]?.column.space ?? '';
    return whole === '' ? '' : space === '' ? whole : `${space}#${whole}`;
  };
  const words = (role: Column['is']) =>
    all(role)
      .flatMap(({ cell }) => cell.split(';'))
      .filter((one) => one !== '')
      .join(':');
  if (isLink) {
    const category = words('TYPE');
    const ends = { source: id('START_ID'), target: id('END_ID') };
    return { link: { id: '', label: category, category, attributes, ...ends, directed: true } };
  }
  const own = id('ID');
  return {
    node: {
      id: own,
      label: firstOf(attributes, 'label', 'name', 'title', 'caption') || own,
      category: words('LABEL'),
      attributes,
    },
  };
}
