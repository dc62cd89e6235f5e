/** How many could have become a hit: entities of a kind that were read at least once. Counted once for a state of the data. */
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { statement, type Eye, type Statement } from '../visible.ts';
import { entityKindNamed } from '../kinds.ts';

const counted = new WeakMap<Graph, Map<string, Promise<number>>>();
const statements = new Map<string, Statement>();

/**
 * Entities of a kind with at least one SEEN_AT. Never fewer than were active in the period: luck comes out too large
 * rather than too small.
 */
export function activeOf(eye: Eye, kind: string, state: string): Promise<number> {
  const known = counted.get(eye.graph) ?? new Map<string, Promise<number>>();
  counted.set(eye.graph, known);
  const key = `${kind} ${state}`;
  const found = known.get(key);
  if (found) return found;
  // The state of the data changed: what was counted before is not asked again.
  if (known.size > 50) known.clear();
  const count = eye.read<{ active: number }>(statementOf(kind), {}).then(([row]) => row?.active ?? 0);
  known.set(key, count);
  count.catch(() => known.delete(key));
  return count;
}

function statementOf(kind: string): Statement {
  if (!entityKindNamed.has(kind)) throw new Error(`no kind ${kind}`);
  const made =
    statements.get(kind) ??
    statement(
      (see) =>
        `MATCH (x:${kind}) WHERE EXISTS { (x)-[s:SEEN_AT]->() WHERE ${see.link('s')} } RETURN count(x) AS active`,
    );
  statements.set(kind, made);
  return made;
}
