/**
 * Gives a process its Neo4j: one's own server by NEO4J_URI, the private one that another process here already runs, or
 * one started now. Who started it stops it; a server that was lost comes back on the same port with the same password.
 */
import { execFile } from 'node:child_process';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { unavailable } from '../../words/failure.ts';
import { connect, type Connection } from '../driver.ts';
import { freePort, startNeo4j, type Server } from './server.ts';
import type { OnState } from './state.ts';

const run = promisify(execFile);

export interface Use {
  readonly connection: Connection;
  readonly mode: 'own' | 'attached' | 'outside';
  /** Process id of the private server; null when the server is outside. */
  pid(): number | null;
  /** Makes sure that the server answers again after it was lost; several callers share one attempt. */
  recover(): Promise<void>;
  /** Stops the server if this process started it. */
  close(): Promise<void>;
}

/** What `neo4j/running.json` says; the password stands in a file of its own (0600). */
interface Running {
  readonly owner: number;
  readonly pid: number;
  readonly port: number;
}

/** @throws Unavailable when no server can be had, in a sentence with what to do */
export async function useNeo4j({ home, onState }: { home: string; onState: OnState }): Promise<Use> {
  const {
    NEO4J_URI: uri,
    NEO4J_USER: user = 'neo4j',
    NEO4J_PASSWORD: password = '',
    NEO4J_DATABASE: database,
  } = process.env;
  if (uri) return outside({ uri, user, password, ...(database ? { database } : {}) }, onState);

  const folder = resolve(home, 'neo4j');
  await mkdir(folder, { recursive: true });
  const found = await attachOrStart(home, folder, undefined, onState);
  let server = found.server;
  let pid = found.pid;
  let closing = false;
  let attempt: Promise<void> | undefined;

  const watch = (own: Server): void =>
    void own.exited.then(() =>
      closing || server !== own ? undefined : recover().catch(() => onState({ state: 'stopped' })),
    );
  const recover = (): Promise<void> =>
    (attempt ??= (async () => {
      onState({ state: 'recovering' });
      const again = await attachOrStart(home, folder, found.connection.uri, onState);
      ({ server, pid } = again);
      if (server) watch(server);
    })().finally(() => (attempt = undefined)));
  if (server) watch(server);

  return {
    connection: found.connection,
    get mode() {
      return server ? ('own' as const) : ('attached' as const);
    },
    pid: () => pid,
    recover,
    async close() {
      closing = true;
      await attempt?.catch(() => undefined);
      if (!server) return;
      await server.stop();
      await rm(join(folder, 'running.json'), { force: true });
    },
  };
}

async function outside(connection: Connection, onState: OnState): Promise<Use> {
  onState({ state: 'starting' });
  const answer = async (): Promise<void> => (await connect(connection)).close();
  await answer();
  onState({ state: 'ready' });
  return { connection, mode: 'outside', pid: () => null, recover: answer, close: async () => {} };
}

interface Found {
  readonly connection: Connection;
  readonly pid: number;
  readonly server: Server | undefined;
}

/** One process at a time looks and decides; a lock that a dead process left is taken over. */
async function attachOrStart(home: string, folder: string, uri: string | undefined, onState: OnState): Promise<Found> {
  const unlock = await startLock(folder, onState);
  try {
    const running = await readRunning(folder);
    if (running && (await isOurJava(running.pid, folder))) {
      if (running.owner !== process.pid && isAlive(running.owner)) {
        const password = (await readFile(join(folder, 'password'), 'utf8')).trim();
        const connection = { uri: `neo4j://127.0.0.1:${running.port}`, user: 'neo4j', password };
        if (await answers(connection)) {
          onState({ state: 'ready' });
          return { connection, pid: running.pid, server: undefined };
        }
      }
      await endOrphan(running.pid);
    } else {
      // A process that died between starting the child and writing running.json leaves only the child's pid file.
      const left = Number(await readFile(join(folder, 'run', 'neo4j.pid'), 'utf8').catch(() => '0'));
      if (left > 0 && (await isOurJava(left, folder))) await endOrphan(left);
    }
    const port = uri ? Number(new URL(uri).port) : await freePort();
    const server = await startNeo4j({ home, port, onState });
    const written: Running = { owner: process.pid, pid: server.pid, port: server.port };
    await writeFile(join(folder, 'running.json.new'), JSON.stringify(written), { mode: 0o600 });
    await rename(join(folder, 'running.json.new'), join(folder, 'running.json'));
    const { user, password } = server;
    return { connection: { uri: server.uri, user, password }, pid: server.pid, server };
  } finally {
    await unlock();
  }
}

async function readRunning(folder: string): Promise<Running | null> {
  try {
    return JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')) as Running;
  } catch {
    return null; // none, or cut short by a crash: then nobody can be attached to
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A pid alone proves nothing: it may have been given to another program since. */
async function isOurJava(pid: number, folder: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const { stdout } = await run('ps', ['-ww', '-o', 'stat=,args=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return !stdout.trimStart().startsWith('Z') && stdout.includes(`--home-dir=${folder} `);
}

async function endOrphan(pid: number): Promise<void> {
  for (const [signal, turns] of [
    ['SIGTERM', 100],
    ['SIGKILL', 50],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (let turn = 0; turn < turns && isAlive(pid); turn++) await sleep(100);
  }
}

async function answers(connection: Connection): Promise<boolean> {
  return connect(connection).then(
    (graph) => graph.close().then(() => true),
    () => false,
  );
}

const lockPatienceMs = 180_000;

async function startLock(folder: string, onState: OnState): Promise<() => Promise<void>> {
  const path = join(folder, 'starting.lock');
  const until = Date.now() + lockPatienceMs;
  for (;;) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => '0'));
    if (holder === process.pid || (holder > 0 && !isAlive(holder))) await rm(path, { force: true });
    if (Date.now() > until) throw unavailable('store.start-locked', { pid: holder });
    onState({ state: 'starting' });
    await sleep(200);
  }
}
