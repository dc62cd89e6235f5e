/** Kinds as statements and questions need them; every label and type in a statement comes from here. */
import { entityKinds, linkKinds } from '#graph-schema/ontology/index.ts';
import type { EntityKind, LinkKind } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';

export const entityKindNamed: ReadonlyMap<string, EntityKind> = new Map(entityKinds.map((kind) => [kind.name, kind]));
export const linkKindNamed: ReadonlyMap<string, LinkKind> = new Map(linkKinds.map((kind) => [kind.name, kind]));

/** `CALLED|PAID|…`: every link between entities, and nothing else that stands in the store. */
export const anyLink = linkKinds.map(({ name }) => name).join('|');
export const linkNames: readonly string[] = linkKinds.map(({ name }) => name);
export const undirected: readonly string[] = linkKinds.filter((kind) => !kind.directed).map(({ name }) => name);
export const facts: ReadonlySet<string> = new Set(linkKinds.filter((k) => k.family === 'fact').map(({ name }) => name));

/** The link kinds asked for, in the order of the ontology; all of them when none is named. */
export function linkNamesOf(asked: readonly string[] | undefined): readonly string[] {
  if (asked === undefined || asked.length === 0) return linkNames;
  for (const name of asked) if (!linkKindNamed.has(name)) throw badInput('query.no-link-kind', { name });
  return linkNames.filter((name) => asked.includes(name));
}

/** Labels of entity kinds, and `Place` for all places. */
export function labelsOf(asked: readonly string[] | undefined): readonly string[] | null {
  if (asked === undefined || asked.length === 0) return null;
  for (const name of asked) {
    if (name !== 'Place' && !entityKindNamed.has(name)) throw badInput('query.no-entity-kind', { name });
  }
  return asked;
}

export function kindOf(labels: readonly string[]): EntityKind {
  for (const label of labels) {
    const kind = entityKindNamed.get(label);
    if (kind) return kind;
  }
  throw new Error(`an entity without a kind: ${labels.join(', ')}`);
}
