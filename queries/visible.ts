/** What a question may read (PROVENANCE §7): every statement stands in two forms, plain and with the visible predicate. */
import type { Graph, Params } from '#graph-schema/neo4j/driver.ts';
import { gathered } from '#graph-schema/neo4j/gather.ts';
import type { Scope } from './answers.ts';
import type { Source } from './imports.ts';

/** Predicates over variables of a statement. `mixed` is true for a link that a hidden import states too. */
export interface Sight {
  readonly filters: boolean;
  readonly link: (name: string) => string;
  readonly mixed: (name: string) => string;
  readonly entity: (name: string) => string;
  readonly record: (name: string) => string;
}

const seen = (number: string): string => `(${number} <= $last AND NOT ${number} IN $hidden)`;

const plain: Sight = {
  filters: false,
  link: () => 'true',
  mixed: () => 'false',
  entity: () => 'true',
  record: () => 'true',
};
const filtered: Sight = {
  filters: true,
  link: (l) => `(${seen(`${l}.import`)} OR any(i IN ${l}.also WHERE ${seen('i')}))`,
  mixed: (l) => `(${l}.also IS NOT NULL AND NOT (${seen(`${l}.import`)} AND all(i IN ${l}.also WHERE ${seen('i')})))`,
  entity: (e) => `any(i IN ${e}.imports WHERE ${seen('i')})`,
  record: (r) => seen(`${r}.import`),
};

/** One statement in both forms; made once, so that the store keeps both plans. */
export interface Statement {
  readonly plain: string;
  readonly filtered: string;
}

export const statement = (make: (see: Sight) => string): Statement => ({
  plain: make(plain),
  filtered: make(filtered),
});

export interface Eye {
  readonly graph: Graph;
  /** Something may be hidden: stored values, conflicts and counts hold only for what is clean. */
  readonly filtered: boolean;
  /** An undo is at work: nothing counts as clean, for it leaves `imports` before its last link is gone. */
  readonly unsettled: boolean;
  /** Sources of the imports that were met so far. */
  readonly sources: Map<number, Source>;
  sees(importNumber: number): boolean;
  read<R>(asked: Statement, params: Params): Promise<R[]>;
}

/** No single statement of a question may take longer. */
const limitMs = 20_000;

/** The highest import number up to which some scope was found to be behind: the next such question starts filtered. */
const behind = new WeakMap<Graph, number>();

/** The newest import that has begun; what asks while such a read is on its way shares the next one. */
const newest = new WeakMap<Graph, (none: null) => Promise<number>>();
const newestId = 'MATCH (i:Import) WHERE i.id > 0 RETURN i.id AS id ORDER BY i.id DESC LIMIT 1';
const newestOf = (graph: Graph): Promise<number> => {
  let read = newest.get(graph);
  if (!read) {
    read = gathered(async (batch: null[]) => {
      const [row] = await graph.read<{ id: number }>(newestId);
      return batch.map(() => row?.id ?? 0);
    });
    newest.set(graph, read);
  }
  return read(null);
};
const undoing = "RETURN EXISTS { MATCH (i:Import) WHERE i.state = 'undoing' } AS undoing";

/**
 * Answers without the filter where nothing is hidden. Whether an import began meanwhile is asked afterwards: what was
 * not there after the last read was not there during it; if it was, the question is asked again, filtered.
 */
export async function look<T>(scope: Scope, ask: (eye: Eye) => Promise<T>): Promise<T> {
  const { graph, hidden, last } = scope;
  if (hidden.length === 0 && last > (behind.get(graph) ?? -1)) {
    const answer = await ask(eyeOf(scope, false, false));
    if ((await newestOf(graph)) <= last) return answer;
    behind.set(graph, last);
  }
  const [row] = await graph.read<{ undoing: boolean }>(undoing);
  return ask(eyeOf(scope, true, row?.undoing === true));
}

/** What an import is of never changes: so it is read once for a connection, as long as the store behind it is the same. */
const known = new WeakMap<Graph, { readonly store: string; readonly sources: Map<number, Source> }>();

function sourcesKnown({ graph, store }: Scope): Map<number, Source> {
  if (store === undefined) return new Map();
  let here = known.get(graph);
  if (here?.store !== store) known.set(graph, (here = { store, sources: new Map() }));
  return here.sources;
}

function eyeOf(scope: Scope, isFiltered: boolean, unsettled: boolean): Eye {
  const { graph, hidden, last, signal } = scope;
  const closed = new Set(hidden);
  return {
    graph,
    filtered: isFiltered,
    unsettled,
    sources: sourcesKnown(scope),
    sees: (number) => !isFiltered || (number <= last && !closed.has(number)),
    read: (asked, params) =>
      graph.read(isFiltered ? asked.filtered : asked.plain, isFiltered ? { ...params, hidden, last } : params, {
        timeoutMs: limitMs,
        ...(signal && { signal }),
      }),
  };
}
