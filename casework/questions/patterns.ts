/** Patterns: the library, a check, a run that is kept. */
import { randomUUID } from 'node:crypto';
import type { PatternHeader, Result } from '#queries/answers.ts';
import type { Given } from '#queries/parameters.ts';
import type { Checked } from '#queries/check.ts';
import type { CypherAnswer, WrittenCypher } from '#queries/cypher.ts';
import type { RunOptions } from '#queries/run.ts';
import type { Sweep, SweepCell } from '#queries/sweep.ts';
import { notFound } from '#graph-schema/words/failure.ts';
import { uidsIn } from '../asked.ts';
import { question, type Passing } from '../door.ts';
import { zonedScope } from '../imports/zone.ts';
import type { Store } from '../store/open.ts';
import type { Row } from '../store/tables.ts';
import { allPatterns, patternNamed } from './own-patterns.ts';

// Loaded when asked for, as in `look.ts`.
const queries = {
  run: () => import('#queries/run.ts'),
  sweep: () => import('#queries/sweep.ts'),
  check: () => import('#queries/check.ts'),
  cypher: () => import('#queries/cypher.ts'),
};

export interface RunPattern extends Pick<RunOptions, 'limit' | 'period' | 'zone' | 'settings' | 'onProgress'> {
  readonly slug: string;
  /** By name, as the header declares them. */
  readonly params: Given;
}

export interface SweepPattern extends Pick<RunPattern, 'slug' | 'params' | 'period' | 'zone'> {
  /** Names of the swept parameters; all that the header sweeps unless said. */
  readonly over?: readonly string[];
  readonly onCell?: (cell: SweepCell) => void;
}

export type ListedRun = Omit<Row<'runs'>, 'result' | 'header'>;

export interface KeptRun extends Result {
  /** Under this the result is found again. */
  readonly id: string;
  /** The pattern as it was asked; null in results that an older version kept. */
  readonly header: PatternHeader | null;
}

/** Keeps a result in the case file, with the pattern as it was asked. */
export async function keep({ store, ask }: Passing, header: PatternHeader, result: Result): Promise<KeptRun> {
  const id = randomUUID();
  const { pattern, revision, at } = result.run;
  const row = { id, pattern, revision, caseFile: ask.caseFile, who: ask.who, at, hits: result.hits.length };
  await store
    .insertInto('runs')
    .values({ ...row, result: JSON.stringify(result), header: JSON.stringify(header) })
    .execute();
  return { id, ...result, header };
}

/** Only of the asker's case file. */
export async function keptRun(store: Store, caseFile: string, id: string): Promise<KeptRun> {
  const row = await store
    .selectFrom('runs')
    .selectAll()
    .where('id', '=', id)
    .where('caseFile', '=', caseFile)
    .executeTakeFirst();
  if (!row) throw notFound('desk.run.none');
  const header = row.header === null ? null : (JSON.parse(row.header) as PatternHeader);
  return { id, ...(JSON.parse(row.result) as Result), header };
}

export const patterns = {
  patterns: question({
    right: 'look',
    note: (_: object) => ({}),
    answer: ({ store }): Promise<readonly PatternHeader[]> => allPatterns(store),
  }),

  pattern: question({
    right: 'look',
    note: ({ slug }: { slug: string }) => ({ asked: { slug } }),
    answer: ({ store }, { slug }): Promise<PatternHeader> => patternNamed(store, slug),
  }),

  runPattern: question({
    right: 'run',
    note: ({ slug, params }: RunPattern) => ({ uids: Object.values(params).flatMap(uidsIn), asked: { slug, params } }),
    async answer(passing, { slug, params, ...options }): Promise<KeptRun> {
      const { named, store, signal } = passing;
      const header = await patternNamed(store, slug);
      const seen = await zonedScope(passing);
      const result = await named(
        await (await queries.run()).runHeader(seen, header, params, { ...options, ...(signal && { signal }) }),
      );
      return keep(passing, header, result);
    },
  }),

  /** Hits over the swept parameters; how many settings were looked at counts in the run that follows. */
  sweep: question({
    right: 'run',
    note: ({ slug, params, over }: SweepPattern) => ({
      uids: Object.values(params).flatMap(uidsIn),
      asked: { slug, params, over },
    }),
    answer: async (passing, { slug, params, ...options }): Promise<Sweep> =>
      (await queries.sweep()).sweepPattern(await zonedScope(passing), await patternNamed(passing.store, slug), params, {
        ...options,
        ...(passing.signal && { signal: passing.signal }),
      }),
  }),

  /** What is wrong with the text of a pattern: it is read and planned, never run. */
  checkPattern: question({
    right: 'run',
    note: ({ text }: { text: string }) => ({ asked: { length: text.length } }),
    answer: async ({ scope }, { text }): Promise<Checked> => (await queries.check()).checkPattern(await scope(), text),
  }),

  /** One written read query; refusals are answers, and stand in the audit like the rest. */
  cypher: question({
    right: 'run',
    note: ({ cypher, params }: WrittenCypher) => ({ asked: { cypher, ...(params && { params }) } }),
    answer: async ({ scope, signal }, written): Promise<CypherAnswer> =>
      (await queries.cypher()).runCypher({ ...(await scope()), ...(signal && { signal }) }, written),
  }),

  runs: question({
    right: 'look',
    note: (_: object) => ({}),
    answer: ({ store, ask }): Promise<ListedRun[]> =>
      store
        .selectFrom('runs')
        .select(['id', 'pattern', 'revision', 'caseFile', 'who', 'at', 'hits'])
        .where('caseFile', '=', ask.caseFile)
        .orderBy('at', 'desc')
        .limit(200)
        .execute(),
  }),

  /** A result as it was when it was run. */
  keptRun: question({
    right: 'look',
    note: ({ id }: { id: string }) => ({ asked: { id } }),
    answer: ({ store, ask }, { id }): Promise<KeptRun> => keptRun(store, ask.caseFile, id),
  }),
};
