/** Uids of entities and links. Made on the server only: it needs node:crypto, so no browser imports this file. */
import { hash as digest } from 'node:crypto';
import type { EntityKind, LinkKind, Value } from './define.ts';
import { entityKind, linkKind, pivotOf } from './index.ts';
import { uidOfPivot } from './pivot.ts';
import type { Values } from './pivot.ts';

export interface Local {
  readonly source: string;
  /** The id by which the source itself knows the entity, kept to the letter. */
  readonly localId?: string | undefined;
}

/** A number that the issuer itself gave to an event: a bank's serial. */
export interface Issued {
  readonly issuer: string;
  readonly number: string;
}

/**
 * `slug:normal-form` of the first pivot that the values fill, else `slug:source:localId`.
 * @returns null when there is neither: such a row cannot say which entity it means
 */
export function entityUid(kind: EntityKind | string, values: Values, local?: Local): string | null {
  const declared = typeof kind === 'string' ? entityKind(kind) : kind;
  const pivot = pivotOf(declared, values);
  if (pivot) return uidOfPivot(declared.slug, pivot.parts);
  return local?.localId === undefined || local.localId === ''
    ? null
    : localUid(declared.slug, local.source, local.localId);
}

/** The uid of an id that means something in its source only, whatever pivots its kind has. */
export const localUid = (slug: string, source: string, localId: string): string =>
  `${slug}:${source.replaceAll(':', '%3A')}:${localId}`;

/** The ends in the order in which the store keeps them: as stated, but sorted where the kind has no direction. */
export function endsInOrder(kind: LinkKind | string, from: string, to: string): readonly [string, string] {
  const declared = typeof kind === 'string' ? linkKind(kind) : kind;
  return declared.directed === false && to < from ? [to, from] : [from, to];
}

/**
 * 22 characters: 128 bits of SHA-256 in base64url over kind, ends and the values that the kind declares as its identity.
 * @param nth     1 for the first row of a file with this identity, 2 for the second …
 * @param issued  the issuer's own number, where there is one: then ends, values and nth count for nothing
 */
export function linkUid(
  ...[kind, from, to, values, nth = 1, issued]: [
    kind: LinkKind | string,
    from: string,
    to: string,
    values: Values,
    nth?: number,
    issued?: Issued,
  ]
): string {
  const declared = typeof kind === 'string' ? linkKind(kind) : kind;
  if (issued) return hash([declared.name, 'issued', issued.issuer, issued.number]);
  const identity = declared.identity.map((name) => plain(values[name]));
  return hash([declared.name, ...endsInOrder(declared, from, to), ...identity, ...(nth > 1 ? [nth] : [])]);
}

const plain = (value: Value | undefined): Value | null => value ?? null;

/** JSON keeps the parts apart, whatever signs they hold. */
const hash = (parts: readonly (Value | null)[]): string =>
  digest('sha256', JSON.stringify(parts), 'buffer').subarray(0, 16).toString('base64url');
