/** Opens the app store of a home: SQLite, every commit on the disk before it counts. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { badInput, unavailable } from '#graph-schema/words/failure.ts';
import { nodeSqlite } from './dialect.ts';
import { migrations } from './migrations.ts';
import type { Tables } from './tables.ts';

export type Store = Kysely<Tables>;

/** Where the app store lies. */
export const storeFile = (home: string): string => join(home, 'casework.sqlite');

/**
 * Opens it, makes it where there is none, and brings its tables up to date.
 * @throws Unavailable when the home cannot be written or the file is no app store; BadInput when a newer Redthread made it.
 */
export async function openStore(home: string): Promise<Store> {
  const path = storeFile(home);
  let database: DatabaseSync;
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    database = opened(path);
  } catch (cause) {
    throw unavailable('desk.store.open', { path, why: (cause as Error).message }, { cause });
  }
  const store = new Kysely<Tables>({ dialect: nodeSqlite(() => database) });
  const migrator = new Migrator({ db: store, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return store;
  await store.destroy();
  const why = error instanceof Error ? error.message : String(error);
  if (why.includes('is missing')) throw badInput('desk.store.newer', { path }, { cause: error });
  throw unavailable('desk.store.open', { path, why }, { cause: error });
}

function opened(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 10_000 });
  // An entry that was shown must survive a power cut: `full` costs little (SCAFFOLD §6).
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  // From here on `dialect.ts` waits, without standing the process still.
  database.exec('pragma busy_timeout = 0');
  return database;
}
