/** Kysely over the SQLite that is part of Node: one connection, callers queue; another process that writes is waited for. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { unavailable } from '#graph-schema/words/failure.ts';

/** How many prepared statements are kept; the app knows far fewer. */
const keptStatements = 300;

/** How long another process may hold the file before it counts as stuck. */
const patienceMs = 20_000;

/** @param open  opens the database; called once, at the first statement. */
export const nodeSqlite = (open: () => DatabaseSync): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new OneConnection(open),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

class OneConnection implements Driver {
  readonly #open: () => DatabaseSync;
  #connection: Connection | undefined;
  #busy = false;
  readonly #waiting: (() => void)[] = [];

  constructor(open: () => DatabaseSync) {
    this.#open = open;
  }

  async init(): Promise<void> {
    this.#connection = new Connection(this.#open());
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#busy) await new Promise<void>((free) => this.#waiting.push(free));
    this.#busy = true;
    return this.#connection!;
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#busy = false;
  }

  // `immediate`: a transaction that began by reading and then writes would fail where another process wrote between.
  async beginTransaction(): Promise<void> {
    await whenFree(() => this.#connection!.exec('begin immediate'));
  }

  async commitTransaction(): Promise<void> {
    this.#connection!.exec('commit');
  }

  async rollbackTransaction(): Promise<void> {
    this.#connection!.exec('rollback');
  }

  async destroy(): Promise<void> {
    this.#connection?.close();
  }
}

class Connection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, { statement: StatementSync; gives: boolean }>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, gives } = this.#prepared(sql);
    const values = parameters.map(plain);
    if (gives) return { rows: await whenFree(() => statement.all(...values) as R[]) };
    const { changes, lastInsertRowid } = await whenFree(() => statement.run(...values));
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  /** The interface asks for it; long lists are paged by key. */
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('The app store pages by key; it does not stream.');
  }

  #prepared(sql: string) {
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size >= keptStatements) this.#statements.clear();
    const statement = this.#database.prepare(sql);
    const fresh = { statement, gives: statement.columns().length > 0 };
    this.#statements.set(sql, fresh);
    return fresh;
  }
}

/** SQLite's own waiting would stand the whole process still, so it is told not to wait (`open.ts`) and is asked again. */
async function whenFree<T>(work: () => T): Promise<T> {
  const began = performance.now();
  for (;;) {
    try {
      return work();
    } catch (cause) {
      if (isCode(cause, 13)) throw unavailable('desk.store.full', {}, { cause });
      if (!isCode(cause, 5)) throw cause;
      if (performance.now() - began > patienceMs)
        throw unavailable('desk.store.busy', { seconds: patienceMs / 1000 }, { cause });
      await sleep(2 + Math.random() * 8);
    }
  }
}

/** SQLITE_BUSY is 5, SQLITE_FULL is 13; extended codes carry them in the low byte. */
const isCode = (cause: unknown, code: number): boolean => ((cause as { errcode?: number }).errcode ?? 0) % 256 === code;

/** node:sqlite takes an object as named parameters and stores NULL without a word (`dialect.test.ts`): refuse it here. */
function plain(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const what = value instanceof Date ? 'a Date' : typeof value;
  throw new TypeError(`The app store takes text, numbers and bytes; it was given ${what}.`);
}
