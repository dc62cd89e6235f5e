/** Which values of an entity say that two records are about the same thing, and how they stand in its uid. */
import type { EntityKind, Value } from './define.ts';
import { isUnknown } from './values/common.ts';

export type Values = Readonly<Record<string, Value>>;

export interface Pivot {
  /** The properties that count together. */
  readonly properties: readonly string[];
  /** What stands in the uid, in order. */
  readonly parts: readonly string[];
}

/** Every pivot that the values fill, in order of rank: the first makes the uid, the others only propose a merge. */
export function pivotsOf(kind: EntityKind, values: Values): readonly Pivot[] {
  return kind.pivots.flatMap((properties) => {
    const parts = properties.map((name) => partsOf(kind, name, values));
    return parts.every((part) => part !== null) ? [{ properties, parts: parts.flat() }] : [];
  });
}

/** The pivot that makes the uid, or null when the entity needs a local id of its source. */
export const pivotOf = (kind: EntityKind, values: Values): Pivot | null => pivotsOf(kind, values)[0] ?? null;

function partsOf(kind: EntityKind, name: string, values: Values): readonly string[] | null {
  const value = filled(values[name]);
  const rule = kind.properties[name]?.inUid;
  if (value === undefined) return null;
  return rule ? rule.parts(value, filled(values[rule.beside])) : [value];
}

/** A free code may hold what a source writes for "not known"; it must not tie strangers together either. */
function filled(value: Value | undefined): string | undefined {
  if (value === undefined || typeof value === 'object') return undefined;
  const text = String(value);
  return isUnknown(text) ? undefined : text;
}

/** The uid of a pivot: `phone:+8619412345678`, `trip:train|G9001|2026-10-06`. */
export const uidOfPivot = (slug: string, parts: readonly string[]): string => `${slug}:${parts.map(escape).join('|')}`;

/** Parts are kept apart from each other and from the local ids of sources, which have a second colon. */
const escape = (part: string): string =>
  part.replace(/[%|:]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** What a person would call an entity of which nothing but the uid is known. */
export function nameInUid(uid: string): string {
  const tail = uid.slice(uid.indexOf(':') + 1);
  if (tail.includes(':')) return tail.slice(tail.indexOf(':') + 1);
  const plain = (part: string) =>
    part.replace(/%(25|7C|3A)/g, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
  return tail.split('|').map(plain).join(' ');
}
