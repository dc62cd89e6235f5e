/** Leads: hits and findings that somebody took up or dismissed, each step with its reason; a step can be taken back, none is lost. */
import { randomUUID } from 'node:crypto';
import { badInput, notFound } from '#graph-schema/words/failure.ts';
import type { Both } from '#graph-schema/ontology/define.ts';
import type { Result } from '#queries/answers.ts';
import { question } from '../door.ts';
import type { Store } from '../store/open.ts';
import type { LeadStatus, Row } from '../store/tables.ts';

export interface LeadStep extends Omit<Row<'leadSteps'>, 'lead'> {
  readonly byName: Both;
}

export interface Lead extends Omit<Row<'leads'>, 'uids'> {
  /** The key of the hit, or what the finding is about. */
  readonly uids: readonly string[];
  /** Slug of the pattern whose hit it is. */
  readonly pattern: string | null;
  /** Oldest first. */
  readonly steps: readonly LeadStep[];
}

export interface TakeLead {
  readonly title: string;
  readonly uids: readonly string[];
  /** The kept run it came from, and which of its hits; the hit has one lead in a case file, whatever run shows it. */
  readonly run?: string;
  readonly rank?: number;
  /** `open` unless said: a hit can be dismissed without being taken up first. */
  readonly status?: LeadStatus;
  readonly reason?: string;
}

export interface DecideLead {
  readonly id: string;
  readonly status: LeadStatus;
  readonly reason: string;
}

/** Newest first. */
export async function leadsOf(store: Store, caseFile: string, id?: string): Promise<Lead[]> {
  let found = store
    .selectFrom('leads')
    .leftJoin('runs', 'runs.id', 'leads.run')
    .selectAll('leads')
    .select('runs.pattern')
    .where('leads.caseFile', '=', caseFile);
  if (id !== undefined) found = found.where('leads.id', '=', id);
  const rows = await found.orderBy('leads.madeAt', 'desc').execute();
  if (rows.length === 0) return [];
  const steps = await store
    .selectFrom('leadSteps')
    .innerJoin('users', 'users.id', 'leadSteps.by')
    .selectAll('leadSteps')
    .select(['nameEn', 'nameZh'])
    .where('lead', 'in', store.selectFrom('leads').select('id').where('caseFile', '=', caseFile))
    .orderBy('step')
    .execute();
  const byLead = Map.groupBy(steps, ({ lead }) => lead);
  return rows.map((row) => ({
    ...row,
    uids: JSON.parse(row.uids),
    steps: (byLead.get(row.id) ?? []).map(({ lead: _, nameEn, nameZh, ...step }) => ({
      ...step,
      byName: { en: nameEn, zh: nameZh },
    })),
  }));
}

async function lead(store: Store, caseFile: string, id: string): Promise<Lead> {
  const [found] = await leadsOf(store, caseFile, id);
  if (!found) throw notFound('desk.lead.none');
  return found;
}

/** Without those that were taken back, and without the taking back. */
const inForce = <S extends { readonly step: number; readonly undoes: number | null }>(
  steps: readonly S[],
): readonly S[] => {
  const gone = new Set(steps.map(({ undoes }) => undoes));
  return steps.filter(({ step, undoes }) => undoes === null && !gone.has(step));
};

type Step = Pick<LeadStep, 'status' | 'reason' | 'undoes' | 'by'>;

/** Adds a step behind the last one. @param tx  a transaction, so that two at once get two numbers */
async function addStep(tx: Store, id: string, step: Step): Promise<void> {
  const { last } = await tx
    .selectFrom('leadSteps')
    .select((is) => is.fn.max('step').as('last'))
    .where('lead', '=', id)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('leadSteps')
    .values({ lead: id, step: Number(last ?? 0) + 1, ...step, at: new Date().toISOString() })
    .execute();
  await tx.updateTable('leads').set({ status: step.status }).where('id', '=', id).execute();
}

/** A dismissal or a confirmation without its reason helps nobody later, so it is refused. */
function reasoned(status: LeadStatus, reason: string): string {
  const settles = status === 'confirmed' || status === 'dismissed';
  if (settles && !reason.trim()) throw badInput('desk.lead.reason', { status }, { where: { parameter: 'reason' } });
  return reason.trim();
}

/** The pattern of a kept run of the case file, whose hit of that rank has that key. */
async function patternOf(store: Store, caseFile: string, { run, rank, uids }: TakeLead): Promise<string | null> {
  if (run === undefined) return null;
  const kept = await store
    .selectFrom('runs')
    .select(['pattern', 'result'])
    .where('id', '=', run)
    .where('caseFile', '=', caseFile)
    .executeTakeFirst();
  if (!kept) throw notFound('desk.run.none');
  if (rank === undefined) return null;
  const hit = (JSON.parse(kept.result) as Result).hits.find((each) => each.rank === rank);
  if (hit?.key.join(' ') !== uids.join(' ')) throw notFound('desk.run.hit', { rank });
  return kept.pattern;
}

export const leads = {
  leads: question({
    right: 'look',
    note: (_: object) => ({}),
    answer: ({ store, ask }) => leadsOf(store, ask.caseFile),
  }),

  takeLead: question({
    right: 'write',
    note: ({ uids, ...asked }: TakeLead) => ({ uids, asked }),
    async answer({ store, ask }, given): Promise<Lead> {
      const { title, uids, run = null, rank = null, status = 'open' } = given;
      if (!title.trim()) throw badInput('desk.empty', { name: 'title' }, { where: { parameter: 'title' } });
      const reason = reasoned(status, given.reason ?? '');
      const pattern = await patternOf(store, ask.caseFile, given);
      const first = { status, reason, undoes: null, by: ask.who };
      return store.transaction().execute(async (tx) => {
        const known = pattern === null ? undefined : (await leadsOf(tx, ask.caseFile)).find(isOf(pattern, uids));
        const id = known?.id ?? randomUUID();
        const row = { id, caseFile: ask.caseFile, title: title.trim(), uids: JSON.stringify(uids), run, rank };
        if (!known) {
          await tx
            .insertInto('leads')
            .values({ ...row, status, madeBy: ask.who, madeAt: new Date().toISOString() })
            .execute();
        }
        if (known?.status !== status || reason !== '') await addStep(tx, id, first);
        return lead(tx, ask.caseFile, id);
      });
    },
  }),

  decideLead: question({
    right: 'write',
    note: ({ id, status, reason }: DecideLead) => ({ asked: { id, status, reason } }),
    async answer({ store, ask }, { id, status, reason }): Promise<Lead> {
      const step = { status, reason: reasoned(status, reason), undoes: null, by: ask.who };
      return store.transaction().execute(async (tx) => {
        await lead(tx, ask.caseFile, id);
        await addStep(tx, id, step);
        return lead(tx, ask.caseFile, id);
      });
    },
  }),

  /** Takes the last step in force back: the lead is again what it was before, and both steps stay to be read. */
  undoLead: question({
    right: 'write',
    note: ({ id }: { id: string }) => ({ asked: { id } }),
    async answer({ store, ask }, { id }): Promise<Lead> {
      return store.transaction().execute(async (tx) => {
        const [last, before] = inForce((await lead(tx, ask.caseFile, id)).steps).toReversed();
        if (!last) throw badInput('desk.lead.nothing');
        const status = before?.status ?? 'taken back';
        await addStep(tx, id, { status, reason: '', undoes: last.step, by: ask.who });
        return lead(tx, ask.caseFile, id);
      });
    },
  }),
};

const isOf =
  (pattern: string, key: readonly string[]) =>
  (each: Lead): boolean =>
    each.rank !== null && each.pattern === pattern && each.uids.join(' ') === key.join(' ');
