/** Leads: hits and findings that somebody took up, each step with its reason. */
import { randomUUID } from 'node:crypto';
import { badInput, notFound } from '#graph-schema/words/failure.ts';
import { question } from '../door.ts';
import type { Store } from '../store/open.ts';
import type { LeadStatus, Row } from '../store/tables.ts';

export type LeadStep = Omit<Row<'leadSteps'>, 'lead'>;

export interface Lead extends Omit<Row<'leads'>, 'uids'> {
  readonly uids: readonly string[];
  /** Oldest first. */
  readonly steps: readonly LeadStep[];
}

export interface TakeLead {
  readonly title: string;
  readonly uids: readonly string[];
  /** The kept run it came from. */
  readonly run?: string;
}

export interface DecideLead {
  readonly id: string;
  readonly status: LeadStatus;
  readonly reason: string;
}

async function leadsOf(store: Store, caseFile: string, id?: string): Promise<Lead[]> {
  let found = store.selectFrom('leads').selectAll().where('caseFile', '=', caseFile);
  if (id !== undefined) found = found.where('id', '=', id);
  const rows = await found.orderBy('madeAt', 'desc').execute();
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const steps = await store.selectFrom('leadSteps').selectAll().where('lead', 'in', ids).orderBy('step').execute();
  return rows.map((row) => ({
    ...row,
    uids: JSON.parse(row.uids),
    steps: steps.flatMap(({ lead, ...step }) => (lead === row.id ? [step] : [])),
  }));
}

async function lead(store: Store, caseFile: string, id: string): Promise<Lead> {
  const [found] = await leadsOf(store, caseFile, id);
  if (!found) throw notFound('desk.lead.none');
  return found;
}

export const leads = {
  leads: question({
    right: 'look',
    note: (_: object) => ({}),
    answer: ({ store, ask }) => leadsOf(store, ask.caseFile),
  }),

  takeLead: question({
    right: 'write',
    note: ({ title, uids, run }: TakeLead) => ({ uids, asked: { title, run } }),
    async answer({ store, ask }, { title, uids, run }): Promise<Lead> {
      if (!title.trim()) throw badInput('desk.empty', { name: 'title' }, { where: { parameter: 'title' } });
      const id = randomUUID();
      const madeAt = new Date().toISOString();
      const row = { id, caseFile: ask.caseFile, title: title.trim(), uids: JSON.stringify(uids), run: run ?? null };
      await store.transaction().execute(async (tx) => {
        await tx
          .insertInto('leads')
          .values({ ...row, status: 'open', madeBy: ask.who, madeAt })
          .execute();
        await tx
          .insertInto('leadSteps')
          .values({ lead: id, step: 1, status: 'open', reason: '', by: ask.who, at: madeAt })
          .execute();
      });
      return lead(store, ask.caseFile, id);
    },
  }),

  /** A dismissal or a confirmation without its reason helps nobody later, so it is refused. */
  decideLead: question({
    right: 'write',
    note: ({ id, status, reason }: DecideLead) => ({ asked: { id, status, reason } }),
    async answer({ store, ask }, { id, status, reason }): Promise<Lead> {
      const before = await lead(store, ask.caseFile, id);
      const settles = status === 'confirmed' || status === 'dismissed';
      if (settles && !reason.trim()) throw badInput('desk.lead.reason', { status }, { where: { parameter: 'reason' } });
      await store.transaction().execute(async (tx) => {
        const step = { lead: id, step: before.steps.length + 1, status, reason: reason.trim(), by: ask.who };
        await tx
          .insertInto('leadSteps')
          .values({ ...step, at: new Date().toISOString() })
          .execute();
        await tx.updateTable('leads').set({ status }).where('id', '=', id).execute();
      });
      return lead(store, ask.caseFile, id);
    },
  }),
};
