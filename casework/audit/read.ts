/** Reads the audit back: by person, user, case file, purpose and time, newest first. */
import type { Store } from '../store/open.ts';
import type { Row } from '../store/tables.ts';
import type { Entry } from './entry.ts';

export interface AuditFilter {
  /** Entries about this entity. */
  readonly uid?: string;
  readonly who?: string;
  readonly caseFile?: string;
  /** Part of the purpose, as written. */
  readonly purpose?: string;
  readonly action?: string;
  /** Half-open, ISO 8601. */
  readonly from?: string;
  readonly until?: string;
  /** Entries before this number: the next page. */
  readonly before?: number;
  /** 100 unless said. */
  readonly limit?: number;
}

export interface AuditPage {
  readonly entries: readonly Entry[];
  readonly total: number;
}

export async function readAudit(store: Store, filter: AuditFilter): Promise<AuditPage> {
  const { uid, who, caseFile, purpose, action, from, until, before, limit = 100 } = filter;
  let found = store.selectFrom('audit');
  if (uid !== undefined) {
    found = found.where('seq', 'in', store.selectFrom('auditAbout').select('seq').where('uid', '=', uid));
  }
  if (who !== undefined) found = found.where('who', '=', who);
  if (caseFile !== undefined) found = found.where('caseFile', '=', caseFile);
  if (purpose !== undefined) found = found.where((is) => is(is.fn('instr', ['purpose', is.val(purpose)]), '>', 0));
  if (action !== undefined) found = found.where('action', '=', action);
  if (from !== undefined) found = found.where('at', '>=', instant(from));
  if (until !== undefined) found = found.where('at', '<', instant(until));
  const { total } = await found.select((is) => is.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  if (before !== undefined) found = found.where('seq', '<', before);
  const rows = await found.selectAll().orderBy('seq', 'desc').limit(limit).execute();
  return { entries: rows.map(entryOf), total };
}

export function entryOf({ hash: _, ...row }: Row<'audit'>): Entry {
  return { ...row, uids: JSON.parse(row.uids), asked: JSON.parse(row.asked) };
}

/** Entries carry milliseconds in UTC: bounds are compared in the same form. */
const instant = (time: string): string => new Date(time).toISOString();
