/** Finding kinds, and what follows from their declarations. Made once over the lists of `index.ts`. */
import type { EntityKind, Group, LinkKind, Property, Value, ValueType } from './define.ts';
import { nameInUid } from './pivot.ts';
import type { Values } from './pivot.ts';

/** The TypeScript shape of declared properties; none is mandatory, for no source knows everything. */
export type ValuesOf<P extends Readonly<Record<string, Property>>> = {
  readonly [N in keyof P]?: P[N] extends { many: true } ? readonly ValueOf<P[N]>[] : ValueOf<P[N]>;
};
type ValueOf<P extends Property> = P['type'] extends ValueType<infer V extends Value> ? V : never;

export interface SearchField {
  readonly kind: string;
  readonly property: string;
  readonly search: 'name' | 'number';
  readonly type: ValueType;
  readonly many: boolean;
  /** Properties beside it that hold its further keys: `namePinyin`, `nameInitials`. */
  readonly keys: readonly string[];
}

/** Suffixes of the properties that a name's keys stand in. */
export const KEY_SUFFIXES = ['Pinyin', 'Initials'] as const;

/** Names of the properties that hold the keys of a value: none unless its type gives keys. */
export const keyProperties = (name: string, property: Property): readonly string[] =>
  property.type.keys ? KEY_SUFFIXES.map((suffix) => `${name}${suffix}`) : [];

const GROUPS: readonly Group[] = ['people', 'talk', 'ways', 'money', 'things', 'cases', 'places'];

export const byGroup = (kinds: readonly EntityKind[]): readonly EntityKind[] =>
  kinds.toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));

export const eventsFirst = (kinds: readonly LinkKind[]): readonly LinkKind[] =>
  kinds.toSorted((a, b) => Number(a.family === 'fact') - Number(b.family === 'fact'));

export function lookup<E extends string, L extends string>(
  entityKinds: readonly EntityKind[],
  linkKinds: readonly LinkKind[],
  valueTypes: readonly ValueType[],
) {
  const entities = new Map(entityKinds.map((kind) => [kind.name, kind]));
  const slugs = new Map(entityKinds.map((kind) => [kind.slug, kind]));
  const links = new Map(linkKinds.map((kind) => [kind.name, kind]));
  const linkSlugs = new Map(linkKinds.map((kind) => [kind.slug, kind]));
  const types = new Map(valueTypes.map((type) => [type.name, type]));

  const isEntityKind = (name: string): name is E => entities.has(name);
  const isLinkKind = (name: string): name is L => links.has(name);
  const isValueType = (name: string): boolean => types.has(name);

  /** The kind by its label. @throws for a name that is no kind: ask `isEntityKind` of what comes from outside. */
  const entityKind = (name: string): EntityKind => found(entities.get(name), name);

  /** The kind by its relationship type. @throws for a name that is no kind: ask `isLinkKind` of what comes from outside. */
  const linkKind = (name: string): LinkKind => found(links.get(name), name);

  /** @throws for a name that is no value type: ask `isValueType` first */
  const valueType = (name: string): ValueType => found(types.get(name), name);

  const kindBySlug = (slug: string): EntityKind | undefined => slugs.get(slug);
  const linkBySlug = (slug: string): LinkKind | undefined => linkSlugs.get(slug);

  /** The kind that a uid names in its head: `phone:+86…` is a Phone. */
  const kindOfUid = (uid: string): EntityKind | undefined => slugs.get(uid.split(':', 1)[0] ?? '');

  /** Names of the kinds that stand for an end as declared: `Place` is every place, `*` every kind. */
  const namesOf = (ends: readonly string[]): readonly string[] =>
    entityKinds
      .filter(
        ({ name, family }) =>
          ends.includes(name) || ends.includes('*') || (family === 'place' && ends.includes('Place')),
      )
      .map(({ name }) => name);

  const endsByLink = new Map(linkKinds.map((link) => [link.name, { from: namesOf(link.from), to: namesOf(link.to) }]));

  /** Entity kinds at either end of a link kind, spelt out. */
  const endsOf = (link: LinkKind | string): { readonly from: readonly string[]; readonly to: readonly string[] } =>
    endsByLink.get(typeof link === 'string' ? link : link.name) ?? { from: [], to: [] };

  /** Whether a link of this kind may lead from the one kind to the other (an undirected one either way). */
  function allowed(link: LinkKind | string, from: string, to: string): boolean {
    const ends = endsOf(link);
    const kind = typeof link === 'string' ? links.get(link) : link;
    const fits = (a: string, b: string) => ends.from.includes(a) && ends.to.includes(b);
    return fits(from, to) || (kind?.directed === false && fits(to, from));
  }

  const fields = entityKinds.flatMap((kind) =>
    Object.entries(kind.properties).flatMap(([property, declared]): SearchField[] => {
      const { search, type, many = false } = declared;
      return search ? [{ kind: kind.name, property, search, type, many, keys: keyProperties(property, declared) }] : [];
    }),
  );

  /** Every property that `find` looks at. */
  const searchFields = (): readonly SearchField[] => fields;

  /** What stands under an entity: its first filled caption property, else what its uid tells. The same in every language. */
  function captionOf(kind: EntityKind | string, values: Values, uid: string): string {
    const declared = typeof kind === 'string' ? entities.get(kind) : kind;
    const first = declared?.caption.map((name) => values[name]).find((value) => value !== undefined && value !== '');
    return first === undefined || typeof first === 'object' ? nameInUid(uid) : String(first);
  }

  return {
    ...{ entityKind, isEntityKind, kindBySlug, kindOfUid, linkKind, isLinkKind, linkBySlug, valueType, isValueType },
    ...{ allowed, endsOf, searchFields, captionOf },
  };
}

function found<T>(declared: T | undefined, name: string): T {
  if (declared === undefined) throw new Error(`The ontology declares no ${name}`);
  return declared;
}
