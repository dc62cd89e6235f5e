/** Charts saved in a case file: every saving is a revision, and none is lost. */
import { randomUUID } from 'node:crypto';
import { badInput, notFound, tooBig } from '#graph-schema/words/failure.ts';
import { question } from '../door.ts';
import type { Store } from '../store/open.ts';
import type { Row } from '../store/tables.ts';

export type ListedChart = Row<'charts'>;

export interface Chart extends ListedChart {
  /** As the workbench wrote it: JSON. */
  readonly state: unknown;
}

export interface ChartRevision {
  readonly revision: number;
  readonly savedBy: string;
  readonly savedAt: string;
}

export interface SaveChart {
  /** A chart that is there; a new one without it. */
  readonly id?: string;
  readonly name: string;
  readonly state: unknown;
  /** The revision that was opened: saving over a newer one is refused. */
  readonly onto?: number;
}

const mostBytes = 20_000_000;

/** Only of the asker's case file: a chart of another answers as if it were not there. */
async function chartOf(store: Store, caseFile: string, id: string): Promise<ListedChart> {
  const row = await store
    .selectFrom('charts')
    .selectAll()
    .where('id', '=', id)
    .where('caseFile', '=', caseFile)
    .executeTakeFirst();
  if (!row) throw notFound('desk.chart.none');
  return row;
}

export const charts = {
  charts: question({
    right: 'look',
    note: (_: object) => ({}),
    answer: ({ store, ask }): Promise<ListedChart[]> =>
      store.selectFrom('charts').selectAll().where('caseFile', '=', ask.caseFile).orderBy('savedAt', 'desc').execute(),
  }),

  chart: question({
    right: 'look',
    note: ({ id, revision }: { id: string; revision?: number }) => ({ asked: { id, revision } }),
    async answer({ store, ask }, { id, revision }): Promise<Chart> {
      const chart = await chartOf(store, ask.caseFile, id);
      const row = await store
        .selectFrom('chartRevisions')
        .select(['state', 'revision'])
        .where('chart', '=', id)
        .where('revision', '=', revision ?? chart.revision)
        .executeTakeFirst();
      if (!row) throw notFound('desk.chart.revision', { revision: revision ?? chart.revision });
      return { ...chart, revision: row.revision, state: JSON.parse(row.state) };
    },
  }),

  chartRevisions: question({
    right: 'look',
    note: ({ id }: { id: string }) => ({ asked: { id } }),
    async answer({ store, ask }, { id }): Promise<ChartRevision[]> {
      await chartOf(store, ask.caseFile, id);
      const found = store.selectFrom('chartRevisions').select(['revision', 'savedBy', 'savedAt']);
      return found.where('chart', '=', id).orderBy('revision', 'desc').execute();
    },
  }),

  saveChart: question({
    right: 'write',
    note: ({ id, name }: SaveChart) => ({ asked: { id, name } }),
    async answer({ store, ask }, { id = randomUUID(), name, state, onto }): Promise<ListedChart> {
      if (!name.trim()) throw badInput('desk.empty', { name: 'name' }, { where: { parameter: 'name' } });
      const text = JSON.stringify(state ?? null);
      if (text.length > mostBytes) throw tooBig('desk.chart.big', { most: mostBytes / 1_000_000 });
      return store.transaction().execute(async (tx) => {
        const before = await tx.selectFrom('charts').selectAll().where('id', '=', id).executeTakeFirst();
        if (before && before.caseFile !== ask.caseFile) throw notFound('desk.chart.none');
        if (before && onto !== undefined && onto !== before.revision)
          throw badInput('desk.chart.newer', { revision: before.revision });
        const savedAt = new Date().toISOString();
        const revision = (before?.revision ?? 0) + 1;
        const changed = { name: name.trim(), revision, savedAt };
        const fixed = { id, caseFile: ask.caseFile, madeBy: ask.who, madeAt: savedAt };
        if (before) await tx.updateTable('charts').set(changed).where('id', '=', id).execute();
        else
          await tx
            .insertInto('charts')
            .values({ ...fixed, ...changed })
            .execute();
        await tx
          .insertInto('chartRevisions')
          .values({ chart: id, revision, state: text, savedBy: ask.who, savedAt })
          .execute();
        return { ...fixed, ...before, ...changed };
      });
    },
  }),
};
