/** What the app store knows without a question: who is at work, and how new the data is. Nothing personal is in it. */
import { existsSync } from 'node:fs';
import { openStore, storeFile } from '../store/open.ts';
import { WorkLock, type AtWork } from './lock.ts';

export interface HomeStatus {
  readonly atWork: AtWork | null;
  /** How many are in force. */
  readonly imports: number;
  readonly lastImport: { readonly import: number; readonly source: string; readonly endedAt: string } | null;
}

export async function statusOf(home: string): Promise<HomeStatus> {
  if (!existsSync(storeFile(home))) return { atWork: null, imports: 0, lastImport: null };
  const store = await openStore(home);
  try {
    const atWork = await new WorkLock(home, store).atWork();
    const done = await store
      .selectFrom('imports')
      .select(['number', 'source', 'endedAt'])
      .where('state', '=', 'done')
      .orderBy('endedAt', 'desc')
      .execute();
    const [last] = done;
    const lastImport = last?.endedAt ? { import: last.number, source: last.source, endedAt: last.endedAt } : null;
    return { atWork, imports: done.length, lastImport };
  } finally {
    await store.destroy();
  }
}
