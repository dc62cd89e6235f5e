/** Makes the constraints and indexes that the ontology asks for. Done at each start: what is there already stays. */
import type { Graph } from './driver.ts';
import { nameOf, statements } from './schema.ts';

export async function prepare(graph: Graph): Promise<void> {
  const rows = await graph.read<{ name: string }>('SHOW INDEXES YIELD name RETURN name');
  const there = new Set(rows.map(({ name }) => name));
  const missing = statements().filter((statement) => !there.has(nameOf(statement)));
  for (const statement of missing) await graph.run(statement);
  if (missing.length > 0) await graph.run('CALL db.awaitIndexes(300)');
  await ensureGuard(graph);
}

/** The one node that every writer locks first (PROVENANCE §3). `store` tells this store from one that was wiped or made anew. */
export const ensureGuard = (graph: Graph): Promise<void> =>
  graph.run(`MERGE (g:Guard {id: 1}) ON CREATE SET g.tick = 0, g.merges = 0, g.nextImport = 1, g.store = randomUUID()
ON MATCH SET g.store = coalesce(g.store, randomUUID())`);
