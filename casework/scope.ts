/** What an asker may see of the graph now: one look answers all questions that came before it began. */
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import type { Scope } from '#queries/answers.ts';
import { gathered } from '#graph-schema/neo4j/gather.ts';

type Seen = Omit<Scope, 'graph'>;

const looks = new WeakMap<Graph, (none: null) => Promise<Seen>>();

/** Hidden from everybody is what is running or being undone; what a right hides from one asker will be added here. */
export function scopeOf(graph: Graph): Promise<Seen> {
  let look = looks.get(graph);
  if (!look) {
    look = gathered(async (batch: null[]) => {
      const { standingOf } = await import('#graph-schema/neo4j/read.ts');
      const standing = await standingOf(graph);
      return batch.map(() => standing);
    });
    looks.set(graph, look);
  }
  return look(null);
}
