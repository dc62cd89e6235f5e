/** The map of merges in memory: under which uid a stated one stands now (PROVENANCE §6). */
import { kindOfUid as kindNamedIn } from '../ontology/index.ts';
import type { EntityKind } from '../ontology/define.ts';
import type { Tx } from './driver.ts';

export type Uid = string;

export interface Roots {
  /** `Guard.merges` when it was read. */
  readonly version: number;
  root(uid: Uid): Uid;
  /** The uid and all that were merged into it, near or far. */
  gathered(uid: Uid): Uid[];
}

export async function readRoots(tx: Tx, version: number): Promise<Roots> {
  const merges = await tx.run<{ uid: Uid; into: Uid }>('MATCH (m:Merge) RETURN m.uid AS uid, m.into AS into');
  return rootsOf(merges, version);
}

export function rootsOf(merges: readonly { uid: Uid; into: Uid }[], version: number): Roots {
  const into = new Map(merges.map((merge) => [merge.uid, merge.into]));
  const from = Map.groupBy(merges, (merge) => merge.into);
  const root = (uid: Uid): Uid => {
    const next = into.get(uid);
    return next === undefined ? uid : root(next);
  };
  const gathered = (uid: Uid): Uid[] => [uid, ...(from.get(uid) ?? []).flatMap((merge) => gathered(merge.uid))];
  return { version, root, gathered };
}

/** The kind that a uid is of: its slug stands before the first colon. */
export function kindOfUid(uid: Uid): EntityKind {
  const kind = kindNamedIn(uid);
  if (!kind) throw new Error('A uid begins with the slug of no kind.');
  return kind;
}

/** The labels that a kind adds to `Entity`, as Cypher: every place can be sought as a place. */
export const labelsOf = (kind: EntityKind): string => (kind.family === 'place' ? `${kind.name}:Place` : kind.name);
