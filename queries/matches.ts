/** What a search found, and how good a match it is. */
import { kindOfUid } from '#graph-schema/ontology/index.ts';
import { nameInUid } from '#graph-schema/ontology/pivot.ts';
import type { Uid } from './answers.ts';

/** How good a match is; smaller is better. */
export const grades = { uid: 0, equal: 1, begins: 2, word: 3, holds: 4, text: 5, fuzzy: 6 } as const;

export interface Match {
  readonly uid: Uid;
  readonly property: string;
  readonly value: string;
  readonly grade: number;
}

export interface Matches {
  readonly matches: readonly Match[];
  /** An index gave all that it may: there can be more. */
  readonly capped: boolean;
}

/** The number that stands in a uid, and the property it is of; a local id of a source is of none. */
export function ownNumber(uid: Uid): Pick<Match, 'property' | 'value'> {
  const isLocal = uid.split(':').length > 2;
  return { property: (isLocal ? undefined : kindOfUid(uid)?.pivots[0]?.[0]) ?? 'uid', value: nameInUid(uid) };
}

/** Each entity once, by its best match. */
export function best(all: readonly Match[]): Match[] {
  const byUid = new Map<Uid, Match>();
  for (const match of [...all].sort(byGrade)) if (!byUid.has(match.uid)) byUid.set(match.uid, match);
  return [...byUid.values()];
}

export const byGrade = (a: Match, b: Match): number =>
  a.grade - b.grade || a.value.length - b.value.length || (a.uid < b.uid ? -1 : 1);
