/** What the parts of a mapping are called on the screen. */
import {
  entityKinds,
  isEntityKind,
  isLinkKind,
  linkKinds,
  entityKind,
  linkKind,
} from '#graph-schema/ontology/index.ts';
import type { EntityKind } from '#graph-schema/ontology/define.ts';
import { kindWords, propertyWords } from '#graph-schema/words/values.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { entitiesOf, ids, linksOf, type Draft, type LinkOfRow, type Target } from './draft.ts';
import type en from './words.en.ts';

type Words = typeof en;

export const kindName = (kind: string, tongue: Tongue): string =>
  isEntityKind(kind) || isLinkKind(kind) ? kindWords(kind, tongue) : kind;

export const slotName = (kind: string, slot: string, tongue: Tongue, w: Words): string => {
  if (slot === ids.entity) return w.localId;
  if (slot === ids.link) return w.issued;
  const known = (isEntityKind(kind) ? entityKind(kind) : isLinkKind(kind) ? linkKind(kind) : undefined)?.properties[
    slot
  ];
  return known ? propertyWords(kind, slot, tongue) : slot;
};

/** Of an entity its kind and name, of a link its kind, of an end in place both. */
export function targetName(draft: Draft, { list, place, end }: Target, tongue: Tongue, w: Words): string {
  if (list === 'entities') {
    const entity = entitiesOf(draft)[place];
    return entity ? w.ofEntity(kindName(entity.kind, tongue), entity.as) : '';
  }
  const link = linksOf(draft)[place];
  if (!link) return '';
  const it = end === undefined ? undefined : link[end];
  const name = kindName(link.kind, tongue);
  return typeof it === 'object' ? w.ofEnd(kindName(it.kind, tongue), name) : w.ofLink(name);
}

/** Kind of an end of a link: of an entity of the row by its name, or of one described in the link. */
export const endKind = (draft: Draft, end: LinkOfRow['from']): string | undefined =>
  typeof end === 'string' ? entitiesOf(draft).find(({ as }) => as === end)?.kind : end.kind;

const takes = (names: readonly string[], kind: EntityKind): boolean =>
  names.includes('*') || names.includes(kind.name) || (kind.family === 'place' && names.includes('Place'));

/** Kinds of links that may lead from one kind to the other; those that say least last. */
export function linksBetween(from: string | undefined, to: string | undefined): readonly string[] {
  if (from === undefined || to === undefined || !isEntityKind(from) || !isEntityKind(to)) return [];
  const [a, b] = [entityKind(from), entityKind(to)];
  return linkKinds
    .filter((kind) => takes(kind.from, a) && takes(kind.to, b))
    .toSorted((one, other) => Number(one.from.includes('*')) - Number(other.from.includes('*')))
    .map(({ name }) => name);
}

export const kindOptions = (tongue: Tongue) =>
  entityKinds.map(({ name }) => ({ value: name, label: kindWords(name, tongue) }));

/** What of a kind a column can fill, with what tells one from another first. */
export function slotOptions(kind: string, tongue: Tongue, w: Words) {
  const option = (slot: string) => ({ value: slot, label: slotName(kind, slot, tongue, w) });
  if (isEntityKind(kind)) {
    const { properties, pivots } = entityKind(kind);
    const first = new Set(pivots.flat());
    return [...first, ids.entity, ...Object.keys(properties).filter((name) => !first.has(name))].map(option);
  }
  return isLinkKind(kind) ? [...Object.keys(linkKind(kind).properties), ids.link].map(option) : [];
}
