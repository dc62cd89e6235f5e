/** The world of the tests in the page: Redthread as a newcomer starts it, with the English city unless told, on a port of its own. */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { freePort } from '#graph-schema/neo4j/embedded/server.ts';
import { root, testHome } from '../home.ts';

const patienceMs = 240_000;
const city = process.env['REDTHREAD_TEST_CITY'] ?? 'en';

export default async function world(): Promise<() => Promise<void>> {
  // A server that runs already, for whoever writes tests: with REDTHREAD_TEST_HOME it is used as it is.
  if (process.env['REDTHREAD_URL'] && process.env['REDTHREAD_TEST_HOME']) return async () => {};
  const home = await testHome();
  const port = await freePort();
  const env = { ...process.env, REDTHREAD_HOME: home, REDTHREAD_PORT: String(port), LANG: 'en_GB.UTF-8' };
  const server = spawn(process.execPath, ['run.mjs', 'cli/main.ts', 'start', '--city', city], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (chunk: Buffer): void => void (said = (said + chunk.toString()).slice(-4_000));
  server.stdout.on('data', keep);
  server.stderr.on('data', keep);
  const url = `http://127.0.0.1:${port}`;
  process.env['REDTHREAD_URL'] = url;
  process.env['REDTHREAD_TEST_HOME'] = home;
  const stop = async (): Promise<void> => {
    const gone = new Promise((done) => server.once('exit', done));
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await gone;
    }
    await rm(home, { recursive: true, force: true });
  };
  try {
    await cityLoaded(url, () => server.exitCode);
  } catch (cause) {
    await stop();
    throw new Error(`${String(cause)}\n${said}`);
  }
  return stop;
}

interface State {
  readonly jobs: readonly { readonly what: { readonly code: string }; readonly state: string }[];
}

/** Follows what the desk tells until the city of the first start is there. */
async function cityLoaded(url: string, exitCode: () => number | null): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    if (exitCode() !== null) throw new Error('the server ended');
    const state = await told(url).catch(() => null);
    const city = state?.jobs.find(({ what }) => what.code === 'desk.work.city');
    if (city?.state === 'done') return;
    if (city?.state === 'failed') throw new Error('the city could not be loaded');
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error('the city was not loaded in time');
}

/** The first message of the stream of events. */
async function told(url: string): Promise<State | null> {
  const response = await fetch(`${url}/events`);
  const reader = response.body?.getReader();
  if (!reader || response.status !== 200) return null;
  const { value } = await reader.read();
  await reader.cancel();
  const line = new TextDecoder()
    .decode(value)
    .split('\n')
    .find((each) => each.startsWith('data: '));
  return line ? (JSON.parse(line.slice(6)) as State) : null;
}
