/** How many could have become a hit: entities of a kind that were read at least once. Counted once for a state of the data. */
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { statement, type Eye, type Statement } from '../visible.ts';
import { entityKindNamed, linkKindNamed } from '../kinds.ts';

const counted = new WeakMap<Graph, Map<string, Promise<number>>>();
const statements = new Map<string, { count: Statement; mark: Statement }>();

/**
 * Entities of a kind with at least one event of a kind, readings unless said. Never fewer than were active in the period: luck comes out too large
 * rather than too small.
 * @param state  what the scope may see
 */
export async function activeOf(eye: Eye, kind: string, state: string, link = 'SEEN_AT'): Promise<number> {
  const { count, mark } = statementsFor(kind, link);
  // Counts that the store keeps, and the writers' tick: after an undo the last import is the same and the data are not.
  const [now] = await eye.read<{ mark: string }>(mark, {});
  const known = counted.get(eye.graph) ?? new Map<string, Promise<number>>();
  counted.set(eye.graph, known);
  const key = `${kind} ${link} ${state} ${now?.mark ?? ''}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size > 50) known.clear();
  const counting = eye.read<{ active: number }>(count, {}).then(([row]) => row?.active ?? 0);
  known.set(key, counting);
  counting.catch(() => known.delete(key));
  return counting;
}

function statementsFor(kind: string, link: string): { count: Statement; mark: Statement } {
  if (!entityKindNamed.has(kind) || !linkKindNamed.has(link)) throw new Error(`no kind ${kind} or ${link}`);
  const made = statements.get(`${kind} ${link}`) ?? {
    count: statement(
      (see) =>
        `MATCH (x:${kind}) WHERE EXISTS { (x)-[s:${link}]->() WHERE ${see.link('s')} } RETURN count(x) AS active`,
    ),
    mark: statement(
      () => `MATCH (g:Guard {id: 1})
RETURN g.tick + ' ' + COUNT { (:${kind}) } + ' ' + COUNT { ()-[:${link}]->() } AS mark`,
    ),
  };
  statements.set(`${kind} ${link}`, made);
  return made;
}
