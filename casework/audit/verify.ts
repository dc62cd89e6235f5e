/** Proves the audit: finds every changed, missing or moved entry. */
import type { Store } from '../store/open.ts';
import { chained } from './entry.ts';
import { entryOf } from './read.ts';

export interface AuditFault {
  readonly what: 'changed' | 'missing' | 'added';
  /** The first and the last entry concerned. */
  readonly from: number;
  readonly until: number;
}

export interface AuditVerdict {
  readonly ok: boolean;
  readonly entries: number;
  readonly faults: readonly AuditFault[];
  /** How the chain ends: noted elsewhere, it also proves that the whole was not replaced. */
  readonly head: { readonly seq: number; readonly hash: string };
}

const page = 5000;

/**
 * Reads the whole chain, a page at a time.
 * An entry is `changed` when its hash does not follow from the one before and itself (so both of two entries that changed
 * places are, and so is the one after an entry that was forged with a hash of its own), or when the list by which it is
 * found by person differs from it.
 */
export async function verifyAudit(store: Store): Promise<AuditVerdict> {
  const faults: AuditFault[] = [];
  const head = await store.selectFrom('auditHead').select(['seq', 'hash']).executeTakeFirstOrThrow();
  let last = { seq: 0, hash: '' };
  let entries = 0;
  for (;;) {
    const rows = await store
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', last.seq)
      .orderBy('seq')
      .limit(page)
      .execute();
    const end = rows.at(-1)?.seq;
    if (end === undefined) break;
    const about = await listed(store, last.seq, end);
    for (const row of rows) {
      const gap = row.seq > last.seq + 1;
      if (gap) faults.push({ what: 'missing', from: last.seq + 1, until: row.seq - 1 });
      // What follows a gap cannot be proven against an entry that is not there; the gap itself is the fault.
      const whole = (gap || follows(last.hash, row)) && sameUids(row.uids, about.get(row.seq));
      if (row.seq > head.seq) faults.push({ what: 'added', from: row.seq, until: row.seq });
      else if (!whole) faults.push({ what: 'changed', from: row.seq, until: row.seq });
      last = { seq: row.seq, hash: row.hash };
    }
    entries += rows.length;
  }
  if (last.seq < head.seq) faults.push({ what: 'missing', from: last.seq + 1, until: head.seq });
  else if (last.hash !== head.hash && faults.length === 0)
    faults.push({ what: 'changed', from: head.seq, until: head.seq });
  return { ok: faults.length === 0, entries, faults, head };
}

type Stored = Parameters<typeof entryOf>[0];

function follows(before: string, row: Stored): boolean {
  try {
    return chained(before, entryOf(row)) === row.hash;
  } catch {
    return false; // What no longer reads as JSON was changed.
  }
}

async function listed(store: Store, after: number, until: number): Promise<Map<number, string[]>> {
  const rows = await store
    .selectFrom('auditAbout')
    .selectAll()
    .where('seq', '>', after)
    .where('seq', '<=', until)
    .execute();
  const uids = new Map<number, string[]>();
  for (const { seq, uid } of rows) uids.set(seq, [...(uids.get(seq) ?? []), uid]);
  return uids;
}

function sameUids(written: string, found: readonly string[] = []): boolean {
  try {
    return JSON.stringify(JSON.parse(written).toSorted()) === JSON.stringify(found.toSorted());
  } catch {
    return false;
  }
}
