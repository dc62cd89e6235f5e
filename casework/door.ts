/** The door: how every question passes the desk. May they, write it down, then ask. */
import type { Ledger } from '#importers/kit/ledger.ts';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import type { Scope } from '#queries/answers.ts';
import { notFound } from '#graph-schema/words/failure.ts';
import type { Ask } from './ask.ts';
import type { Asked } from './audit/entry.ts';
import type { Write } from './audit/write.ts';
import type { GraphHolder } from './graph.ts';
import type { NamesEvidence } from './imports/evidence.ts';
import type { LongRuns } from './jobs/long-runs.ts';
import type { Works } from './jobs/works.ts';
import type { Store } from './store/open.ts';

/** What a question needs of its asker. Everybody has every right until users and rights are built (DESIGN §8). */
export type Right = 'look' | 'run' | 'import' | 'write' | 'audit' | 'keep-house';

/** What a question may reach: the desk's inside. */
export interface Inside {
  readonly home: string;
  readonly store: Store;
  readonly ledger: Ledger;
  readonly holder: GraphHolder;
  readonly named: NamesEvidence;
  readonly works: Works;
  readonly longRuns: LongRuns;
  readonly write: Write;
  readonly face: string;
  readonly scopeOf: (graph: Graph) => Promise<Omit<Scope, 'graph'>>;
}

/** A question on its way: the inside, and who asked. */
export interface Passing extends Inside {
  readonly ask: Ask;
  readonly signal: AbortSignal | undefined;
  /** The graph itself: for work that writes. */
  graph(): Promise<Graph>;
  /** The graph as this asker may see it. */
  scope(): Promise<Scope>;
}

/** Every question may be given up. */
export interface Stoppable {
  readonly signal?: AbortSignal;
}

export interface Question<Args, Answer> {
  readonly right: Right;
  /** What goes into the audit. */
  note(args: Args): { readonly uids?: readonly string[]; readonly asked?: Asked };
  answer(passing: Passing, args: Args): Promise<Answer>;
}

export const question = <Args, Answer>(declared: Question<Args, Answer>): Question<Args, Answer> => declared;

/** A question as a face calls it; arguments may be left out where all of them may. */
export type Call<Q> =
  Q extends Question<infer Args, infer Answer>
    ? Record<string, never> extends Args
      ? (ask: Ask, args?: Args & Stoppable) => Promise<Answer>
      : (ask: Ask, args: Args & Stoppable) => Promise<Answer>
    : never;

/** Makes the calls of a table of questions. */
export function doors<T extends Record<string, Question<any, any>>>(
  inside: Inside,
  table: T,
): { [K in keyof T]: Call<T[K]> } {
  const calls = Object.entries(table).map(([action, declared]) => [
    action,
    (ask: Ask, args: Stoppable = {}) => pass(inside, action, declared, ask, args),
  ]);
  return Object.fromEntries(calls);
}

async function pass<A extends object, R>(
  inside: Inside,
  action: string,
  declared: Question<A, R>,
  ask: Ask,
  { signal, ...given }: A & Stoppable,
): Promise<R> {
  const { store, holder, write, face } = inside;
  const args = given as unknown as A;
  const purpose = await allowed(store, ask, declared.right);
  const { uids = [], asked = {} } = declared.note(args);
  const { who, caseFile } = ask;
  await write({ who, caseFile, purpose, face, action, uids, asked });
  const passing: Passing = {
    ...{ ...inside, ask: { who, caseFile, purpose }, signal, graph: () => holder.now() },
    async scope() {
      const graph = await holder.now();
      return { graph, ...(await inside.scopeOf(graph)), ...(signal && { signal }) };
    },
  };
  try {
    return await declared.answer(passing, args);
  } catch (cause) {
    throw holder.failed(cause);
  }
}

/** @returns the purpose: the asker's own words, else that of the case file */
async function allowed(store: Store, { who, caseFile, purpose }: Ask, _right: Right): Promise<string> {
  const user = await store.selectFrom('users').select('id').where('id', '=', who).executeTakeFirst();
  if (!user) throw notFound('desk.user.none', { who });
  const file = await store.selectFrom('caseFiles').select('purpose').where('id', '=', caseFile).executeTakeFirst();
  if (!file) throw notFound('desk.case-file.none', { id: caseFile }, { where: { parameter: 'case' } });
  return purpose.trim() || file.purpose;
}
