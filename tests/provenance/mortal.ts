/** A store whose user dies: before a transaction, after it, or whose answer is lost so that the driver asks again. */
import type { Graph } from '#graph-schema/neo4j/driver.ts';

export class Killed extends Error {}

export interface Death {
  /** How many transactions are still done. */
  readonly after: number;
  /** `lost` does not kill: the transaction is committed, and then asked for once more. */
  readonly how: 'before' | 'after' | 'lost' | 'never';
}

export function mortal(graph: Graph, { after, how }: Death, onKill: () => void): Graph {
  let count = 0;
  return {
    ...graph,
    async write(work) {
      const last = how !== 'never' && count++ === after;
      if (count > after + 1 && (how === 'before' || how === 'after')) throw new Killed();
      if (last && how === 'before') {
        onKill();
        throw new Killed();
      }
      const done = await graph.write(work);
      if (last && how === 'after') {
        onKill();
        throw new Killed();
      }
      return last && how === 'lost' ? graph.write(work) : done;
    },
  };
}
