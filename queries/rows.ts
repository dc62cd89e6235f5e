/** What a pattern returned, taken apart: nodes, links and records with their ends, and whether all of it may be seen. */
import { badInput } from '#graph-schema/words/failure.ts';
import type { Uid } from './answers.ts';
import { linkKindNamed } from './kinds.ts';
import { statement, type Eye } from './visible.ts';

interface Node {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}
interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: LinkProperties;
}
type LinkProperties = Readonly<Record<string, unknown>> & {
  uid: string;
  import: number;
  file: number;
  row: number;
  also?: number[];
};

export interface LinkRow {
  readonly kind: string;
  readonly from: Uid;
  readonly to: Uid;
  readonly properties: LinkProperties;
}

export interface Row {
  /** Empty where the row is no answer: it names what was not gone through. */
  readonly key: readonly Uid[];
  readonly weight: number;
  readonly entities: readonly Uid[];
  readonly records: readonly { readonly import: number; readonly file: number; readonly row: number }[];
  readonly links: readonly LinkRow[];
  readonly columns: Readonly<Record<string, unknown>>;
}

const endsOf = statement(() => 'UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id RETURN id, n.uid AS uid');

/**
 * Rows of the store as candidates; those that rest on anything hidden are gone, as if the pattern had not found them.
 * @throws BadInput when a row has not the columns that a pattern returns
 */
export async function readRows(eye: Eye, raw: readonly Readonly<Record<string, unknown>>[]): Promise<Row[]> {
  const shaped = raw.map((row) => shape(row));
  const uids = new Map(
    shaped.flatMap(({ nodes }) => nodes.map((n) => [n.id, String(n.properties['uid'] ?? '')] as const)),
  );
  const missing = [...new Set(shaped.flatMap(({ links }) => links.flatMap((l) => [l.from, l.to])))].filter(
    (id) => !uids.has(id),
  );
  if (missing.length > 0) {
    for (const { id, uid } of await eye.read<{ id: string; uid: Uid }>(endsOf, { ids: missing })) uids.set(id, uid);
  }
  return shaped.flatMap(({ key, weight, nodes, links, columns }) => {
    const entities = nodes.filter((n) => n.labels.includes('Entity'));
    const records = nodes.filter((n) => n.labels.includes('Record')).map((n) => n.properties as Row['records'][number]);
    const maySee =
      links.every((l) => [l.properties.import, ...(l.properties.also ?? [])].some(eye.sees)) &&
      records.every((r) => eye.sees(r.import)) &&
      entities.every((e) => (e.properties['imports'] as number[]).some(eye.sees));
    if (!maySee) return [];
    return {
      key,
      weight,
      columns,
      entities: [...new Set(entities.map((e) => String(e.properties['uid'])))],
      records,
      links: links.map((l) => ({
        kind: l.type,
        from: uids.get(l.from) ?? '',
        to: uids.get(l.to) ?? '',
        properties: l.properties,
      })),
    };
  });
}

interface Shaped {
  readonly key: readonly Uid[];
  readonly weight: number;
  readonly nodes: readonly Node[];
  readonly links: readonly Relationship[];
  readonly columns: Row['columns'];
}

function shape(row: Readonly<Record<string, unknown>>): Shaped {
  const { nodes, links, key, weight, ...columns } = row;
  const bad = (column: string): Error => badInput('pattern.column', { column });
  if (!Array.isArray(nodes) || !nodes.every(isNode)) throw bad('nodes');
  if (!Array.isArray(links) || !links.every(isLink)) throw bad('links');
  if (!Array.isArray(key) || !key.every((k) => typeof k === 'string')) throw bad('key');
  if (typeof weight !== 'number') throw bad('weight');
  const once = <T extends { id: string }>(all: readonly T[]): T[] => [
    ...new Map(all.map((one) => [one.id, one])).values(),
  ];
  return { key, weight, nodes: once(nodes), links: once(links), columns };
}

const isNode = (value: unknown): value is Node => Array.isArray((value as Node | null)?.labels);
const isLink = (value: unknown): value is Relationship => linkKindNamed.has((value as Relationship | null)?.type ?? '');
