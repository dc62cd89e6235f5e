/** How much there is of each kind, from the counts that the store keeps: no entity and no link is read. */
import { entityKinds, linkKinds } from '../ontology/index.ts';
import type { Graph } from './driver.ts';

export interface KindCounts {
  readonly entities: ReadonlyMap<string, number>;
  readonly links: ReadonlyMap<string, number>;
}

interface Kept {
  readonly nodes: readonly { readonly label?: string; readonly count: number }[];
  readonly relationships: readonly {
    readonly relationshipType?: string;
    readonly startLabel?: string;
    readonly endLabel?: string;
    readonly count: number;
  }[];
}

/** One row of counts for each kind: the planner takes a second or more for so many, once. */
const oneByOne = `RETURN [${entityKinds.map(({ name }) => `COUNT { (:${name}) }`).join(', ')}] AS entities,
[${linkKinds.map(({ name }) => `COUNT { ()-[:${name}]->() }`).join(', ')}] AS links`;

export async function countsOf(graph: Graph): Promise<KindCounts> {
  try {
    const [row] = await graph.read<{ data: Kept }>(`CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data`);
    const { nodes, relationships } = row!.data;
    const whole = relationships.filter(
      ({ startLabel, endLabel }) => startLabel === undefined && endLabel === undefined,
    );
    return {
      entities: new Map(nodes.flatMap(({ label, count }) => (label === undefined ? [] : [[label, count]]))),
      links: new Map(whole.flatMap(({ relationshipType: kind, count }) => (kind === undefined ? [] : [[kind, count]]))),
    };
  } catch (cause) {
    // On a server of one's own the procedure is for administrators.
    if (!/Forbidden|ProcedureNotFound/.test(String((cause as { code?: unknown }).code))) throw cause;
    const [row] = await graph.read<{ entities: number[]; links: number[] }>(oneByOne);
    return {
      entities: new Map(entityKinds.map(({ name }, n) => [name, row!.entities[n]!])),
      links: new Map(linkKinds.map(({ name }, n) => [name, row!.links[n]!])),
    };
  }
}
