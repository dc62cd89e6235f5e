/** What an import leaves outside the graph, kept in the app store: the `Ledger` of the import kit. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchMark, ImportEntry, Ledger, RejectedRow } from '#importers/kit/ledger.ts';
import type { Store } from '../store/open.ts';
import type { Row } from '../store/tables.ts';

/** Where the originals are kept, each named by its sha256. */
export const keptFiles = (home: string): string => join(home, 'files');

/** SQLite takes 32,766 values in one statement. */
const rowsAtOnce = 2000;

export function ledgerOf(store: Store, home: string): Ledger {
  const files = keptFiles(home);
  mkdirSync(files, { recursive: true, mode: 0o700 });
  return {
    files,
    begin: (entry) => begin(store, entry),
    mark: (number, mark, rejected) => write(store, number, mark, rejected),
    async settle(number, { state, endedAt, report }) {
      await store
        .updateTable('imports')
        .set({ state, endedAt: endedAt ?? null, ...(report && { report: JSON.stringify(report) }) })
        .where('number', '=', number)
        .execute();
    },
    async import(number) {
      const row = await store.selectFrom('imports').selectAll().where('number', '=', number).executeTakeFirst();
      return row && entryOf(row, await filesOf(store, [number]));
    },
    async imports() {
      const rows = await store.selectFrom('imports').selectAll().orderBy('number').execute();
      const found = await filesOf(store, null);
      return rows.map((row) => entryOf(row, found));
    },
    async marks(number) {
      const found = store.selectFrom('marks').select(['batch', 'file', 'row', 'byte', 'rows']);
      return found.where('import', '=', number).orderBy('batch').execute();
    },
    async rejected(number, { skip = 0, limit = 1000 } = {}) {
      const found = store.selectFrom('rejected').selectAll().where('import', '=', number);
      const rows = await found.orderBy('file').orderBy('row').orderBy('id').offset(skip).limit(limit).execute();
      return rows.map(rejectedOf);
    },
  };
}

function begin(store: Store, entry: ImportEntry): Promise<void> {
  const { import: number, source, mapping, mappingSha256, files, asker, state, startedAt } = entry;
  return store.transaction().execute(async (tx) => {
    const known = await tx
      .selectFrom('imports')
      .select('mappingSha256')
      .where('number', '=', number)
      .executeTakeFirst();
    if (known?.mappingSha256 === mappingSha256) return;
    if (known) throw new Error(`Import ${number} is in the app store already, with another mapping.`);
    const { who, purpose, caseFile = '' } = asker;
    const row = {
      number,
      source,
      state,
      mappingSha256,
      report: null,
      who,
      purpose,
      caseFile,
      startedAt,
      endedAt: null,
    };
    await tx
      .insertInto('imports')
      .values({ ...row, mapping: JSON.stringify(mapping) })
      .execute();
    if (files.length === 0) return;
    await tx
      .insertInto('importFiles')
      .values(files.map((file, n) => ({ ...file, import: number, file: n + 1 })))
      .execute();
  });
}

function write(store: Store, number: number, mark: BatchMark, rejected: readonly RejectedRow[]): Promise<void> {
  const { batch } = mark;
  return store.transaction().execute(async (tx) => {
    const values = { ...mark, import: number };
    await tx
      .insertInto('marks')
      .values(values)
      .onConflict((on) => on.columns(['import', 'batch']).doUpdateSet(values as never))
      .execute();
    await tx.deleteFrom('rejected').where('import', '=', number).where('batch', '=', batch).execute();
    for (let n = 0; n < rejected.length; n += rowsAtOnce) {
      const rows = rejected.slice(n, n + rowsAtOnce).map(({ column = null, why, perhaps, ...rest }) => ({
        ...{ ...rest, import: number, batch, column },
        why: JSON.stringify(why),
        perhaps: perhaps ? JSON.stringify(perhaps) : null,
      }));
      await tx.insertInto('rejected').values(rows).execute();
    }
  });
}

type Files = ReadonlyMap<number, ImportEntry['files']>;

async function filesOf(store: Store, numbers: number[] | null): Promise<Files> {
  let found = store.selectFrom('importFiles').selectAll().orderBy('import').orderBy('file');
  if (numbers) found = found.where('import', 'in', numbers);
  const files = new Map<number, ImportEntry['files'][number][]>();
  for (const { import: number, file: _, ...kept } of await found.execute()) {
    const list = files.get(number) ?? [];
    files.set(number, [...list, kept]);
  }
  return files;
}

function entryOf(row: Row<'imports'>, files: Files): ImportEntry {
  const { number, mapping, report, who, purpose, caseFile, endedAt, ...rest } = row;
  return {
    ...rest,
    import: number,
    mapping: JSON.parse(mapping),
    files: files.get(number) ?? [],
    asker: { who, purpose, ...(caseFile && { caseFile }) },
    ...(endedAt !== null && { endedAt }),
    ...(report !== null && { report: JSON.parse(report) }),
  };
}

function rejectedOf({ file, row, column, why, perhaps, raw }: Row<'rejected'>): RejectedRow {
  return {
    ...{ file, row, raw, why: JSON.parse(why) },
    ...(column !== null && { column }),
    ...(perhaps !== null && { perhaps: JSON.parse(perhaps) }),
  };
}
