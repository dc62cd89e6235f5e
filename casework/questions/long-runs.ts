/** A pattern for all of a kind: begun, watched, stopped, gone on with; what came so far is a result like any other. */
import { randomUUID } from 'node:crypto';
import type { Say } from '#graph-schema/ontology/define.ts';
import { notFound } from '#graph-schema/words/failure.ts';
import type { PatternHeader } from '#queries/answers.ts';
import type { Given } from '#queries/parameters.ts';
import type { SoFar } from '#queries/run-all.ts';
import { question, type Passing } from '../door.ts';
import type { LongRuns } from '../jobs/long-runs.ts';
import type { Store } from '../store/open.ts';
import type { Row } from '../store/tables.ts';
import { patternNamed } from './own-patterns.ts';
import { keep, type KeptRun } from './patterns.ts';

export interface LongRun extends Pick<
  Row<'longRuns'>,
  'id' | 'pattern' | 'kind' | 'startedAt' | 'state' | 'asked' | 'of' | 'hits'
> {
  readonly title: PatternHeader['title'];
  readonly why: Say | null;
}

export interface StartLongRun {
  readonly slug: string;
  /** All but the entities. */
  readonly params: Given;
  /** Where the pattern takes entities of any kind. */
  readonly kind?: string;
}

const queries = {
  all: () => import('#queries/run-all.ts'),
  counts: () => import('#graph-schema/neo4j/counts.ts'),
  parameters: () => import('#queries/parameters.ts'),
};

/** All of a row but what stands between its slices: that may be megabytes. */
const shown = ['id', 'pattern', 'kind', 'startedAt', 'state', 'asked', 'of', 'hits', 'header', 'why'] as const;
type Shown = Pick<Row<'longRuns'>, (typeof shown)[number]>;

const within = (store: Store, caseFile: string) => store.selectFrom('longRuns').where('caseFile', '=', caseFile);

async function rowOf(store: Store, caseFile: string, id: string): Promise<Row<'longRuns'>> {
  const row = await within(store, caseFile).selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('desk.run.none');
  return row;
}

/** What says `running` with nobody at work on it was lost with its process: it stands stopped. */
const standing = (row: Shown, runs: LongRuns): LongRun['state'] =>
  (row.state === 'running' || row.state === 'waiting') && !runs.isLive(row.id) ? 'stopped' : row.state;

const listed = (row: Shown, runs: LongRuns): LongRun => {
  const { id, pattern, kind, startedAt, asked, of, hits, header, why } = row;
  return {
    ...{ id, pattern, kind, startedAt, asked, of, hits },
    state: standing(row, runs),
    title: (JSON.parse(header) as PatternHeader).title,
    why: why === null ? null : (JSON.parse(why) as Say),
  };
};

async function one({ store, ask, longRuns: runs }: Passing, id: string): Promise<LongRun> {
  const row = await within(store, ask.caseFile).select(shown).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('desk.run.none');
  return listed(row, runs);
}

export const longRuns = {
  longRuns: question({
    right: 'look',
    note: (_: object) => ({}),
    async answer({ store, ask, longRuns: runs }): Promise<LongRun[]> {
      const rows = within(store, ask.caseFile).select(shown).orderBy('startedAt', 'desc').limit(50);
      return (await rows.execute()).map((row) => listed(row, runs));
    },
  }),

  /** Waits for the end of one that is at work in this process; its progress is told with the other work. */
  followLongRun: question({
    right: 'look',
    note: ({ id }: { id: string }) => ({ asked: { id } }),
    async answer(passing, { id }): Promise<LongRun> {
      await passing.longRuns.ended(id);
      return one(passing, id);
    },
  }),

  /** Begins; it goes on by itself, and its progress is told with the other work. */
  startLongRun: question({
    right: 'run',
    note: ({ slug, params, kind }: StartLongRun) => ({ asked: { slug, params, kind } }),
    async answer(passing, { slug, params, kind }): Promise<LongRun> {
      const { store, ask, longRuns: runs, graph } = passing;
      const header = await patternNamed(store, slug);
      const { kindForAll, nothingYet } = await queries.all();
      const wanted = kindForAll(header, kind);
      // What is wrong with the rest is said before it begins; one invented entity stands for all.
      (await queries.parameters()).readParameters(header, { ...params, [header.each ?? '']: ['-'] });
      const { entities } = await (await queries.counts()).countsOf(await graph());
      const row: Row<'longRuns'> = {
        ...{ id: randomUUID(), pattern: slug, params: JSON.stringify(params), kind: wanted },
        ...{ header: JSON.stringify(header), caseFile: ask.caseFile, who: ask.who },
        ...{ startedAt: new Date().toISOString(), state: 'waiting', why: null, asked: 0 },
        ...{ of: entities.get(wanted) ?? 0, hits: 0, soFar: JSON.stringify(nothingYet), run: null, runAsked: null },
      };
      await store.insertInto('longRuns').values(row).execute();
      runs.start(row);
      return one(passing, row.id);
    },
  }),

  /** Goes on from the slice where it was stopped or lost. @returns at once */
  resumeLongRun: question({
    right: 'run',
    note: ({ id }: { id: string }) => ({ asked: { id } }),
    async answer(passing, { id }): Promise<LongRun> {
      const { store, ask, longRuns: runs } = passing;
      const row = await rowOf(store, ask.caseFile, id);
      if (row.state !== 'done') runs.start(row);
      return one(passing, id);
    },
  }),

  stopLongRun: question({
    right: 'run',
    note: ({ id }: { id: string }) => ({ asked: { id } }),
    async answer(passing, { id }): Promise<LongRun> {
      await one(passing, id);
      await passing.longRuns.stop(id);
      return one(passing, id);
    },
  }),

  /** What came so far, as a kept result: it says how many were asked, and stays as it is when more are. */
  longRunResult: question({
    right: 'run',
    note: ({ id }: { id: string }) => ({ asked: { id } }),
    async answer(passing, { id }): Promise<{ readonly run: string } | null> {
      const { store, ask, longRuns: runs, named } = passing;
      const row = await rowOf(store, ask.caseFile, id);
      if (row.run !== null && row.runAsked === row.asked) return { run: row.run };
      const header = JSON.parse(row.header) as PatternHeader;
      const whole = standing(row, runs) === 'done';
      const result = (await queries.all()).told(header, JSON.parse(row.soFar) as SoFar, row.of, whole);
      if (result === null) return null;
      const kept: KeptRun = await keep(passing, header, await named(result));
      const made = { run: kept.id, runAsked: row.asked };
      await store.updateTable('longRuns').set(made).where('id', '=', id).execute();
      return { run: kept.id };
    },
  }),
};
