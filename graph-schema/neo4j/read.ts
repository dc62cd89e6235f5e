/** What every reader must know first: what may be seen at all, how new the data is, and where a merged uid stands. */
import type { Grade } from './agree.ts';
import type { Graph } from './driver.ts';
import type { Uid } from './roots.ts';
import type { Counts } from './write.ts';

export interface ImportInForce {
  readonly id: number;
  readonly source: string;
  readonly grade: Grade;
  readonly state: 'running' | 'done' | 'undoing';
  /** Batches in the graph. */
  readonly done: number;
  readonly counts: Counts;
}

export interface Standing {
  /** Which store this is: what was learnt of another does not hold here. */
  readonly store?: string;
  /** The highest import number given so far: "the data's state" that an answer keeps. */
  readonly last: number;
  /** Imports that nobody sees: still running, or being undone. */
  readonly hidden: number[];
}

/** The number is read before the states: an import that begins between the two is above it, and so not seen. */
export async function standingOf(graph: Graph): Promise<Standing> {
  const [row] = await graph.read<Standing & Record<string, unknown>>(
    `MATCH (g:Guard {id: 1}) WITH g.nextImport - 1 AS last, g.store AS store
     RETURN store, last, COLLECT { MATCH (i:Import) WHERE i.state <> 'done' RETURN i.id ORDER BY i.id } AS hidden`,
  );
  return row ?? { last: 0, hidden: [] };
}

/** Every import that has a node, oldest first, also those that are running or being undone. */
export const importsInForce = (graph: Graph): Promise<ImportInForce[]> =>
  graph.read<ImportInForce & Record<string, unknown>>(
    `MATCH (i:Import) RETURN i.id AS id, i.source AS source, i.grade AS grade, i.state AS state, i.done AS done,
       {entities: {new: i.entitiesNew, known: i.entitiesKnown}, links: {new: i.linksNew, known: i.linksKnown}, records: i.records} AS counts
     ORDER BY id`,
  );

/** The uid that it stands under now; itself when it was never merged. */
export async function rootOf(graph: Graph, uid: Uid): Promise<Uid> {
  const [row] = await graph.read<{ into: Uid }>(
    'MATCH (m:Merge {uid: $uid}) USING INDEX m:Merge(uid) RETURN m.into AS into',
    { uid },
  );
  return row ? rootOf(graph, row.into) : uid;
}
