/** Writes the audit: entries that arrive while a commit runs go together into the next. */
import type { Transaction } from 'kysely';
import { gathered } from '#graph-schema/neo4j/gather.ts';
import type { Store } from '../store/open.ts';
import type { Tables } from '../store/tables.ts';
import { chained, type Noted } from './entry.ts';

/** @returns the entry's number, once it is on the disk */
export type Write = (noted: Noted) => Promise<number>;

export const auditWriter = (store: Store): Write =>
  gathered((batch) => store.transaction().execute((tx) => append(tx, batch)));

/** SQLite takes 32,766 values in one statement; ten columns stay far below. */
const rowsAtOnce = 1000;

async function append(tx: Transaction<Tables>, batch: readonly Noted[]): Promise<number[]> {
  const head = await tx.selectFrom('auditHead').selectAll().executeTakeFirstOrThrow();
  const at = new Date().toISOString();
  let { hash } = head;
  const rows = batch.map((noted, n) => {
    // Through JSON and back: what is hashed is what a reader will find.
    const asked = JSON.stringify(noted.asked);
    const uids = [...new Set(noted.uids)];
    const entry = { ...noted, seq: head.seq + n + 1, at, uids, asked: JSON.parse(asked) };
    hash = chained(hash, entry);
    const { seq, who, caseFile, purpose, face, action } = entry;
    return { row: { seq, at, who, caseFile, purpose, face, action, uids: JSON.stringify(uids), asked, hash }, uids };
  });
  const about = rows.flatMap(({ row, uids }) => uids.map((uid) => ({ seq: row.seq, uid })));
  await tx
    .insertInto('audit')
    .values(rows.map(({ row }) => row))
    .execute();
  for (let n = 0; n < about.length; n += rowsAtOnce) {
    await tx
      .insertInto('auditAbout')
      .values(about.slice(n, n + rowsAtOnce))
      .execute();
  }
  await tx
    .updateTable('auditHead')
    .set({ seq: head.seq + batch.length, hash })
    .execute();
  return rows.map(({ row }) => row.seq);
}
