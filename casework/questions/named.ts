/** Finds the one entity that somebody means: by uid, or by a caption or number that only one entity answers to. */
import { entityKinds } from '#graph-schema/ontology/index.ts';
import { badInput, notFound } from '#graph-schema/words/failure.ts';
import type { Entity, Scope } from '#queries/answers.ts';
import { entities } from '#queries/entities.ts';
import { find } from '#queries/find.ts';

export interface Named {
  readonly text: string;
  /** Kinds it may be of. */
  readonly kinds?: readonly string[];
}

/** How many of several are named in the failure. */
const listed = 8;

/** @throws NotFound when nothing answers to it; BadInput naming the candidates when several do */
export async function entityNamed(scope: Scope, { text, kinds }: Named): Promise<Entity> {
  const written = text.trim();
  if (entityKinds.some(({ slug }) => written.startsWith(`${slug}:`))) {
    const [entity] = await entities(scope, [written]);
    if (entity) return entity;
  }
  const { suggestions } = await find(scope, { text: written, ...(kinds && { kinds }), limit: 50 });
  const all = [...new Map(suggestions.map(({ entity, matched }) => [entity.uid, { entity, matched }])).values()];
  const exact = all.filter(({ entity, matched }) => same(entity.caption, written) || same(matched.value, written));
  const [first, ...more] = exact.length > 0 ? exact : all;
  if (!first) throw notFound('desk.entity.none', { text: written });
  if (more.length === 0) return first.entity;
  const candidates = [first, ...more].slice(0, listed).map(({ entity }) => `${entity.caption} (${entity.uid})`);
  throw badInput('desk.entity.several', { text: written, found: more.length + 1, list: candidates.join(' · ') });
}

const same = (a: string, b: string): boolean => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
