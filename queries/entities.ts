/** Entities by uid, as they may be seen: stored values where nothing is hidden, else what the visible records agree on. */
import { agree, type Stated } from '#graph-schema/neo4j/agree.ts';
import { valuesOf, type Kept } from '#graph-schema/neo4j/kept.ts';
import { captionOf } from '#graph-schema/ontology/index.ts';
import type { EntityKind } from '#graph-schema/ontology/define.ts';
import type { Entity, Scope, Uid } from './answers.ts';
import { sourcesOf } from './imports.ts';
import { kindOf } from './kinds.ts';
import { look, statement, type Eye } from './visible.ts';

/** Beyond this many links a filtered degree is "or more". */
export const degreeCap = 10_000;

/** Links of an entity in the store: its records stand at it by ABOUT, which is no link. */
export const storeDegree = (e: string): string => `COUNT { (${e})--() } - COUNT { (${e})<-[:ABOUT]-() }`;

/** What stands under a uid, or where it was merged into: a merged uid has no node. */
const stored = statement(
  (see) => `UNWIND $uids AS uid MATCH (e:Entity {uid: uid}) USING INDEX e:Entity(uid) WHERE ${see.entity('e')}
RETURN uid, labels(e) AS labels, properties(e) AS properties, ${storeDegree('e')} AS degree,
  COUNT { (e)<-[:ABOUT]-() } AS records, COUNT { MATCH (m:Merge) WHERE m.into = uid } AS merged, null AS into
UNION ALL
UNWIND $uids AS uid MATCH (m:Merge {uid: uid}) USING INDEX m:Merge(uid)
RETURN uid, null AS labels, null AS properties, 0 AS degree, 0 AS records, 0 AS merged, m.into AS into`,
);

const anew = statement(
  (see) => `UNWIND $uids AS uid MATCH (e:Entity {uid: uid}) USING INDEX e:Entity(uid)
RETURN uid, COLLECT { MATCH (e)<-[:ABOUT]-(r:Record) WHERE ${see.record('r')} RETURN properties(r) } AS records,
  COUNT { MATCH (e)-[l]-() WHERE ${see.link('l')} RETURN l LIMIT ${degreeCap + 1} } AS degree`,
);

const intoOf = statement(() => 'UNWIND $uids AS uid MATCH (m:Merge) WHERE m.into = uid RETURN uid, m.uid AS merged');
const mergeOf = statement(() => 'UNWIND $uids AS uid MATCH (m:Merge {uid: uid}) RETURN uid, m.into AS into');

interface StoredRow {
  uid: Uid;
  labels: string[];
  properties: Kept & { imports: number[]; conflicts?: string[] };
  degree: number;
  records: number;
  merged: number;
  into: null;
}

/** Those that exist and may be seen, in the order asked; a merged uid gives the kept entity, once. */
export const entities = (scope: Scope, uids: readonly Uid[]): Promise<Entity[]> =>
  look(scope, (eye) => entitiesOf(eye, uids));

export async function entitiesOf(eye: Eye, uids: readonly Uid[]): Promise<Entity[]> {
  const found = await entitiesByUid(eye, uids);
  return [...new Set(uids.flatMap((uid) => found.get(uid) ?? []))];
}

/** As `entitiesOf`, by the uid asked for: two of them may lead to the same entity. */
export async function entitiesByUid(eye: Eye, uids: readonly Uid[]): Promise<ReadonlyMap<Uid, Entity>> {
  const asked = [...new Set(uids)];
  if (asked.length === 0) return new Map();
  const rows = await eye.read<StoredRow | { uid: Uid; into: Uid }>(stored, { uids: asked });
  const merged = new Map(rows.flatMap((row) => (row.into === null ? [] : [[row.uid, row.into] as const])));
  const [here, there] = await Promise.all([
    seen(
      eye,
      rows.filter((row) => row.into === null),
    ),
    entitiesByUid(eye, [...merged.values()]),
  ]);
  const found = new Map(here.map((entity) => [entity.uid, entity]));
  for (const [uid, into] of merged) {
    const entity = found.get(into) ?? there.get(into);
    if (entity) found.set(uid, entity);
  }
  return found;
}

/** Where the merged among these uids lead to; the others are not in the map. */
export async function rootsOf(eye: Eye, uids: readonly Uid[]): Promise<ReadonlyMap<Uid, Uid>> {
  const roots = new Map<Uid, Uid>();
  let waiting = new Map(uids.map((uid) => [uid, [uid]]));
  while (waiting.size > 0) {
    const rows = await eye.read<{ uid: Uid; into: Uid }>(mergeOf, { uids: [...waiting.keys()] });
    const next = new Map<Uid, Uid[]>();
    for (const { uid, into } of rows) {
      for (const start of waiting.get(uid) ?? []) {
        roots.set(start, into);
        next.set(into, [...(next.get(into) ?? []), start]);
      }
    }
    waiting = next;
  }
  return roots;
}

/** Every uid that was merged into this one, also by way of others. */
export async function mergedInto(eye: Eye, uids: readonly Uid[]): Promise<ReadonlyMap<Uid, readonly Uid[]>> {
  const all = new Map<Uid, Uid[]>(uids.map((uid) => [uid, []]));
  let heads = new Map(uids.map((uid) => [uid, uid]));
  while (heads.size > 0) {
    const rows = await eye.read<{ uid: Uid; merged: Uid }>(intoOf, { uids: [...heads.keys()] });
    const next = new Map<Uid, Uid>();
    for (const { uid, merged } of rows) {
      const root = heads.get(uid) ?? uid;
      all.get(root)?.push(merged);
      next.set(merged, root);
    }
    heads = next;
  }
  return all;
}

async function seen(eye: Eye, rows: readonly StoredRow[]): Promise<Entity[]> {
  const unclean = eye.filtered ? rows.filter((row) => eye.unsettled || !row.properties.imports.every(eye.sees)) : [];
  const [fresh, merged] = await Promise.all([
    unclean.length > 0 ? agreedAnew(eye, unclean) : new Map<Uid, Fresh>(),
    mergedInto(
      eye,
      rows.filter((row) => row.merged > 0).map(({ uid }) => uid),
    ),
  ]);
  return rows.map((row) => {
    const kind = kindOf(row.labels);
    const now = fresh.get(row.uid);
    const values = now?.values ?? valuesOf(row.properties, kind);
    const degree = now?.degree ?? row.degree;
    return {
      uid: row.uid,
      kind: kind.name,
      caption: captionOf(kind, values, row.uid),
      values,
      conflicts: now?.conflicts ?? row.properties.conflicts ?? [],
      degree: Math.min(degree, now ? degreeCap : degree),
      ...(now && degree > degreeCap && { capped: true }),
      merged: merged.get(row.uid)?.length ?? 0,
      mentioned: (now?.records ?? row.records) === 0,
    };
  });
}

interface Fresh {
  readonly values: Entity['values'];
  readonly conflicts: readonly string[];
  readonly degree: number;
  readonly records: number;
}

async function agreedAnew(eye: Eye, unclean: readonly StoredRow[]): Promise<Map<Uid, Fresh>> {
  const rows = await eye.read<{ uid: Uid; records: RecordProperties[]; degree: number }>(anew, {
    uids: unclean.map(({ uid }) => uid),
  });
  await sourcesOf(
    eye,
    rows.flatMap(({ records }) => records.map((record) => record.import)),
  );
  const kinds = new Map(unclean.map((row) => [row.uid, kindOf(row.labels)]));
  return new Map(
    rows.map(({ uid, records, degree }) => {
      const kind = kinds.get(uid) as EntityKind;
      const { values, conflicts } = agree(statedBy(eye, records, kind), kind);
      return [uid, { values, conflicts, degree, records: records.length }];
    }),
  );
}

export type RecordProperties = Kept & { import: number; file: number; row: number; was?: Uid };

/** Rows of the store as the statements that `agree` weighs; call `sourcesOf` for their imports first. */
export const statedBy = (
  eye: Eye,
  rows: readonly (Kept & { import: number })[],
  kind: Parameters<typeof valuesOf>[1],
): Stated[] =>
  rows.flatMap((properties) => {
    const of = eye.sources.get(properties.import);
    return of ? [{ import: properties.import, ...of, values: valuesOf(properties, kind) }] : [];
  });
