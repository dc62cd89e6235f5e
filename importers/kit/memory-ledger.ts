/** A ledger that forgets: for tests and trials. The kept files go where it is told. */
import type { BatchMark, ImportEntry, Ledger, RejectedRow } from './ledger.ts';

export function memoryLedger(files: string): Ledger {
  const entries = new Map<number, ImportEntry>();
  const batches = new Map<number, Map<number, { mark: BatchMark; rejected: readonly RejectedRow[] }>>();
  const ofImport = (number: number) =>
    [...(batches.get(number) ?? new Map()).entries()].sort(([a], [b]) => a - b).map(([, batch]) => batch);
  return {
    files,
    begin: async (entry) => {
      const before = entries.get(entry.import);
      if (before && before.mappingSha256 !== entry.mappingSha256)
        throw new Error(`import ${entry.import} is another one`);
      entries.set(entry.import, entry);
    },
    mark: async (number, mark, rejected) => {
      const own = batches.get(number) ?? new Map();
      batches.set(number, own.set(mark.batch, { mark, rejected }));
    },
    settle: async (number, change) => {
      entries.set(number, { ...entries.get(number)!, ...change });
    },
    import: async (number) => entries.get(number),
    imports: async () => [...entries.values()].sort((a, b) => a.import - b.import),
    marks: async (number) => ofImport(number).map(({ mark }) => mark),
    rejected: async (number, { skip = 0, limit = Infinity } = {}) =>
      ofImport(number)
        .flatMap(({ rejected }) => rejected)
        .slice(skip, skip + limit),
  };
}
