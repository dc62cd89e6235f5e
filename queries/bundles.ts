/** Bundles: the parallel links of one kind and direction between two entities, counted by the store. */
import { agree } from '#graph-schema/neo4j/agree.ts';
import type { Kept } from '#graph-schema/neo4j/kept.ts';
import { linkKinds } from '#graph-schema/ontology/index.ts';
import { decimalOf } from '#graph-schema/ontology/values/amount.ts';
import type { Bundle, LineStyle, Total, Uid } from './answers.ts';
import { statedBy } from './entities.ts';
import { lineOf, sourcesOf } from './imports.ts';
import { linkKindNamed } from './kinds.ts';
import { statement, type Eye, type Sight } from './visible.ts';
import { liesIn, type Bounds } from './window.ts';

/** A bundle carries its single times up to this many. */
export const timesCap = 200;

/** What kinds add up, and the properties that tell one sum from another (the currency of an amount). */
const totals = [...new Set(linkKinds.flatMap(({ total }) => total ?? []))];
const units = [...new Set(linkKinds.flatMap(({ total, properties }) => (total && properties[total]?.with) ?? []))];
const unit = units.length === 0 ? 'null' : `coalesce(${units.map((name) => `l.${name}`).join(', ')})`;

/**
 * Links `l` grouped into rows of bundles. A link that a hidden import states too (`mixed`) makes a row of its own:
 * what it says is agreed anew from the statements that may be seen.
 */
export const grouped = (
  see: Sight,
): string => `WITH startNode(l) AS a, endNode(l) AS b, type(l) AS kind, ${unit} AS unit,
  CASE WHEN ${see.mixed('l')} THEN l.uid END AS mixed, count(*) AS count, min(l.at) AS firstAt, max(l.at) AS lastAt,
  min(l.since) AS since, max(l.until) AS until, [${totals.map((name) => `sum(l.${name})`).join(', ')}] AS sums,
  count(l.of) AS workedOut, collect(DISTINCT CASE WHEN l.also IS NULL THEN [l.import] ELSE l.import + l.also END) AS statedBy,
  CASE WHEN $times AND count(l.at) <= ${timesCap} THEN collect(l.at) END AS times
RETURN a.uid AS from, b.uid AS to, kind, unit, mixed, count, firstAt, lastAt, since, until, sums, workedOut, statedBy, times`;

export interface BundleRow {
  from: Uid;
  to: Uid;
  kind: string;
  unit: string | null;
  mixed: string | null;
  count: number;
  firstAt: string | null;
  lastAt: string | null;
  since: string | null;
  until: string | null;
  /** As `totals`. */
  sums: (number | string)[];
  workedOut: number;
  statedBy: number[][];
  times: string[] | null;
}

export const bundleId = (from: Uid, kind: string, to: Uid): string => `${from}|${kind}|${to}`;

/** Rows of one bundle (one for each currency) brought together; mixed links settled first. Order: as first met. */
export const bundlesOf = async (eye: Eye, rows: readonly BundleRow[], bounds: Bounds): Promise<Bundle[]> =>
  bundlesFrom(eye, await settleMixed(eye, rows, bounds));

/** As `bundlesOf`, for rows that are settled. */
export async function bundlesFrom(eye: Eye, settled: readonly BundleRow[]): Promise<Bundle[]> {
  const sources = await sourcesOf(eye, settled.flatMap(({ statedBy: lists }) => lists.flat()).filter(eye.sees));
  const groups = new Map<string, BundleRow[]>();
  for (const row of settled) {
    const id = bundleId(row.from, row.kind, row.to);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return [...groups].map(([id, group]) => {
    const lines = group.flatMap((row) =>
      row.statedBy.map((list) => lineOf(list.filter(eye.sees), row.workedOut === row.count, sources)),
    );
    return bundleOf(id, group, strongest(lines));
  });
}

const strength: readonly LineStyle[] = ['recorded', 'stated', 'worked-out'];
/** One solid link makes the line solid: then the two did meet in a record. */
export const strongest = (lines: readonly LineStyle[]): LineStyle =>
  strength.find((line) => lines.includes(line)) ?? 'stated';

function bundleOf(id: string, group: readonly BundleRow[], line: LineStyle): Bundle {
  const [{ from, to, kind }] = group as [BundleRow];
  const isEvent = linkKindNamed.get(kind)?.family === 'event';
  const first = least(group.map((row) => (isEvent ? row.firstAt : (row.since ?? row.firstAt))));
  const last = most(group.map((row) => (isEvent ? row.lastAt : (row.until ?? row.lastAt))));
  const count = group.reduce((sum, row) => sum + row.count, 0);
  const total = totalsOf(kind, group);
  const times = count <= timesCap && group.every((row) => row.times) ? group.flatMap((row) => row.times ?? []) : null;
  return {
    ...{ id, from, to, kind, count },
    ...(first !== null && { first }),
    ...(last !== null && { last }),
    ...(total.length > 0 && { total }),
    line,
    ...(times && times.length > 0 && { times: times.sort((a, b) => Date.parse(a) - Date.parse(b)) }),
  };
}

const order = (a: string, b: string): number => Date.parse(a) - Date.parse(b);
const least = (times: readonly (string | null)[]): string | null =>
  times.filter((t) => t !== null).sort(order)[0] ?? null;
const most = (times: readonly (string | null)[]): string | null =>
  times
    .filter((t) => t !== null)
    .sort(order)
    .at(-1) ?? null;

/** What the kind adds up: amounts by currency as decimal strings, or seconds; nothing where no link says any. */
function totalsOf(kind: string, group: readonly BundleRow[]): Total[] {
  const declared = linkKindNamed.get(kind);
  const name = declared?.total;
  if (declared === undefined || name === undefined) return [];
  const inUnits = declared.properties[name]?.with !== undefined;
  const sums = new Map<string, bigint>();
  for (const row of group) {
    const key = inUnits ? row.unit : name;
    if (key !== null) sums.set(key, (sums.get(key) ?? 0n) + BigInt(row.sums[totals.indexOf(name)] ?? 0));
  }
  const found = [...sums].sort().filter(([, sum]) => sum !== 0n);
  return found.map(([key, sum]) => ({ unit: key, value: inUnits ? decimalOf(sum, key) : String(sum) }));
}

const statements = statement(
  (see) => `UNWIND $uids AS uid MATCH (s:Statement) USING INDEX s:Statement(of) WHERE s.of = uid AND ${see.record('s')}
RETURN uid, collect(properties(s)) AS stated`,
);

/** `worked` names the link that this one was worked out from. */
export type StatementProperties = Kept & { import: number; file: number; row: number; worked?: string };

/** The visible statements of links that several imports state. */
export async function statementsOf(eye: Eye, uids: readonly string[]): Promise<Map<string, StatementProperties[]>> {
  if (uids.length === 0) return new Map();
  const rows = await eye.read<{ uid: string; stated: StatementProperties[] }>(statements, { uids });
  await sourcesOf(
    eye,
    rows.flatMap(({ stated }) => stated.map((s) => s.import)),
  );
  return new Map(rows.map(({ uid, stated }) => [uid, stated]));
}

/** Mixed links by what their visible statements agree on; those that then lie outside the window are left out. */
export async function settleMixed(eye: Eye, rows: readonly BundleRow[], bounds: Bounds): Promise<BundleRow[]> {
  const stated = await statementsOf(
    eye,
    rows.flatMap(({ mixed }) => mixed ?? []),
  );
  return rows.flatMap((row) => {
    if (row.mixed === null) return [row];
    const kind = linkKindNamed.get(row.kind);
    const seen = stated.get(row.mixed);
    if (!kind || !seen) return [];
    const { values } = agree(statedBy(eye, seen, kind), kind);
    if (!liesIn(bounds, values)) return [];
    const text = (name: string | undefined): string | null =>
      name === undefined || values[name] === undefined ? null : String(values[name]);
    const at = text('at');
    const sums = totals.map((name) => text(name) ?? 0);
    const times = row.times && at !== null ? [at] : row.times;
    const now = text(kind.total && kind.properties[kind.total]?.with);
    const workedOut = seen.every(({ worked }) => worked !== undefined) ? row.count : 0;
    return [
      {
        ...row,
        workedOut,
        unit: now,
        firstAt: at,
        lastAt: at,
        since: text('since'),
        until: text('until'),
        sums,
        times,
      },
    ];
  });
}
