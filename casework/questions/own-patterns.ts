/** Patterns that people wrote: kept in the app store under revisions, checked before they are saved, found beside the shipped ones. */
import type { Both } from '#graph-schema/ontology/define.ts';
import { badInput, notFound } from '#graph-schema/words/failure.ts';
import type { PatternHeader } from '#queries/answers.ts';
import { question } from '../door.ts';
import type { Store } from '../store/open.ts';
import type { Row } from '../store/tables.ts';

// Loaded when asked for, as in `look.ts`.
const library = () => import('#queries/pattern.ts');
const reader = () => import('#queries/header.ts');
const checker = () => import('#queries/check.ts');

/** The family of every pattern that was not shipped. */
const family = 'own';

export interface OwnPattern extends Pick<Row<'ownPatterns'>, 'slug' | 'revision' | 'removedAt'> {
  readonly text: string;
  readonly savedAt: string;
  readonly savedBy: Both;
  /** null where the text cannot be read any more: the ontology or a model that it names has changed. */
  readonly header: PatternHeader | null;
}

export interface SavePattern {
  /** A pattern file: header and Cypher. */
  readonly text: string;
  /** The pattern that this is a new revision of; a new one, called after its English title, without it. */
  readonly slug?: string;
  /** The revision that was opened: saving over a newer one is refused. */
  readonly onto?: number;
}

/** Newest revisions, those taken out of the library among them. */
async function written(store: Store, slug?: string): Promise<OwnPattern[]> {
  const { readHeader } = await reader();
  let rows = store
    .selectFrom('ownPatterns as p')
    .innerJoin('ownPatternRevisions as r', (join) =>
      join.onRef('r.slug', '=', 'p.slug').onRef('r.revision', '=', 'p.revision'),
    )
    .innerJoin('users as u', 'u.id', 'r.savedBy')
    .select(['p.slug', 'p.revision', 'p.removedAt', 'r.text', 'r.savedAt', 'u.nameEn', 'u.nameZh']);
  if (slug !== undefined) rows = rows.where('p.slug', '=', slug);
  return (await rows.orderBy('p.slug').execute()).map(({ nameEn, nameZh, ...row }) => ({
    ...row,
    savedBy: { en: nameEn, zh: nameZh },
    header: readHeader(row.text, { slug: row.slug, family }).header,
  }));
}

/** The library: shipped patterns, then those that people wrote. */
export async function allPatterns(store: Store): Promise<readonly PatternHeader[]> {
  const own = (await written(store)).filter(({ removedAt }) => removedAt === null);
  return [...(await library()).patterns(), ...own.flatMap(({ header }) => header ?? [])];
}

/** @throws NotFound naming all that there are */
export async function patternNamed(store: Store, slug: string): Promise<PatternHeader> {
  const shipped = (await library()).patterns().find((each) => each.slug === slug);
  if (shipped) return shipped;
  const [own] = await written(store, slug);
  if (own?.header && own.removedAt === null) return own.header;
  throw notFound('pattern.unknown', { slug, known: (await allPatterns(store)).map((each) => each.slug).join(', ') });
}

/** `Phones near a depot` → `own-phones-near-a-depot`: no shipped pattern is ever called so. */
const slugOf = (title: string): string =>
  `${family}-${title
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)}`;

/** The revision is counted here, not by hand: two texts never share one. */
const numbered = (text: string, revision: number): string =>
  text.replace(/(^|\n)([ \t]*\*?[ \t]*@revision)[^\n]*/, `$1$2  ${revision}`);

/** @returns the name to save under. @throws BadInput where it is taken and not meant, NotFound where it is meant and not there */
async function nameFor(store: Store, { en }: Both, { slug }: SavePattern): Promise<string> {
  if (slug !== undefined) return (await one(store, slug)).slug;
  const name = slugOf(en);
  const [taken] = await written(store, name);
  if (taken) throw badInput('desk.pattern.taken', { slug: name, title: en }, { where: { parameter: 'title' } });
  return name;
}

async function one(store: Store, slug: string): Promise<OwnPattern> {
  const [found] = await written(store, slug);
  if (!found) throw notFound('desk.pattern.none', { slug });
  return found;
}

/** Out of the library since a time, or in it. */
const standing = (removedAt: () => string | null) =>
  question({
    right: 'write',
    note: ({ slug }: { slug: string }) => ({ asked: { slug } }),
    async answer({ store }, { slug }): Promise<OwnPattern> {
      await one(store, slug);
      await store.updateTable('ownPatterns').set({ removedAt: removedAt() }).where('slug', '=', slug).execute();
      return one(store, slug);
    },
  });

export const ownPatterns = {
  ownPatterns: question({
    right: 'look',
    note: (_: object) => ({}),
    answer: ({ store }): Promise<OwnPattern[]> => written(store),
  }),

  /** One text of a pattern as it was saved. */
  patternText: question({
    right: 'look',
    note: ({ slug, revision }: { slug: string; revision: number }) => ({ asked: { slug, revision } }),
    async answer({ store }, { slug, revision }): Promise<string> {
      await one(store, slug);
      const row = await store
        .selectFrom('ownPatternRevisions')
        .select('text')
        .where('slug', '=', slug)
        .where('revision', '=', revision)
        .executeTakeFirst();
      if (!row) throw notFound('desk.pattern.revision', { slug, revision });
      return row.text;
    },
  }),

  /** Saves a text that could be run; saved again unchanged, it stays the revision that it is. */
  savePattern: question({
    right: 'write',
    note: ({ text, slug }: SavePattern) => ({ asked: { slug, length: text.length } }),
    async answer({ store, ask, scope }, given): Promise<OwnPattern> {
      const { header, problems } = await (await checker()).checkPattern(await scope(), given.text);
      const grave = problems.find((each) => each.grave);
      if (header === null || grave)
        throw badInput(grave?.says.code ?? 'pattern.header.missing', grave?.says.values ?? {}, {
          where: { parameter: 'text', row: grave?.line ?? 1 },
        });
      return store.transaction().execute(async (tx) => {
        const slug = await nameFor(tx, header.title, given);
        const [before] = await written(tx, slug);
        if (before && given.onto !== undefined && given.onto !== before.revision)
          throw badInput('desk.pattern.newer', { slug, revision: before.revision });
        const savedAt = new Date().toISOString();
        const revision = (before?.revision ?? 0) + 1;
        if (before && numbered(given.text, before.revision) === before.text) {
          await tx.updateTable('ownPatterns').set({ removedAt: null }).where('slug', '=', slug).execute();
          return one(tx, slug);
        }
        if (before)
          await tx.updateTable('ownPatterns').set({ revision, removedAt: null }).where('slug', '=', slug).execute();
        else
          await tx
            .insertInto('ownPatterns')
            .values({ slug, revision, removedAt: null, madeBy: ask.who, madeAt: savedAt })
            .execute();
        await tx
          .insertInto('ownPatternRevisions')
          .values({ slug, revision, text: numbered(given.text, revision), savedBy: ask.who, savedAt })
          .execute();
        return one(tx, slug);
      });
    },
  }),

  /** Takes a pattern out of the library; its texts and its results stay. */
  removePattern: standing(() => new Date().toISOString()),
  /** Puts it back. */
  returnPattern: standing(() => null),
};
