/** What an asker may see of the graph now: one look answers all questions that came before it began. */
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import type { Scope } from '#queries/answers.ts';
import { gathered } from './gather.ts';

type Seen = Omit<Scope, 'graph'>;

const looks = new WeakMap<Graph, (none: null) => Promise<Seen>>();

/** Hidden from everybody is what is running or being undone; what a right hides from one asker will be added here. */
export function scopeOf(graph: Graph): Promise<Seen> {
  let look = looks.get(graph);
  if (!look) {
    look = gathered(async (batch: null[]) => {
      const { hiddenAlways, lastImport } = await import('#graph-schema/neo4j/read.ts');
      // In this order: an import that begins between the two is above `last`, and so not seen.
      const last = await lastImport(graph);
      const hidden = await hiddenAlways(graph);
      return batch.map(() => ({ last, hidden }));
    });
    looks.set(graph, look);
  }
  return look(null);
}
