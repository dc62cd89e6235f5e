/** Tells how far a run is, a few times a second. */
import type { ReadBatch } from './read.ts';
import type { Progress } from './report.ts';
import type { Totals } from './run.ts';

const everyMs = 200;

export class Pace {
  readonly listener: ((progress: Progress) => void) | undefined;
  private last = 0;
  private began = 0;

  constructor(listener: ((progress: Progress) => void) | undefined) {
    this.listener = listener;
  }

  tell(progress: Pick<Progress, 'step' | 'bytes' | 'totalBytes'> & Partial<Progress>): void {
    const now = performance.now();
    if (!this.listener || now - this.last < everyMs) return;
    this.last = now;
    this.listener({ rows: 0, rejected: 0, rowsPerSecond: 0, ...progress });
  }

  /** After a batch; `files` says how long each file is. */
  rows(
    { mark, read }: ReadBatch,
    totals: Totals,
    files: readonly { readonly name: string; readonly bytes: number }[],
  ): void {
    this.began ||= performance.now();
    const before = files.slice(0, mark.file - 1).reduce((sum, { bytes }) => sum + bytes, 0);
    const rejected = totals.reduce((sum, one) => sum + one.rejected, 0);
    const seconds = (performance.now() - this.began) / 1000;
    const rowsPerSecond = seconds > 0 ? Math.round(mark.rows / seconds) : 0;
    const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
    this.tell({
      step: 'import',
      file: files[mark.file - 1]!.name,
      bytes: before + read,
      totalBytes,
      rows: mark.rows,
      rejected,
      rowsPerSecond,
    });
  }
}
