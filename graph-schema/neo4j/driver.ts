/** The one way to speak to Neo4j: values go in and come out as plain JavaScript, times always in UTC. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { timedOut, unavailable } from '../words/failure.ts';
import { fromStore, toStore } from './values.ts';
export { at, day, float, point } from './values.ts';

export type Params = Record<string, unknown>;
export type Row = Record<string, unknown>;

export interface Tx {
  run<R = Row>(statement: string, params?: Params): Promise<R[]>;
}

export interface Plan {
  readonly operator: string;
  readonly details: string;
  readonly identifiers: readonly string[];
  readonly estimatedRows: number;
  readonly children: readonly Plan[];
}

export interface Bounds {
  readonly timeoutMs: number;
  readonly rows: number;
  readonly signal?: AbortSignal;
  /** Also count database hits: costs time, used by tests and the bench. */
  readonly profile?: boolean;
}

export interface Graph {
  /** Rows as plain objects; integers as numbers, as strings beyond 2⁵³. */
  read<R = Row>(
    statement: string,
    params?: Params,
    options?: { timeoutMs?: number; signal?: AbortSignal },
  ): Promise<R[]>;
  /** One managed transaction, retried by the driver when the server asks for it: so it must be idempotent. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Auto-commit: schema statements. */
  run(statement: string, params?: Params): Promise<void>;
  /** Written Cypher: a READ transaction on the small pool, cut after `rows`. */
  bounded(
    statement: string,
    params: Params,
    bounds: Bounds,
  ): Promise<{ rows: Row[]; more: boolean; hits: number | null; ms: number }>;
  /** What the planner makes of a statement, without running it. */
  explain(statement: string, params: Params): Promise<{ queryType: string; plan: Plan; notifications: Notification[] }>;
  close(): Promise<void>;
}

export interface Notification {
  readonly code: string;
  readonly title: string;
  readonly description: string;
}

export interface Connection {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** `neo4j` unless said. */
  readonly database?: string;
  /** How long a question waits for a free connection; 45 s unless said: longer than a query may hold one unless it asked for more. */
  readonly waitMs?: number;
}

const common = { useBigInt: true, telemetryDisabled: true, userAgent: 'redthread' } as const;

/**
 * Connects and waits until the database answers.
 * @throws Unavailable when nothing answers there or the password is refused
 */
export async function connect({
  uri,
  user,
  password,
  database = 'neo4j',
  waitMs = 45_000,
}: Connection): Promise<Graph> {
  const auth = neo4j.auth.basic(user, password);
  // Together under the 64 Bolt threads of the private server, beyond which it refuses (NEO4J §3).
  const waiting = { ...common, connectionAcquisitionTimeout: waitMs };
  const app = neo4j.driver(uri, auth, { ...waiting, maxConnectionPoolSize: 48 });
  // Memory kills call themselves transient: written Cypher is never tried again.
  const written = neo4j.driver(uri, auth, { ...waiting, maxConnectionPoolSize: 4, maxTransactionRetryTime: 0 });
  const bookmarks = neo4j.bookmarkManager();
  try {
    await app.verifyConnectivity({ database });
  } catch (cause) {
    await Promise.all([app.close(), written.close()]);
    throw asFailure(cause);
  }

  const session = (driver: Driver, mode: 'READ' | 'WRITE'): Session =>
    driver.session({ database, defaultAccessMode: mode, bookmarkManager: bookmarks });

  return {
    async read<R>(statement: string, params: Params = {}, options: { timeoutMs?: number; signal?: AbortSignal } = {}) {
      const open = session(app, 'READ');
      const stop = (): void => void open.close();
      options.signal?.addEventListener('abort', stop, { once: true });
      try {
        const config = options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs };
        // One round trip; BEGIN, RUN, COMMIT are three, and are left to what has to be tried again.
        return await rowsOf<R>(open, statement, params, config).catch((cause: unknown) => {
          if (!(cause instanceof Error && neo4j.isRetryableError(cause))) throw cause;
          return open.executeRead((tx) => rowsOf<R>(tx, statement, params), config);
        });
      } catch (cause) {
        throw asFailure(cause, options.signal);
      } finally {
        options.signal?.removeEventListener('abort', stop);
        await open.close();
      }
    },

    async write(work) {
      const open = session(app, 'WRITE');
      try {
        // A batch of an import may outlive the time limit of questions.
        return await open.executeWrite((tx) => work({ run: (s, p = {}) => rowsOf(tx, s, p) }), { timeout: 600_000 });
      } catch (cause) {
        throw asFailure(cause);
      } finally {
        await open.close();
      }
    },

    async run(statement, params = {}) {
      const open = session(app, 'WRITE');
      try {
        await open.run(statement, toStore(params) as Params);
      } catch (cause) {
        throw asFailure(cause);
      } finally {
        await open.close();
      }
    },

    async bounded(statement, params, { timeoutMs, rows: most, signal, profile = false }) {
      const open = session(written, 'READ');
      const stop = (): void => void open.close();
      signal?.addEventListener('abort', stop, { once: true });
      const started = performance.now();
      try {
        const tx = await open.beginTransaction({ timeout: timeoutMs });
        const result = tx.run((profile ? 'PROFILE ' : '') + statement, toStore(params) as Params);
        const rows: Row[] = [];
        let more = false;
        for await (const record of result) {
          if (rows.length === most) {
            more = true;
            break;
          }
          rows.push(fromStore(record.toObject()) as Row);
        }
        let hits: number | null = null;
        if (profile && !more) {
          const { profile: plan } = await result.summary();
          if (plan !== false) hits = totalHits(plan as unknown as ProfiledPlan);
        }
        await tx.rollback();
        return { rows, more, hits, ms: performance.now() - started };
      } catch (cause) {
        throw asFailure(cause, signal);
      } finally {
        signal?.removeEventListener('abort', stop);
        await open.close();
      }
    },

    async explain(statement, params) {
      const open = session(written, 'READ');
      try {
        const { summary } = await open.executeRead((tx) => tx.run('EXPLAIN ' + statement, toStore(params) as Params));
        return {
          queryType: summary.queryType,
          plan: planOf(summary.plan as unknown as RawPlan),
          notifications: summary.notifications.map(({ code, title, description }) => ({ code, title, description })),
        };
      } catch (cause) {
        throw asFailure(cause);
      } finally {
        await open.close();
      }
    },

    async close() {
      await Promise.all([app.close(), written.close()]);
    },
  };
}

async function rowsOf<R>(
  tx: ManagedTransaction | Session,
  statement: string,
  params: Params,
  config?: { timeout?: number },
): Promise<R[]> {
  const { records } = await tx.run(statement, toStore(params) as Params, config);
  return records.map((record) => fromStore(record.toObject()) as R);
}

interface RawPlan {
  operatorType: string;
  identifiers: string[];
  arguments: Record<string, unknown>;
  children: RawPlan[];
}

type ProfiledPlan = { dbHits: number | bigint; children: ProfiledPlan[] };

const planOf = (plan: RawPlan): Plan => ({
  operator: plan.operatorType.replace(/@.*$/, ''),
  details: String(plan.arguments['Details'] ?? ''),
  identifiers: plan.identifiers,
  estimatedRows: Number(plan.arguments['EstimatedRows'] ?? 0),
  children: plan.children.map(planOf),
});

const totalHits = (plan: ProfiledPlan): number =>
  Number(plan.dbHits) + plan.children.reduce((sum, child) => sum + totalHits(child), 0);

/** What the driver throws, as one of the six failures; a mistake in a statement stays an error of ours. */
function asFailure(cause: unknown, signal?: AbortSignal): unknown {
  if (signal?.aborted) return timedOut('store.stopped', {}, { cause });
  if (!(cause instanceof Error)) return cause;
  const code = String((cause as { code?: unknown }).code ?? '');
  // The driver gives this one no code of its own.
  if (cause.message.startsWith('Connection acquisition timed out')) return timedOut('store.busy', {}, { cause });
  if (/TransactionTimedOut|Terminated/.test(code)) return timedOut('store.time-limit', {}, { cause });
  if (/MemoryPoolOutOfMemory|TransactionOutOfMemory/.test(code)) return timedOut('store.memory-limit', {}, { cause });
  if (/ServiceUnavailable|SessionExpired|DatabaseUnavailable/.test(code))
    return unavailable('store.no-answer', {}, { cause });
  if (/Security\.(Unauthorized|AuthenticationRateLimit)/.test(code)) return unavailable('store.refused', {}, { cause });
  return cause;
}
