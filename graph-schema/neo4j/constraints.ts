/** Makes the constraints and indexes that the ontology asks for. Done at each start: what is there already stays. */
import type { Graph } from './driver.ts';
import { statements } from './schema.ts';

export async function prepare(graph: Graph): Promise<void> {
  for (const statement of statements()) await graph.run(statement);
  await graph.run('CALL db.awaitIndexes(300)');
  await ensureGuard(graph);
}

/** The one node that every writer locks first (PROVENANCE §3). */
export const ensureGuard = (graph: Graph): Promise<void> =>
  graph.run('MERGE (g:Guard {id: 1}) ON CREATE SET g.tick = 0, g.merges = 0, g.nextImport = 1');
