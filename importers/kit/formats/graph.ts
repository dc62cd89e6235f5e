/**
 * Graph files that carry their own kinds. Each gives four tables: `nodes` and `links`, in which every attribute is a column, for
 * a mapping of one's own; `plain-nodes` and `plain-links`, the same few columns whatever the file, for the source of the house.
 */
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import type { Table, Written } from '../table.ts';
import { tableOf, type RecordOf, type RecordPage } from './records.ts';
import { readItems, type Item, type XmlElement, type XmlText } from './xml-tree.ts';

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** What the file calls its kind; '' where it does not say. */
  readonly category: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface GraphLink extends GraphNode {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
}

export type GraphItem = { readonly node: GraphNode } | { readonly link: GraphLink };

export interface GraphForm {
  /** Told the path of names from the root, with slashes. */
  isItem(path: string, name: string): boolean;
  /** An element may hold several: graphs within nodes. */
  items(item: Item): GraphItem[];
}

export const tables = ['nodes', 'links', 'plain-nodes', 'plain-links'] as const;
export type TableName = (typeof tables)[number];

const plainNodes = ['key', 'label', 'category', 'attributes'];
const plainLinks = ['key', 'source', 'target', 'category', 'attributes'];

/** What one element of a file holds, or why it cannot be read. */
export type Found = { readonly items: readonly GraphItem[] } | { readonly fault: Say; readonly raw: string };

export interface GraphFile {
  readonly name: string;
  readonly encoding: string;
  readonly doubts: readonly Say[];
  read(signal?: AbortSignal): AsyncGenerator<{ readonly found: readonly Found[]; readonly read: number }>;
  after?(): readonly Say[];
}

/** @throws BadInput where the file has no such table, or breaks */
export const openGraph = (text: XmlText, name: string, form: GraphForm, written: Written): Promise<Table> =>
  graphTable(
    {
      ...{ name, encoding: text.encoding, doubts: text.doubts, after: () => text.after() },
      async *read(signal) {
        for await (const { items, read } of readItems(text, name, { isItem: form.isItem, around: true }, signal))
          yield { found: items.map((item) => foundIn(item, form)), read };
      },
    },
    written,
  );

function foundIn(item: Item, form: GraphForm): Found {
  if (item.tooLong === undefined) return { items: form.items(item) };
  return { fault: { code: 'import.element.long', values: { signs: item.tooLong } }, raw: item.element.name };
}

/** One of the four tables of what holds nodes and links, in whatever form. */
export async function graphTable(file: GraphFile, written: Written): Promise<Table> {
  const { name, encoding } = file;
  const table = tableNamed(written.table, name);
  const isPlain = table.startsWith('plain-');
  async function* read(signal?: AbortSignal): AsyncGenerator<RecordPage> {
    let row = 0;
    for await (const { found, read: bytes } of file.read(signal)) {
      const start = { row: row + 1, byte: 0 };
      const records: RecordOf[] = [];
      for (const one of found) {
        if ('fault' in one) {
          records.push({ row: ++row, cells: new Map(), raw: one.raw, fault: { why: one.fault } });
          continue;
        }
        for (const item of one.items) {
          const cells = cellsOf(item, table, (id) => `${name}#${id}`);
          if (!cells) continue;
          const raw = [...cells].map(([column, cell]) => `${column}: ${cell}`).join('\n');
          records.push({ row: ++row, cells, raw });
        }
      }
      yield { records, start, read: bytes };
    }
  }
  const doubts = [...file.doubts, ...otherTables(written.table, table)];
  const columns = isPlain ? plainColumns(table) : (written.columns ?? []);
  const opened = await tableOf({ ...{ name, encoding, doubts, read, columns, closed: isPlain } });
  return { ...opened, tables, doubtsAfter: () => [...(file.after?.() ?? [])] };
}

/** @throws BadInput for a table that no graph file has */
export function tableNamed(wanted: string | undefined, file: string): TableName {
  const table = tables.find((one) => one === (wanted ?? 'nodes'));
  if (table) return table;
  throw badInput('import.table.none', { table: wanted!, tables: tables.join(' · ') }, { where: { file } });
}

/** Who did not say which table is told of the others. */
function otherTables(wanted: string | undefined, table: TableName): Say[] {
  const others = tables.filter((one) => one !== table).join(' · ');
  return wanted === undefined ? [{ code: 'import.table.others', values: { table, others } }] : [];
}

export const plainColumns = (table: TableName): readonly string[] =>
  table === 'plain-nodes' ? plainNodes : plainLinks;

/**
 * Null for what belongs to another table.
 * @param keyOf ids of a file mean something only within it, so a key begins with its name
 */
export function cellsOf(item: GraphItem, table: TableName, keyOf: (id: string) => string): Map<string, string> | null {
  const isLink = 'link' in item;
  if (isLink !== table.endsWith('links')) return null;
  const of = isLink ? item.link : item.node;
  const key = (id: string) => (id === '' ? '' : keyOf(id));
  const ends: Record<string, string> = isLink ? { source: item.link.source, target: item.link.target } : {};
  const turned: [string, string][] = isLink && !item.link.directed ? [['directed', 'no']] : [];
  if (table.startsWith('plain-')) {
    const { id, label, category, attributes } = of;
    const told = [...attributes, ...turned]
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}: ${value}`);
    if (isLink && label !== '' && label !== category) told.unshift(`label: ${label}`);
    const keys = Object.entries(ends).map(([end, value]): [string, string] => [end, key(value)]);
    const shown: [string, string][] = isLink ? [] : [['label', label]];
    return new Map([['key', key(id)], ...keys, ...shown, ['category', category], ['attributes', told.join('\n')]]);
  }
  const own = new Map([['id', of.id], ...Object.entries(ends), ['label', of.label], ['category', of.category]]);
  if (isLink) own.set('directed', item.link.directed ? 'yes' : 'no');
  for (const [name, value] of of.attributes) own.set(own.has(name) ? `attribute.${name}` : name, value);
  return own;
}

/** The first attribute of one of these names that is filled, capitals or not. */
export function firstOf(attributes: ReadonlyMap<string, string>, ...names: readonly string[]): string {
  for (const name of names)
    for (const [key, value] of attributes) if (key.toLowerCase() === name && value !== '') return value;
  return '';
}

/** Attributes and text of an element and all within it, by dotted path. */
export function flat(element: XmlElement, into: Map<string, string>, path = ''): void {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  for (const [name, value] of element.attributes) into.set(at(name), value);
  if (element.text !== '') into.set(path === '' ? 'text' : path, element.text);
  for (const inner of element.children) flat(inner, into, at(inner.name));
}
