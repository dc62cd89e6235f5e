/** One writer at a time, across processes: every writing transaction locks this node first (PROVENANCE §3). */
import type { Graph, Tx } from './driver.ts';

export interface Guard {
  /** Counts the transactions that wrote: a jump says that somebody else did. */
  readonly tick: number;
  /** Counts merges and un-merges: when it changes, the map of merges is read again. */
  readonly merges: number;
  readonly nextImport: number;
  /** A merge or un-merge has links left to move. */
  readonly moving: boolean;
  /** Imports whose undo is not finished. */
  readonly undoing: readonly number[];
}

/** Rows of one transaction of an undo, links of one transaction of a move. */
export const usualSize = 5_000;

const lock = `MATCH (g:Guard {id: 1}) SET g.tick = g.tick + 1
RETURN g.tick AS tick, g.merges AS merges, g.nextImport AS nextImport, EXISTS { (:Move) } AS moving,
  COLLECT { MATCH (i:Import {state: 'undoing'}) RETURN i.id ORDER BY i.id } AS undoing`;

/** Waits for the other writer, if there is one, and says what it left. */
export async function lockGuard(tx: Tx): Promise<Guard> {
  const [guard] = await tx.run<Guard>(lock);
  if (!guard) throw new Error('The guard node is missing: prepare() was not run on this store.');
  return guard;
}

const helpFirst = Symbol('help first');

/**
 * One transaction under the guard. What a dead process left is finished before: nobody waits for it, and start-up needs
 * no repair of its own.
 * @param first what must be finished before this work, if anything; finishing it is transactions of its own
 * @param work  may run more than once (the driver retries): it keeps nothing but what it returns
 */
export async function underGuard<T>(
  graph: Graph,
  first: (guard: Guard) => (() => Promise<void>) | undefined,
  work: (tx: Tx, guard: Guard) => Promise<T>,
): Promise<T> {
  for (;;) {
    let help: (() => Promise<void>) | undefined;
    const done = await graph.write(async (tx) => {
      const guard = await lockGuard(tx);
      help = first(guard);
      return help ? helpFirst : work(tx, guard);
    });
    if (done !== helpFirst) return done;
    await help?.();
  }
}

/** For work that may begin beside anything: it only writes down what shall happen. */
export const nothingFirst = (): undefined => undefined;
