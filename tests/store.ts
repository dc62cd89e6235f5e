/** A wiped and prepared graph for a test: `const graph = await testGraph()`. */
import { inject } from 'vitest';
import { ensureGuard, prepare } from '#graph-schema/neo4j/constraints.ts';
import { connect, type Graph } from '#graph-schema/neo4j/driver.ts';

let open: Promise<Graph> | undefined;

/** The same store for the whole run; everything in it is gone afterwards, constraints and indexes stay. */
export async function testGraph(): Promise<Graph> {
  open ??= connect(inject('neo4j')).then(async (graph) => {
    await prepare(graph);
    return graph;
  });
  const graph = await open;
  await wipe(graph);
  await ensureGuard(graph);
  return graph;
}

/** Links first: a node with very many of them would not fit into one transaction. */
export async function wipe(graph: Graph): Promise<void> {
  await graph.run('MATCH ()-[l]->() CALL (l) { DELETE l } IN TRANSACTIONS OF 10000 ROWS');
  await graph.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS');
}
