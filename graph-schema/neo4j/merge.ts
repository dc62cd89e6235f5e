/** Merging two entities that are one, and taking that back: links and records move and are never fused (PROVENANCE §6). */
import { badInput, notFound } from '../words/failure.ts';
import type { Graph, Tx } from './driver.ts';
import { underGuard, usualSize, type Guard } from './guard.ts';
import { finishMove } from './move.ts';
import { kindOfUid, labelsOf, readRoots, type Uid } from './roots.ts';

/**
 * What the user sees as the first goes into what the user sees as the second; both are led to their roots. Merging what is
 * merged already changes nothing.
 * @throws NotFound when one of them is not there; BadInput when they are of different kinds
 */
export async function merge(graph: Graph, fromUid: Uid, intoUid: Uid, size = usualSize): Promise<void> {
  await underGuard(graph, movesFirst(graph, size), async (tx, { merges }) => {
    const roots = await readRoots(tx, merges);
    const [from, into] = [roots.root(fromUid), roots.root(intoUid)];
    if (from === into) return;
    await mustStand(tx, [from, into]);
    const [a, b] = [kindOfUid(from), kindOfUid(into)];
    if (a !== b) throw badInput('write.other-kind', { from: a.name, into: b.name });
    await tx.run('CREATE (:Merge {uid: $from, into: $into})', { from, into });
    await beginMove(tx, from, into, roots.gathered(from));
  });
  await finishMove(graph, size);
}

/**
 * Takes an entity out of the one it was merged into, with all that was stated about it and about what went into it before.
 * @throws NotFound when it is not merged
 */
export async function unmerge(graph: Graph, uid: Uid, size = usualSize): Promise<void> {
  let begun = false;
  await underGuard(graph, movesFirst(graph, size), async (tx, { merges }) => {
    const roots = await readRoots(tx, merges);
    const from = roots.root(uid);
    if (from === uid && begun) return; // the driver asks again after a lost answer: it was done
    if (from === uid) throw notFound('write.not-merged');
    begun = true;
    await tx.run('MATCH (m:Merge {uid: $uid}) DELETE m', { uid });
    await tx.run(`MERGE (e:Entity {uid: $uid}) ON CREATE SET e:${labelsOf(kindOfUid(uid))}, e.imports = []`, { uid });
    await beginMove(tx, from, uid, roots.gathered(uid));
  });
  await finishMove(graph, size);
}

const movesFirst =
  (graph: Graph, size: number) =>
  ({ moving }: Guard): (() => Promise<void>) | undefined =>
    moving ? () => finishMove(graph, size) : undefined;

/** An entity that an undo has emptied is as good as gone. */
async function mustStand(tx: Tx, us: readonly Uid[]): Promise<void> {
  const rows = await tx.run(
    'UNWIND $us AS u MATCH (e:Entity {uid: u}) USING INDEX e:Entity(uid) WHERE size(e.imports) > 0 RETURN u',
    { us },
  );
  if (rows.length < us.length) throw notFound('write.no-entity');
}

async function beginMove(tx: Tx, from: Uid, to: Uid, set: readonly Uid[]): Promise<void> {
  await tx.run('CREATE (:Move {from: $from, to: $to, set: $set})', { from, to, set });
  await tx.run('MATCH (g:Guard {id: 1}) SET g.merges = g.merges + 1');
}
