/** The desk's Neo4j: opened when the first question needs it, and asked to come back when it was lost. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import type { Use } from '#graph-schema/neo4j/embedded/use.ts';
import { Failure, unavailable } from '#graph-schema/words/failure.ts';
import type { Going } from './state.ts';

interface Open {
  readonly use: Use;
  readonly graph: Graph;
}

/** A page would rather be told that Neo4j is still starting than wait longer than this. */
const patienceMs = 2_000;

export class GraphHolder {
  readonly #home: string;
  readonly #going: Going;
  readonly #waits: boolean;
  #opening: Promise<Open> | undefined;
  #recovering: Promise<void> | undefined;
  #isOpen = false;
  #closed = false;

  /** @param waits  whether a question waits for as long as the start takes, as a command line does */
  constructor(home: string, going: Going, waits: boolean) {
    this.#home = home;
    this.#going = going;
    this.#waits = waits;
  }

  /** Starts it if need be, and waits until it answers, its constraints and indexes made. */
  async ready(): Promise<Graph> {
    if (this.#closed) throw unavailable('desk.closed');
    this.#opening ??= this.#open().catch((cause: unknown) => {
      this.#opening = undefined;
      throw cause;
    });
    return (await this.#opening).graph;
  }

  /** For a question. @throws Unavailable while the store starts or comes back */
  async now(): Promise<Graph> {
    if (this.#waits) {
      await this.#recovering?.catch(() => undefined);
      return this.ready();
    }
    const { state } = this.#going.state.store;
    const isAway = this.#recovering !== undefined || (this.#isOpen && state !== 'ready');
    // A coming back that failed once is tried again for the next who asks.
    if (isAway && state === 'stopped') void this.recover().catch(() => undefined);
    if (isAway) throw unavailable('desk.graph.recovering');
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((done) => (timer = setTimeout(() => done(null), patienceMs)));
    const graph = await Promise.race([this.ready(), late]).finally(() => clearTimeout(timer));
    if (graph) return graph;
    throw unavailable(`desk.graph.${state === 'fetching' ? 'fetching' : 'starting'}`);
  }

  /** What a question threw: where the store was lost it is called back, and the asker told so. */
  failed(cause: unknown): unknown {
    if (!(cause instanceof Failure) || cause.says.code !== 'store.no-answer') return cause;
    void this.recover().catch(() => undefined);
    return unavailable('desk.graph.recovering', {}, { cause });
  }

  /** Several callers share one attempt. */
  recover(): Promise<void> {
    this.#recovering ??= (async () => {
      const open = await this.#opening;
      if (!this.#closed) await open?.use.recover();
    })().finally(() => (this.#recovering = undefined));
    return this.#recovering;
  }

  /** Whether the server is this process's own, another's, or outside; null before it was needed. */
  async mode(): Promise<Use['mode'] | null> {
    return this.#opening ? (await this.#opening).use.mode : null;
  }

  async pid(): Promise<number | null> {
    return this.#opening ? (await this.#opening).use.pid() : null;
  }

  /**
   * Whether there is a graph to dump, and it is this process's to stop.
   * @throws Unavailable when the server is outside, or another process here uses it
   */
  async stoppable(): Promise<boolean> {
    if (process.env['NEO4J_URI']) throw unavailable('desk.backup.outside', { uri: process.env['NEO4J_URI'] });
    if ((await this.mode()) === 'attached') throw unavailable('desk.backup.running');
    if (!this.#opening && (await heldByAnother(this.#home))) throw unavailable('desk.backup.running');
    return existsSync(join(this.#home, 'neo4j', 'data', 'databases', 'neo4j'));
  }

  /** Stops the server, cleanly, does work with its admin tool, and starts it again if it ran. */
  async stopped<T>(work: (admin: (words: readonly string[]) => Promise<string>) => Promise<T>): Promise<T> {
    await this.stoppable();
    const { adminTool } = await import('#graph-schema/neo4j/embedded/admin.ts');
    const ran = this.#opening !== undefined;
    const marked = existsSync(join(this.#home, 'neo4j', 'stopped-cleanly'));
    const there = existsSync(join(this.#home, 'neo4j', 'data', 'databases', 'neo4j'));
    // After a kill the store must first be recovered: the admin tool refuses it otherwise.
    if (there && !marked && !ran) await this.ready();
    const done = Promise.withResolvers<void>();
    this.#recovering = done.promise;
    try {
      const open = await this.#opening;
      await open?.graph.close();
      await open?.use.close();
      this.#opening = undefined;
      this.#isOpen = false;
      return await work((words) => adminTool(this.#home, words));
    } finally {
      this.#recovering = undefined;
      done.resolve();
      if (ran) await this.ready();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const open = await this.#opening?.catch(() => undefined);
    await open?.graph.close().catch(() => undefined); // The store may be gone already: closing is all we want.
    await open?.use.close();
  }

  async #open(): Promise<Open> {
    // The driver costs 150 ms: it is loaded when a question needs it.
    const [{ useNeo4j }, { connect }, { prepare }] = await Promise.all([
      import('#graph-schema/neo4j/embedded/use.ts'),
      import('#graph-schema/neo4j/driver.ts'),
      import('#graph-schema/neo4j/constraints.ts'),
    ]);
    const use = await useNeo4j({ home: this.#home, onState: (state) => this.#going.store(state) });
    try {
      const graph = await connect(use.connection);
      if (use.mode !== 'attached') await prepare(graph);
      this.#isOpen = true;
      return { use, graph };
    } catch (cause) {
      await use.close();
      throw cause;
    }
  }
}

/** Another process here owns the private server now. */
async function heldByAnother(home: string): Promise<boolean> {
  const { isAlive } = await import('#graph-schema/neo4j/embedded/use.ts');
  try {
    const running = JSON.parse(await readFile(join(home, 'neo4j', 'running.json'), 'utf8')) as {
      owner: number;
      pid: number;
    };
    return running.owner !== process.pid && isAlive(running.owner) && isAlive(running.pid);
  } catch {
    return false; // No such note, or one that a crash cut short: nobody can be using it.
  }
}
