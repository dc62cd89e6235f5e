/** Steps 4 and 5 of a batch: new links, and links that something stated before (PROVENANCE §3). */
import { hash } from 'node:crypto';
import type { LinkKind, Value } from '../ontology/define.ts';
import { linkKind } from '../ontology/index.ts';
import { endsInOrder } from '../ontology/uid.ts';
import { settle, type Settled, type StatedRow } from './agree.ts';
import { changeLinks, createLinks, createStatements, linkColumns, readLinks, readStatements } from './cypher.ts';
import type { Tx } from './driver.ts';
import { conflictsChange, voice, type Writing } from './entities.ts';
import { difference, keep, keepAll, normal, same, valuesOf, type Kept } from './kept.ts';
import type { Roots, Uid } from './roots.ts';
import { covers, widen, type Sources, type Spans } from './sources.ts';
import type { StatedLink } from './write.ts';

/** A row that states a link, led to where the link stands. */
export interface LinkRow {
  readonly uid: string;
  readonly from: Uid;
  readonly to: Uid;
  readonly wasFrom: Uid | null;
  readonly wasTo: Uid | null;
  readonly file: number;
  readonly row: number;
  readonly worked: string | undefined;
  readonly values: Record<string, Value>;
}

export type LinkRows = ReadonlyMap<LinkKind, readonly LinkRow[]>;

export function leadLinks(links: readonly StatedLink[], roots: Roots): LinkRows {
  const rows = new Map<LinkKind, LinkRow[]>();
  for (const link of links) {
    const { kind: name, uid, file, row, of, values } = link;
    const kind = linkKind(name);
    // Both orders of an undirected link are one statement, so they must give one link.
    const [from, to] = endsInOrder(kind, link.from, link.to);
    const [a, b] = [roots.root(from), roots.root(to)];
    const led = { from: a, to: b, wasFrom: a === from ? null : from, wasTo: b === to ? null : to };
    const ofKind = rows.get(kind) ?? [];
    ofKind.push({ uid, ...led, file, row, worked: of, values: normal(values, kind) });
    rows.set(kind, ofKind);
  }
  return rows;
}

/** The spans of an import after this batch. */
export function spansWith(spans: Spans, rows: LinkRows): Spans {
  const wider: Record<string, Spans[string]> = { ...spans };
  for (const [kind, ofKind] of rows) {
    for (const { values } of ofKind) wider[kind.name] = widen(wider[kind.name], values['at'] as string | undefined);
  }
  return wider;
}

export interface LinkCounts {
  made: number;
  known: number;
}

/**
 * @param others   the imports, without this one, that stated an entity
 * @param lookAll  this import states links twice (a second file of it repeats the first): look every link up
 */
export async function writeLinks(
  writing: Writing,
  rows: LinkRows,
  others: (uid: Uid) => readonly number[],
  lookAll: boolean,
): Promise<LinkCounts> {
  const counts = await Promise.all(
    [...rows].map(([kind, ofKind]) => {
      const mayBeKnown = (row: LinkRow): boolean => lookAll || canBeKnown(kind, row, others, writing.sources);
      return writeKind(writing, kind, ofKind, mayBeKnown);
    }),
  );
  return counts.reduce((sum, { made, known }) => ({ made: sum.made + made, known: sum.known + known }), {
    made: 0,
    known: 0,
  });
}

/** Exact, no guess: an import can only have stated the link if it touched both ends and has links of the kind at that time. */
function canBeKnown(
  kind: LinkKind,
  { from, to, values }: LinkRow,
  others: (uid: Uid) => readonly number[],
  sources: Sources,
): boolean {
  const atFrom = others(from);
  if (atFrom.length === 0) return false;
  const atTo = others(to);
  return atFrom.some((number) => {
    if (!atTo.includes(number)) return false;
    const span = sources.of(number).spans[kind.name];
    return span !== undefined && covers(span, values['at'] as string | undefined);
  });
}

async function writeKind(
  writing: Writing,
  kind: LinkKind,
  rows: readonly LinkRow[],
  mayBeKnown: (row: LinkRow) => boolean,
): Promise<LinkCounts> {
  const { tx, imp } = writing;
  const found = await linksThatStand(tx, kind, rows.filter(mayBeKnown));
  const fresh: LinkRow[] = [];
  const again: [Kept, LinkRow[]][] = [];
  const byUid = Map.groupBy(await toldApart(tx, kind, rows, found), (row) => row.uid);
  for (const [uid, all] of byUid) {
    const stands = found.get(uid)?.properties;
    const [first, ...more] = all as [LinkRow, ...LinkRow[]];
    if (stands) again.push([stands, all]);
    else {
      fresh.push(first);
      if (more.length > 0) again.push([asKept(first, imp), more]);
    }
  }
  if (fresh.length > 0) await tx.run(createLinks(kind), { imp, rows: fresh.map((row) => newRow(row, kind)) });
  if (again.length > 0) await stateAgain(writing, kind, again);
  return { made: fresh.length, known: rows.length - fresh.length };
}

/**
 * A number of the issuer may stand on two events with other ends (a payment and its fee): the second is a link of its own,
 * else its ends would be left without it and no undo would find them.
 */
async function toldApart(
  tx: Tx,
  kind: LinkKind,
  rows: readonly LinkRow[],
  found: Map<string, Standing>,
): Promise<readonly LinkRow[]> {
  const owners = new Map([...found].map(([uid, { from, to }]) => [uid, `${from} ${to}`]));
  const apart: LinkRow[] = [];
  const told = rows.map((row) => {
    const ends = `${row.wasFrom ?? row.from} ${row.wasTo ?? row.to}`;
    const owner = owners.get(row.uid);
    if (owner === undefined) owners.set(row.uid, ends);
    if (owner === undefined || owner === ends) return row;
    const digest = hash('sha256', JSON.stringify([row.uid, ends]), 'buffer');
    apart.push({ ...row, uid: digest.subarray(0, 16).toString('base64url') });
    return apart.at(-1) as LinkRow;
  });
  for (const [uid, standing] of await linksThatStand(tx, kind, apart)) found.set(uid, standing);
  return told;
}

const newRow = (row: LinkRow, kind: LinkKind): unknown[] => {
  const { from, to, uid, file, row: number, wasFrom, wasTo, worked, values } = row;
  const own = linkColumns(kind).map((name) => {
    const value = values[name];
    return value === undefined ? null : keep(kind.properties[name], value);
  });
  return [from, to, uid, file, number, wasFrom, wasTo, worked ?? null, ...own];
};

/** A link in the graph, and its ends as they were stated. */
interface Standing {
  readonly properties: Kept;
  readonly from: Uid;
  readonly to: Uid;
}

async function linksThatStand(tx: Tx, kind: LinkKind, rows: readonly LinkRow[]): Promise<Map<string, Standing>> {
  if (rows.length === 0) return new Map();
  const us = [...new Set(rows.map(({ uid }) => uid))];
  const links = await tx.run<Standing & { u: string }>(readLinks(kind), { us });
  return new Map(links.map((link) => [link.u, link]));
}

export async function statementsOf(tx: Tx, us: readonly string[]): Promise<Map<string, Kept[]>> {
  if (us.length === 0) return new Map();
  const rows = await tx.run<{ u: string; statements: Kept[] }>(readStatements, { us });
  return new Map(rows.map(({ u, statements }) => [u, statements]));
}

/** Rows about links that stand: one statement per import, link and values. The first row of a link is its statement too. */
async function stateAgain(
  { tx, imp, sources }: Writing,
  kind: LinkKind,
  again: readonly (readonly [Kept, readonly LinkRow[]])[],
): Promise<void> {
  const several = again.flatMap(([link]) => (link['also'] ? [link['uid'] as string] : []));
  const kept = await statementsOf(tx, several);
  const statements: unknown[] = [];
  const changes: unknown[] = [];
  for (const [properties, rows] of again) {
    const uid = properties['uid'] as string;
    const had = (kept.get(uid) ?? [linkAsStatement(properties)]).map((each) => statedRow(each, kind, sources));
    const all = [...had];
    for (const row of rows) {
      const now = rowStated(row, imp, sources);
      if (!all.some((each) => each.import === imp && saysTheSame(each, now))) all.push(now);
    }
    if (all.length === had.length) continue;
    const unwritten = kept.has(uid) ? all.slice(had.length) : all;
    statements.push(...unwritten.map((each) => statementRow(uid, kind, each)));
    const change = changeToLink(properties, settle(all, kind), kind);
    if (change) changes.push([uid, change]);
  }
  await Promise.all([
    statements.length > 0 ? tx.run(createStatements, { rows: statements }) : undefined,
    changes.length > 0 ? tx.run(changeLinks(kind), { rows: changes }) : undefined,
  ]);
}

const asKept = ({ uid, file, row, worked, values }: LinkRow, imp: number): Kept => ({
  ...values,
  ...{ uid, import: imp, file, row },
  ...(worked === undefined ? {} : { of: worked }),
});

/** A link that was stated once is its own statement. */
const linkAsStatement = ({ of, ...properties }: Kept): Kept => ({ ...properties, worked: of });

export function statedRow(statement: Kept, kind: LinkKind, sources: Sources): StatedRow {
  const {
    import: number,
    file,
    row,
    worked,
  } = statement as { import: number; file: number; row: number; worked?: string };
  const stated = { import: number, file, row, ...voice(number, sources), values: valuesOf(statement, kind) };
  return worked === undefined || worked === null ? stated : { ...stated, worked };
}

const rowStated = ({ file, row, worked, values }: LinkRow, imp: number, sources: Sources): StatedRow => ({
  ...{ import: imp, file, row, values, ...voice(imp, sources) },
  ...(worked === undefined ? {} : { worked }),
});

const saysTheSame = (a: StatedRow, b: StatedRow): boolean =>
  a.worked === b.worked &&
  Object.keys(a.values).length === Object.keys(b.values).length &&
  Object.entries(a.values).every(([name, value]) => same(value, b.values[name]));

const statementRow = (
  uid: string,
  kind: LinkKind,
  { import: number, file, row, worked, values }: StatedRow,
): unknown[] => [...[uid, kind.name, number, file, row, worked ?? null], keepAll(values, kind)];

/** What must be set on a link so that it shows what its statements agree on; null when it does. */
export function changeToLink(properties: Kept, settled: Settled, kind: LinkKind): Kept | null {
  const { values, conflicts, also, of, import: number, file, row } = settled;
  const change: Kept = {
    ...difference(valuesOf(properties, kind), values, kind),
    ...conflictsChange((properties['conflicts'] as string[] | undefined) ?? [], conflicts),
  };
  for (const [name, value] of Object.entries({ import: number, file, row, of })) {
    if ((properties[name] ?? null) !== value) change[name] = value;
  }
  if (((properties['also'] as number[] | undefined) ?? []).join() !== (also ?? []).join()) change['also'] = also;
  return Object.keys(change).length === 0 ? null : change;
}
