/** Mappings that people saved: each under its name, every saving a revision. */
import type { Both } from '#graph-schema/ontology/define.ts';
import { badInput, notFound } from '#graph-schema/words/failure.ts';
import type { Mapping } from '#importers/kit/mapping.ts';
import type { Store } from '../store/open.ts';

export interface SavedMapping {
  readonly name: string;
  readonly revision: number;
  /** Since when it reads no files any more; null while it does. */
  readonly removedAt: string | null;
  readonly savedAt: string;
  readonly savedBy: Both;
  readonly mapping: Mapping;
}

const rows = (store: Store) =>
  store
    .selectFrom('mappings as m')
    .innerJoin('mappingRevisions as r', 'r.name', 'm.name')
    .innerJoin('users as u', 'u.id', 'r.savedBy')
    .select(['m.name', 'r.revision', 'm.removedAt', 'r.savedAt', 'r.mapping', 'u.nameEn', 'u.nameZh']);

type Read = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];
const savedOf = ({ nameEn, nameZh, mapping, ...row }: Read): SavedMapping => ({
  ...row,
  savedBy: { en: nameEn, zh: nameZh },
  mapping: JSON.parse(mapping) as Mapping,
});

/** Newest revisions by name, those taken out among them. */
export async function savedMappings(store: Store): Promise<SavedMapping[]> {
  const found = rows(store).whereRef('r.revision', '=', 'm.revision').orderBy('m.name');
  return (await found.execute()).map(savedOf);
}

/**
 * One revision, the newest unless said; a mapping that was taken out too.
 * @throws NotFound naming those that there are
 */
export async function savedMapping(store: Store, name: string, revision?: number): Promise<SavedMapping> {
  const found = rows(store).where('m.name', '=', name);
  const [row] = await (
    revision === undefined ? found.whereRef('r.revision', '=', 'm.revision') : found.where('r.revision', '=', revision)
  ).execute();
  if (row) return savedOf(row);
  const known = (await savedMappings(store)).map((one) => `${one.name} ${one.revision}`).join(', ') || '–';
  throw notFound('desk.mapping.none', { name: revision === undefined ? name : `${name} ${revision}`, known });
}

interface Saving {
  readonly mapping: Mapping;
  readonly who: string;
  /** The revision that was opened; a new mapping without it. */
  readonly onto?: number | undefined;
}

/**
 * Saves a document under the name that stands in it; saved again unchanged it stays the revision that it is.
 * @throws BadInput where the name is taken and not meant, or somebody saved meanwhile; NotFound where it is meant and not there
 */
export function saveMapping(store: Store, { mapping, who, onto }: Saving): Promise<SavedMapping> {
  const { name } = mapping;
  const text = JSON.stringify(mapping);
  return store.transaction().execute(async (tx) => {
    const before = await tx.selectFrom('mappings').selectAll().where('name', '=', name).executeTakeFirst();
    if (before && onto === undefined) throw badInput('desk.mapping.taken', { name, revision: before.revision });
    if (!before && onto !== undefined) await savedMapping(tx, name);
    if (before && onto !== before.revision) throw badInput('desk.mapping.newer', { name, revision: before.revision });
    const savedAt = new Date().toISOString();
    if (before && JSON.stringify((await savedMapping(tx, name)).mapping) === text) {
      await tx.updateTable('mappings').set({ removedAt: null }).where('name', '=', name).execute();
      return savedMapping(tx, name);
    }
    const revision = (before?.revision ?? 0) + 1;
    if (before) await tx.updateTable('mappings').set({ revision, removedAt: null }).where('name', '=', name).execute();
    else
      await tx
        .insertInto('mappings')
        .values({ name, revision, removedAt: null, madeBy: who, madeAt: savedAt })
        .execute();
    await tx.insertInto('mappingRevisions').values({ name, revision, mapping: text, savedBy: who, savedAt }).execute();
    return savedMapping(tx, name);
  });
}

/** Out of use since a time, or in it. */
export async function keepMapping(store: Store, name: string, removedAt: string | null): Promise<SavedMapping> {
  await savedMapping(store, name);
  await store.updateTable('mappings').set({ removedAt }).where('name', '=', name).execute();
  return savedMapping(store, name);
}
