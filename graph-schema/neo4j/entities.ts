/** Steps 2 and 3 of a batch: every end touched once, and what rows say about entities (PROVENANCE §3). */
import { hash } from 'node:crypto';
import type { EntityKind, Value } from '../ontology/define.ts';
import { entityKind } from '../ontology/index.ts';
import { agree, type Stated, type Values } from './agree.ts';
import { changeEntities, createRecords, createRecordsAndFill, readEntities, readRecords, touch } from './cypher.ts';
import type { Tx } from './driver.ts';
import { difference, keepAll, normal, same, valuesOf, type Kept } from './kept.ts';
import { kindOfUid, type Roots, type Uid } from './roots.ts';
import type { Sources } from './sources.ts';
import type { Batch } from './write.ts';

/** What a row says about an entity, led to where it stands. */
interface Saying {
  readonly root: Uid;
  readonly was: Uid | null;
  readonly file: number;
  readonly row: number;
  readonly values: Record<string, Value>;
  /** Entity as stated and values: one record an import. */
  readonly key: string;
}

export interface StatedEntities {
  /** Uids to touch, by kind. */
  readonly touched: ReadonlyMap<EntityKind, ReadonlySet<Uid>>;
  readonly sayings: ReadonlyMap<EntityKind, ReadonlyMap<Uid, readonly Saying[]>>;
}

/** Leads a batch through the merges and leaves out what it says twice; `said` is what earlier batches said. */
export function leadEntities({ entities, links }: Batch, roots: Roots, said: ReadonlySet<string>): StatedEntities {
  const touched = new Map<EntityKind, Set<Uid>>();
  const sayings = new Map<EntityKind, Map<Uid, Saying[]>>();
  const now = new Set<string>();
  const ends = new Set(links.flatMap(({ from, to, file, row }) => [inRow(from, file, row), inRow(to, file, row)]));
  for (const { uid, kind: name, file, row, values: stated } of entities) {
    const kind = entityKind(name);
    const root = roots.root(uid);
    within(touched, kind, () => new Set()).add(root);
    const values = normal(stated, kind);
    // A row that says nothing of an entity and links it to nothing still says that it exists: an empty record.
    if (Object.keys(values).length === 0 && ends.has(inRow(uid, file, row))) continue;
    const key = keyOf(uid, values);
    if (said.has(key) || now.has(key)) continue;
    now.add(key);
    const ofKind = within(sayings, kind, () => new Map<Uid, Saying[]>());
    within(ofKind, root, () => []).push({ root, was: uid === root ? null : uid, file, row, values, key });
  }
  for (const link of links) {
    for (const end of [link.from, link.to]) {
      const root = roots.root(end);
      within(touched, kindOfUid(root), () => new Set()).add(root);
    }
  }
  return { touched, sayings };
}

const inRow = (uid: Uid, file: number, row: number): string => `${file}:${row}:${uid}`;

/** Sorted names: two rows that say the same in another order say the same. */
const keyOf = (uid: Uid, values: Values): string =>
  hash('md5', JSON.stringify([uid, Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))]), 'base64');

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

export interface Writing {
  readonly tx: Tx;
  readonly imp: number;
  readonly sources: Sources;
  /** Who stated an entity before this import touched it; entities of earlier batches are in it. */
  readonly before: ReadonlyMap<Uid, readonly number[]>;
}

export interface Touched {
  /** As `before`, of the entities that this batch touches for the first time. */
  readonly before: Map<Uid, readonly number[]>;
  readonly made: number;
  readonly known: number;
}

const nobody: readonly number[] = [];

/** Step 2. Entities that this import remembers are not asked for again. */
export async function touchEntities({ tx, imp, before }: Writing, { touched }: StatedEntities): Promise<Touched> {
  const found: Touched & { made: number; known: number } = { before: new Map(), made: 0, known: 0 };
  await Promise.all(
    [...touched].map(async ([kind, uids]) => {
      const us = [...uids].filter((uid) => !before.has(uid));
      if (us.length === 0) return;
      const [answer] = await tx.run<{ known: [Uid, number[]][] }>(touch(kind), { us, imp });
      const known = answer?.known ?? [];
      for (const uid of us) found.before.set(uid, nobody);
      for (const [uid, imports] of known) found.before.set(uid, imports);
      found.made += us.length - known.length;
      found.known += known.filter(([, imports]) => !imports.includes(imp)).length;
    }),
  );
  return found;
}

/**
 * Step 3. A new entity takes its values at once. One that is known already and shows all that a row says keeps what it
 * shows (its value gains a voice and none loses one); for the rest the records are read and agree again.
 * @param allSaid every record of this import that can repeat is among what was left out already
 * @returns how many records were made
 */
export async function writeRecords(
  writing: Writing,
  { sayings }: StatedEntities,
  touched: Touched,
  allSaid: boolean,
): Promise<number> {
  const made = await Promise.all(
    [...sayings].map(async ([kind, byUid]) => {
      const isNew = (uid: Uid): boolean => touched.before.get(uid)?.length === 0;
      const fresh = [...byUid].filter(([uid]) => isNew(uid));
      const old = new Map([...byUid].filter(([uid]) => !isNew(uid)));
      const [first, second] = await Promise.all([
        fillNew(writing, kind, fresh),
        old.size === 0 ? 0 : addToKnown(writing, kind, old, touched, allSaid),
      ]);
      return first + second;
    }),
  );
  return made.reduce((sum, each) => sum + each, 0);
}

const rowOf = ({ root, file, row, was, values }: Saying, kind: EntityKind): unknown[] => [
  root,
  file,
  row,
  was,
  keepAll(values, kind),
];

async function fillNew(
  { tx, imp, sources }: Writing,
  kind: EntityKind,
  fresh: readonly (readonly [Uid, readonly Saying[]])[],
): Promise<number> {
  const single = fresh.flatMap(([, all]) => (all.length === 1 ? all : []));
  const several = fresh.filter(([, all]) => all.length > 1);
  const values = several.map(([uid, all]) => {
    const { values: agreed, conflicts } = agree(
      all.map((saying) => statedNow(saying, imp, sources)),
      kind,
    );
    return [uid, { ...keepAll(agreed, kind), ...conflictsChange([], conflicts) }];
  });
  await Promise.all([
    runRows(
      tx,
      createRecordsAndFill,
      single.map((saying) => rowOf(saying, kind)),
      imp,
    ),
    runRows(
      tx,
      createRecords,
      several.flatMap(([, all]) => all).map((saying) => rowOf(saying, kind)),
      imp,
    ),
    runRows(tx, changeEntities, values, imp),
  ]);
  return single.length + several.reduce((sum, [, all]) => sum + all.length, 0);
}

async function addToKnown(
  { tx, imp, sources, before }: Writing,
  kind: EntityKind,
  byUid: ReadonlyMap<Uid, readonly Saying[]>,
  touched: Touched,
  allSaid: boolean,
): Promise<number> {
  const mayRepeat = (uid: Uid): boolean =>
    !allSaid && (before.has(uid) || touched.before.get(uid)?.includes(imp) === true);
  const shown = await tx.run<{ u: Uid; properties: Kept }>(readEntities, { us: [...byUid.keys()] });
  const unread = shown.filter(({ u, properties }) => {
    const values = valuesOf(properties, kind);
    return mayRepeat(u) || !(byUid.get(u) ?? []).every((saying) => shows(values, saying.values));
  });
  const fresh = new Map(byUid);
  const changes: unknown[] = [];
  if (unread.length > 0) {
    const us = unread.map(({ u }) => u);
    for (const { u, properties, records } of await tx.run<EntityWithRecords>(readRecords, { us })) {
      const had = new Set(
        records
          .filter((record) => record['import'] === imp)
          .map((record) => keyOf((record['was'] as Uid | undefined) ?? u, valuesOf(record, kind))),
      );
      const added = (byUid.get(u) ?? []).filter((saying) => !had.has(saying.key));
      fresh.set(u, added);
      if (added.length === 0) continue;
      const statements = [...statedOf(records, kind, sources), ...added.map((s) => statedNow(s, imp, sources))];
      const change = changeTo(properties, statements, kind);
      if (change) changes.push([u, change]);
    }
  }
  const rows = [...fresh.values()].flat().map((saying) => rowOf(saying, kind));
  await Promise.all([runRows(tx, createRecords, rows, imp), runRows(tx, changeEntities, changes, imp)]);
  return rows.length;
}

export interface EntityWithRecords {
  u: Uid;
  properties: Kept;
  records: Kept[];
}

/** What must be set on an entity or link so that it shows what its statements agree on; null when it does. */
export function changeTo(properties: Kept, statements: readonly Stated[], kind: EntityKind): Kept | null {
  const { values, conflicts } = agree(statements, kind);
  const change = {
    ...difference(valuesOf(properties, kind), values, kind),
    ...conflictsChange((properties['conflicts'] as string[] | undefined) ?? [], conflicts),
  };
  return Object.keys(change).length === 0 ? null : change;
}

export const conflictsChange = (had: readonly string[], wanted: readonly string[]): { conflicts?: string[] | null } =>
  had.join() === wanted.join() ? {} : { conflicts: wanted.length === 0 ? null : [...wanted] };

export const statedOf = (records: readonly Kept[], kind: EntityKind, sources: Sources): Stated[] =>
  records.map((record) => {
    const number = record['import'] as number;
    return { import: number, ...voice(number, sources), values: valuesOf(record, kind) };
  });

const statedNow = ({ values }: Saying, imp: number, sources: Sources): Stated => ({
  import: imp,
  ...voice(imp, sources),
  values,
});

export function voice(number: number, sources: Sources): Pick<Stated, 'source' | 'grade'> {
  const { source, grade } = sources.of(number);
  return { source, grade };
}

/** Every value that is stated is already shown: saying it once more changes nothing that is agreed. */
const shows = (shown: Values, stated: Values): boolean =>
  Object.entries(stated).every(([name, value]) =>
    Array.isArray(value)
      ? value.every((each: string) => (shown[name] as readonly string[] | undefined)?.includes(each))
      : same(shown[name], value),
  );

async function runRows(tx: Tx, statement: string, rows: readonly unknown[], imp: number): Promise<void> {
  if (rows.length > 0) await tx.run(statement, { rows, imp });
}
