/** Every kind of entity and link, and every value type. A new kind is one file and one line in `entities/index.ts` or `links/index.ts`. */
import type { EntityKind, LinkKind, ValueType } from './define.ts';
import * as entities from './entities/index.ts';
import * as links from './links/index.ts';
import { byGroup, eventsFirst, lookup } from './lookup.ts';
import type { ValuesOf } from './lookup.ts';
import * as values from './values/index.ts';

/** `Person`, `Organisation` … */
export type EntityKindName = (typeof entities)[keyof typeof entities]['name'];
/** `CALLED`, `OWNS` … */
export type LinkKindName = (typeof links)[keyof typeof links]['name'];
/** The values of an entity by its kind: `EntityValues<'Phone'>` is `{ number?: string, operator?: string, … }`. */
export type EntityValues<N extends EntityKindName> = ValuesOf<
  Extract<(typeof entities)[keyof typeof entities], { name: N }>['properties']
>;
/** The values of a link by its kind. */
export type LinkValues<N extends LinkKindName> = ValuesOf<
  Extract<(typeof links)[keyof typeof links], { name: N }>['properties']
>;

/** In the order of the legend: by group. */
export const entityKinds: readonly EntityKind[] = byGroup(Object.values(entities));
/** Events first. */
export const linkKinds: readonly LinkKind[] = eventsFirst(Object.values(links));
export const valueTypes: readonly ValueType[] = Object.values(values);

const look = lookup<EntityKindName, LinkKindName>(entityKinds, linkKinds, valueTypes);
export const { entityKind, isEntityKind, kindBySlug, kindOfUid } = look;
export const { linkKind, isLinkKind, linkBySlug, valueType, isValueType } = look;
export const { allowed, endsOf, searchFields, captionOf } = look;
export { pivotOf, pivotsOf } from './pivot.ts';
export { keyProperties } from './lookup.ts';
export { decimalOf } from './values/amount.ts';
export { minorDigits } from './values/currency.ts';
