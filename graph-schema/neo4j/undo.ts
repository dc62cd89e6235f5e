/** Undo: what no other import states goes, what others state stays exactly as they state it (PROVENANCE §5). */
import { linkKind, linkKinds } from '../ontology/index.ts';
import type { LinkKind } from '../ontology/define.ts';
import { notFound } from '../words/failure.ts';
import { settle } from './agree.ts';
import { changeLinks, createStatements, deleteStatements, readLinks } from './cypher.ts';
import type { Graph, Tx } from './driver.ts';
import { nothingFirst, underGuard, usualSize, type Guard } from './guard.ts';
import type { Kept } from './kept.ts';
import { changeToLink, statedRow, statementsOf } from './links.ts';
import { finishMove, remakeValues } from './move.ts';
import { KnownSources, type Spans } from './sources.ts';

/** How many statements, links and records are gone so far. */
export type OnUndo = (removed: number) => void;

/**
 * Takes an import back, at any time, also one that never finished. From the first moment nobody sees it any more; one
 * that was begun and not finished is continued by doing it again, by anybody who writes.
 * @throws NotFound when there is no such import
 */
export async function undoImport(graph: Graph, imp: number, onProgress?: OnUndo, size = usualSize): Promise<void> {
  let marked = false;
  await underGuard(graph, nothingFirst, async (tx) => {
    const rows = await tx.run(`MATCH (i:Import {id: $imp}) SET i.state = 'undoing' RETURN i.id`, { imp });
    if (rows.length === 0 && !marked) throw notFound('write.no-import', { import: imp });
    marked = true; // a second try of the driver may find that a helper has finished already
  });
  await finishUndo(graph, imp, onProgress, size);
}

/** Batches, each a transaction, until nothing of the import is left. */
export async function finishUndo(graph: Graph, imp: number, onProgress?: OnUndo, size = usualSize): Promise<void> {
  const sources = new KnownSources();
  const movesFirst = ({ moving }: Guard): (() => Promise<void>) | undefined =>
    moving ? () => finishMove(graph, size) : undefined;
  const kinds = await kindsOf(graph, imp);
  const steps: ((tx: Tx) => Promise<number>)[] = [
    (tx) => unstate(tx, imp, size, sources),
    ...kinds.map((kind) => (tx: Tx) => runCount(tx, unlink(kind), { imp, size })),
    (tx) => unrecord(tx, imp, size, sources),
    (tx) => runCount(tx, sweep, { size }),
  ];
  let removed = 0;
  for (const step of steps) {
    for (let more = true; more;) {
      const count = await underGuard(graph, movesFirst, step);
      more = count >= size;
      removed += count;
      onProgress?.(removed);
    }
  }
  await underGuard(graph, movesFirst, (tx) => tx.run('MATCH (i:Import {id: $imp}) DELETE i', { imp }));
}

/** The kinds of link that the import stated, from its spans: those of a batch are marked with the batch. */
async function kindsOf(graph: Graph, imp: number): Promise<LinkKind[]> {
  const [row] = await graph.read<{ spans: string }>('MATCH (i:Import {id: $imp}) RETURN i.spans AS spans', { imp });
  const spans = JSON.parse(row?.spans ?? '{}') as Spans;
  return linkKinds.filter(({ name }) => name in spans);
}

async function runCount(tx: Tx, statement: string, params: Record<string, unknown>): Promise<number> {
  const [row] = await tx.run<{ count: number }>(statement, params);
  return row?.count ?? 0;
}

/** The entities leave the import; one that no import is left to is marked, and goes when its last link is gone. */
const leave = `SET e.imports = [i IN e.imports WHERE i <> $imp]
FOREACH (_ IN CASE WHEN size(e.imports) = 0 THEN [1] ELSE [] END | SET e:Gone)`;

const takeStatements = `MATCH (s:Statement {import: $imp}) USING INDEX s:Statement(import) WITH s LIMIT $size
WITH s, s.of AS of, s.type AS type DELETE s RETURN type, collect(DISTINCT of) AS us, count(*) AS count`;

const leaveEnds = (kind: LinkKind): string => `UNWIND $us AS u
MATCH (a)-[x:${kind.name} {uid: u}]->(b) USING INDEX x:${kind.name}(uid) UNWIND [a, b] AS e WITH DISTINCT e ${leave}`;

/** Statements beside others: their links are settled again, and one that is left alone goes back into its link. */
async function unstate(tx: Tx, imp: number, size: number, sources: KnownSources): Promise<number> {
  const taken = await tx.run<{ type: string; us: string[]; count: number }>(takeStatements, { imp, size });
  if (taken.length > 0) await sources.look(tx);
  for (const { type, us } of taken) {
    const kind = linkKind(type);
    const left = await statementsOf(tx, us);
    const changes: unknown[] = [];
    const alone: string[] = [];
    for (const { u, properties } of await tx.run<{ u: string; properties: Kept }>(readLinks(kind), { us })) {
      const statements = (left.get(u) ?? []).map((each) => statedRow(each, kind, sources));
      if (statements.length === 1) alone.push(u);
      // All were of this import: the link is its own from now on, and goes with the others of its kind.
      const change =
        statements.length === 0
          ? { import: imp, also: null }
          : changeToLink(properties, settle(statements, kind), kind);
      if (change) changes.push([u, change]);
    }
    await Promise.all([
      changes.length > 0 ? tx.run(changeLinks(kind), { rows: changes }) : undefined,
      alone.length > 0 ? tx.run(deleteStatements, { us: alone }) : undefined,
      tx.run(leaveEnds(kind), { us, imp }),
    ]);
  }
  return taken.reduce((sum, { count }) => sum + count, 0);
}

const unlink = ({ name }: LinkKind): string => `MATCH (a)-[x:${name} {import: $imp}]->(b) USING INDEX x:${name}(import)
WITH a, x, b LIMIT $size DELETE x WITH collect(a) + collect(b) AS ends, count(*) AS count
CALL (ends) { UNWIND ends AS e WITH DISTINCT e ${leave} } RETURN count`;

const takeRecords = `MATCH (x:Record {import: $imp})-[:ABOUT]->(e) USING INDEX x:Record(import) WITH x, e LIMIT $size
DETACH DELETE x WITH e, count(*) AS count ${leave}
RETURN sum(count) AS count, collect(CASE WHEN size(e.imports) > 0 THEN e.uid END) AS stay`;

async function unrecord(tx: Tx, imp: number, size: number, sources: KnownSources): Promise<number> {
  const [row] = await tx.run<{ count: number; stay: string[] }>(takeRecords, { imp, size });
  await remakeValues(tx, row?.stay ?? [], sources);
  return row?.count ?? 0;
}

/** An emptied entity that still has links is kept: they are of another undo that is half done, and go with it. */
const sweep = `CALL () { MATCH (e:Gone) WHERE size(e.imports) > 0 REMOVE e:Gone }
MATCH (e:Gone) WHERE NOT EXISTS { (e)--() } WITH e LIMIT $size DELETE e RETURN count(*) AS count`;
