/** The work of a merge or un-merge: links and records go to where they stand now, and remember where they were stated. */
import { linkKinds } from '../ontology/index.ts';
import type { LinkKind } from '../ontology/define.ts';
import { changeEntities, readRecords } from './cypher.ts';
import type { Graph, Tx } from './driver.ts';
import { changeTo, statedOf, type EntityWithRecords } from './entities.ts';
import { nothingFirst, underGuard, usualSize } from './guard.ts';
import { kindOfUid, type Uid } from './roots.ts';
import { KnownSources } from './sources.ts';

interface Move {
  from: Uid;
  to: Uid;
  /** The moved uid and all that were merged into it: what is stated of these goes. */
  set: Uid[];
}

const openMove = 'MATCH (m:Move) RETURN m.from AS from, m.to AS to, m.set AS set';

/** Finishes the open move, if there is one: batches of `size` links, each a transaction. */
export async function finishMove(graph: Graph, size = usualSize): Promise<void> {
  for (let open = true; open;) {
    open = await underGuard(graph, nothingFirst, async (tx, guard) => {
      if (!guard.moving) return false;
      const [move] = await tx.run<Move & Record<string, unknown>>(openMove);
      if (!move) return false;
      const left = await moveRecords(tx, move, await moveLinks(tx, move, size));
      if (left <= 0) return true;
      await remake(tx, [move.from, move.to]);
      await tx.run('MATCH (m:Move) DELETE m');
      return false;
    });
  }
}

const present = `MATCH (x:Entity {uid: $from}) USING INDEX x:Entity(uid)
RETURN [${linkKinds.map(({ name }) => `CASE WHEN COUNT { (x)-[:${name}]-() } > 0 THEN '${name}' END`).join(', ')}] AS names`;

/** The same statement merges (from the merged to the kept) and takes apart (from the kept to the un-merged). */
const moveOfKind = ({ name, atPlace }: LinkKind): string => `MATCH (k:Entity {uid: $to}) USING INDEX k:Entity(uid)
MATCH (x:Entity {uid: $from})-[l:${name}]-() USING INDEX x:Entity(uid)
WITH DISTINCT k, x, l, startNode(l) AS a, endNode(l) AS b
WITH k, l, a, b, a = x AND coalesce(l.wasFrom, x.uid) IN $set AS mf, b = x AND coalesce(l.wasTo, x.uid) IN $set AS mt
WHERE mf OR mt WITH * LIMIT $left
WITH l, properties(l) AS p, CASE WHEN mf THEN k ELSE a END AS f, CASE WHEN mt THEN k ELSE b END AS t,
  coalesce(l.wasFrom, a.uid) AS wf, coalesce(l.wasTo, b.uid) AS wt
DELETE l CREATE (f)-[y:${name}]->(t) SET y = p
SET y.wasFrom = CASE wf WHEN f.uid THEN null ELSE wf END, y.wasTo = CASE wt WHEN t.uid THEN null ELSE wt END${atPlace ? ', y.place = t.uid' : ''}
RETURN count(*) AS moved`;

/** @returns how many more may be moved in this transaction: 0 when some are perhaps left */
async function moveLinks(tx: Tx, { from, to, set }: Move, size: number): Promise<number> {
  const [answer] = await tx.run<{ names: (string | null)[] }>(present, { from });
  let left = size;
  for (const kind of linkKinds) {
    if (left <= 0) return 0;
    if (!answer?.names.includes(kind.name)) continue;
    const [row] = await tx.run<{ moved: number }>(moveOfKind(kind), { from, to, set, left });
    left -= row?.moved ?? 0;
  }
  return left;
}

const moveSomeRecords = `MATCH (k:Entity {uid: $to}) USING INDEX k:Entity(uid)
MATCH (x:Entity {uid: $from})<-[old:ABOUT]-(r:Record) USING INDEX x:Entity(uid)
WHERE coalesce(r.was, x.uid) IN $set WITH k, x, old, r LIMIT $left
WITH k, old, r, coalesce(r.was, x.uid) AS was
DELETE old CREATE (r)-[:ABOUT]->(k) SET r.was = CASE was WHEN k.uid THEN null ELSE was END
RETURN count(*) AS moved`;

async function moveRecords(tx: Tx, { from, to, set }: Move, left: number): Promise<number> {
  if (left <= 0) return 0;
  const [row] = await tx.run<{ moved: number }>(moveSomeRecords, { from, to, set, left });
  return left - (row?.moved ?? 0);
}

const remakeImports = `UNWIND $us AS u MATCH (e:Entity {uid: u}) USING INDEX e:Entity(uid)
WITH e, COLLECT { MATCH (e)<-[:ABOUT]-(r:Record) RETURN DISTINCT r.import } + COLLECT {
  MATCH (e)-[l]-() WHERE NOT l:ABOUT UNWIND [l.import] + coalesce(l.also, []) AS i RETURN DISTINCT i } AS stated
SET e.imports = COLLECT { UNWIND stated AS i WITH DISTINCT i ORDER BY i RETURN i }`;

const deleteEmpty = `UNWIND $us AS u MATCH (e:Entity {uid: u}) USING INDEX e:Entity(uid)
WITH e WHERE NOT EXISTS { (e)--() } DELETE e`;

/** Both sides get `imports` and agreed values from what stands there now; one with nothing left goes. */
async function remake(tx: Tx, us: readonly Uid[]): Promise<void> {
  await tx.run(remakeImports, { us });
  await remakeValues(tx, us, new KnownSources());
  await tx.run(deleteEmpty, { us });
}

/** What the entities show follows from the records that are about them now. */
export async function remakeValues(tx: Tx, us: readonly Uid[], sources: KnownSources): Promise<void> {
  if (us.length === 0) return;
  await sources.look(tx);
  const changes: unknown[] = [];
  for (const { u, properties, records } of await tx.run<EntityWithRecords>(readRecords, { us })) {
    const kind = kindOfUid(u);
    const change = changeTo(properties, statedOf(records, kind, sources), kind);
    if (change) changes.push([u, change]);
  }
  if (changes.length > 0) await tx.run(changeEntities, { rows: changes });
}
