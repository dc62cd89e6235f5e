/** Starts and stops the private Neo4j: a child process over Bolt on loopback, with a password of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unavailable } from '../../words/failure.ts';
import { connect } from '../driver.ts';
import { ensurePassword, memory, writeConfig } from './config.ts';
import { ensureJars } from './jars.ts';
import { findJava } from './java.ts';
import type { OnState } from './state.ts';

export interface Server {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the process is gone, however it ended. */
  readonly exited: Promise<void>;
  /** SIGTERM, then SIGKILL after two minutes; may be called twice. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** REDTHREAD_HOME; the server lives in `neo4j` under it. */
  readonly home: string;
  /** Another home whose jars are used (tests). */
  readonly jars?: string;
  /** The port to listen on; a free one unless given. */
  readonly port?: number;
  readonly onState: OnState;
}

const patienceMs = 60_000;
const killAfterMs = 120_000;
const entry = 'org.neo4j.server.CommunityEntryPoint';

/** Java's own switches; heap settings in neo4j.conf are ignored on this way in. */
const javaOptions = (heap: string): string[] => [
  ...['-Xms512m', `-Xmx${heap}`, '-XX:+UseG1GC', '-XX:-OmitStackTraceInFastThrow'],
  ...['-XX:+UnlockExperimentalVMOptions', '-XX:+TrustFinalNonStaticFields', '-XX:+DisableExplicitGC'],
  ...['-Djdk.nio.maxCachedBufferSize=1024', '-Dio.netty.tryReflectionSetAccessible=true'],
  ...['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch'].map((m) => `--add-opens=${m}=ALL-UNNAMED`),
  ...['--enable-native-access=ALL-UNNAMED', '-Dlog4j2.disable.jmx=true', '-Dfile.encoding=UTF-8'],
];

/**
 * Starts the server and returns when it answers.
 * @throws Unavailable with the end of what it said when it says nothing for a minute and does not come up
 */
export async function startNeo4j({ home, jars = home, port, onState }: StartOptions): Promise<Server> {
  const folder = resolve(home, 'neo4j');
  const java = await findJava(home);
  const lib = await ensureJars(resolve(jars), onState);
  const password = await ensurePassword(folder);
  const chosen = port ?? (await freePort());
  const sizes = memory();
  await writeConfig(folder, chosen, sizes);

  const clean = join(folder, 'stopped-cleanly');
  const before = existsSync(join(folder, 'data', 'databases', 'neo4j'));
  onState({ state: before && !existsSync(clean) ? 'recovering' : 'starting' });
  await rm(clean, { force: true });

  const classpath = [join(folder, 'plugins', '*'), join(folder, 'conf', '*'), join(lib, '*')].join(delimiter);
  const args = [
    ...javaOptions(sizes.heap),
    '-cp',
    classpath,
    entry,
    `--home-dir=${folder}`,
    `--config-dir=${join(folder, 'conf')}`,
  ];
  const child = spawnWithParent(java, args, folder);
  await writeFile(join(folder, 'run', 'neo4j.pid'), String(child.pid));

  let gone = false;
  const exited = new Promise<void>((done) => {
    const end = (): void => {
      gone = true;
      done();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  await untilReady(child, exited, folder);
  const uri = `neo4j://127.0.0.1:${chosen}`;
  const probe = await connect({ uri, user: 'neo4j', password });
  await probe.close();
  onState({ state: 'ready' });

  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopping ??= (async () => {
      if (!gone) {
        child.kill('SIGTERM');
        const hard = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
        await exited;
        clearTimeout(hard);
      }
      if (child.exitCode === 0) await writeFile(clean, '');
      await rm(join(folder, 'run', 'neo4j.pid'), { force: true });
      onState({ state: 'stopped' });
    })());
  return { uri, user: 'neo4j', password, port: chosen, pid: child.pid ?? 0, exited, stop };
}

/** With `setpriv` the kernel ends the child when this process dies, however it dies. */
function spawnWithParent(java: string, args: string[], cwd: string): ChildProcess {
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));
  const [program, ...rest] = setpriv ? [setpriv, '--pdeathsig', 'TERM', java, ...args] : [java, ...args];
  return spawn(program, rest, { cwd, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, NEO4J_HOME: cwd } });
}

/** Neo4j writes byte 0x06 to stderr when it is up. A busy machine is given time for as long as the log moves. */
async function untilReady(child: ChildProcess, exited: Promise<void>, folder: string): Promise<void> {
  let said = '';
  const ready = new Promise<'ready'>((done) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      if (chunk.includes(0x06)) done('ready');
      said = (said + chunk.toString()).slice(-4_000);
    });
  });
  const ended = new AbortController();
  const outcome = await Promise.race([ready, stillLog(folder, ended.signal), exited.then(() => 'gone' as const)]);
  ended.abort();
  if (outcome === 'ready') return;
  child.kill('SIGKILL');
  throw unavailable('store.did-not-start', { why: await lastErrors(said, folder) });
}

/** Settles when the server has written nothing to its log for a minute. */
async function stillLog(folder: string, signal: AbortSignal): Promise<'late'> {
  const size = (): Promise<number> =>
    stat(join(folder, 'logs', 'debug.log')).then(
      (file) => file.size,
      () => 0,
    );
  let before = -1;
  let since = Date.now();
  while (!signal.aborted) {
    const now = await size();
    if (now !== before) since = Date.now();
    before = now;
    if (Date.now() - since > patienceMs) return 'late';
    await sleep(1_000, undefined, { ref: false });
  }
  return 'late';
}

async function lastErrors(said: string, folder: string): Promise<string> {
  const log = await readFile(join(folder, 'logs', 'neo4j.log'), 'utf8').catch(() => '');
  const lines = (said.trim() || log).split('\n').filter((line) => !/^\s+at /.test(line));
  const errors = lines.filter((line) => /ERROR|Exception|failed|lock/i.test(line));
  return (errors.length > 0 ? errors : lines).slice(-2).join(' ').slice(-500);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
