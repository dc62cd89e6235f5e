/** The first question after a start is planned and compiled for seconds: it is asked before anybody waits for it. */
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { scopeOf } from './scope.ts';

/** Asks the main questions about nothing that exists; whatever comes of it, nobody waits for it. */
export async function warmed(graph: Graph): Promise<void> {
  try {
    const [{ find }, { expand }, { card }] = await Promise.all([
      import('#queries/find.ts'),
      import('#queries/expand.ts'),
      import('#queries/card.ts'),
    ]);
    const scope = { graph, ...(await scopeOf(graph)) };
    await find(scope, { text: 'redthread' });
    await expand(scope, { uids: ['thing:redthread'] }).catch(() => undefined);
    await card(scope, 'thing:redthread').catch(() => undefined);
  } catch {
    // The store may be gone again: the next question says so.
  }
}
