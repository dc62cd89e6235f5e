/** Turns the files of an import into batches of rows: always the same rows in the same batch, so that a resumed run knows where it is. */
import type { Gathered, Gatherer } from './batch.ts';
import { RowFault } from './cell.ts';
import type { BatchMark, RejectedRow } from './ledger.ts';
import type { Prepared } from './prepare.ts';
import type { Totals } from './run.ts';
import type { Said } from './said.ts';
import type { Row } from './table.ts';

/** Rows of one batch, rejected and filtered ones included. */
export const batchRows = 5_000;

/** So much of a rejected row is kept. */
const keptOfRow = 4_000;

export interface ReadBatch {
  readonly gathered: Gathered;
  readonly mark: Omit<BatchMark, 'batch'>;
  readonly rejected: readonly RejectedRow[];
  /** Bytes of the present file that were read. */
  readonly read: number;
}

/** Counts into `totals`, one for each file. The last batch of all may be empty. */
export async function* readPages(
  { files }: Prepared,
  gatherer: Gatherer,
  said: Said,
  totals: Totals,
): AsyncGenerator<ReadBatch> {
  let rejected: RejectedRow[] = [];
  let inBatch = 0;
  let rows = 0;
  let mark: Omit<BatchMark, 'batch'> = { file: 1, row: 1, byte: 0, rows: 0 };
  let read = 0;
  const close = (): ReadBatch => {
    const batch = { gathered: gatherer.take(), mark: { ...mark, rows }, rejected, read };
    rejected = [];
    inBatch = 0;
    return batch;
  };
  for (const [place, { name, table, plan, counted }] of files.entries()) {
    if (!plan) continue;
    const file = place + 1;
    const total = totals[place]!;
    gatherer.open(file, name, counted);
    const reject = ({ row, raw }: Row, fault: Pick<RejectedRow, 'why' | 'column' | 'perhaps'>) => {
      total.rejected++;
      const cut = Buffer.from(raw.slice(0, keptOfRow)).toString(); // a copy: a slice would keep the whole piece in memory
      rejected.push({ file, row, raw: cut, ...fault });
    };
    for await (const page of table.pages()) {
      mark = { file, ...page.start, rows };
      read = page.read;
      for (const row of page.rows) {
        rows++;
        total.rows++;
        take(row);
        if (++inBatch === batchRows) yield close();
      }
    }
    plan.sayDoubts();
    for (const doubt of table.doubtsAfter?.() ?? []) said.add(doubt, { file: name });

    function take(row: Row): void {
      if (row.fault) return reject(row, row.fault);
      try {
        if (!plan!.counts(row.cells)) return void total.filtered++;
        gatherer.add(row.row, plan!.state(row.cells, { file: name, row: row.row }));
        total.imported++;
      } catch (cause) {
        if (!(cause instanceof RowFault)) throw cause;
        const { why, column, perhaps } = cause;
        reject(row, { why, ...(column !== undefined && { column }), ...(perhaps && { perhaps }) });
      }
    }
  }
  if (inBatch > 0) yield close();
}
