import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '#graph-schema/neo4j/embedded/server.ts';
import { asked, begin, homeWithJars, patiently, redthread, type Env } from './run.ts';
import { phones, smallWorld } from './small-world.ts';

let folder: string;
let home: string;
let port: number;
let env: Env;
let server: ChildProcess;
let said = '';

const status = (path: string, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((done, failed) => {
    get({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    }).once('error', failed);
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redthread-start-'));
  home = homeWithJars(join(folder, 'home'));
  port = await freePort();
  env = { REDTHREAD_HOME: home, REDTHREAD_PORT: String(port), NEO4J_URI: '' };
  server = begin(['start', '--no-city'], env);
  server.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const address = await new Promise<string>((done, failed) => {
    server.stdout?.once('data', (chunk: Buffer) => done(chunk.toString().trim()));
    server.once('exit', (code) => failed(new Error(`start ended with ${code}: ${said}`)));
  });
  expect(address).toBe(`http://127.0.0.1:${port}`);
}, 240_000);

afterAll(() => {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('the page answers, for its own host and its own pages only', async () => {
  expect(await status('/')).toBe(200);
  expect(await status('/', { host: 'evil.example' })).toBe(421);
  expect(await status('/', { origin: 'http://evil.example' })).toBe(403);
});

test('a second copy says where the first one is', async () => {
  const { code, err } = await redthread(['start', '--no-city'], { ...env, REDTHREAD_PORT: String(await freePort()) });
  expect([code, err.trim()]).toEqual([1, `Redthread runs already: http://127.0.0.1:${port}`]);
});

test('a port that another program has is said, with what to do', async () => {
  const { code, json } = await asked(['start', '--no-city'], { ...env, REDTHREAD_HOME: join(folder, 'other') });
  expect([code, json.error.type]).toEqual([1, 'Unavailable']);
  expect(json.error.says).toContain(`REDTHREAD_PORT=${port + 1}`);
});

test('a command uses the store of the running copy, and status knows both', async () => {
  const world = smallWorld(join(folder, 'given'));
  const { json } = await asked(['import', world.people, world.calls, '--mapping', world.mapping], env);
  expect(json).toMatchObject({ import: 1, rows: 8 });
  expect((await asked(['status'], env)).json).toMatchObject({ running: true, pid: server.pid, imports: 1 });
  expect((await asked(['backup', join(folder, 'too-early')], env)).json.error.says).toContain('redthread stop');
});

test('Neo4j killed under it comes back by itself, with everything in it', async () => {
  const { pid } = JSON.parse(readFileSync(join(home, 'neo4j', 'running.json'), 'utf8'));
  process.kill(pid, 'SIGKILL');
  for (let turn = 0; turn < 200 && !said.includes('recovering'); turn++) await sleep(100);
  expect(said).toContain('recovering');
  const { json: found } = await patiently(['find', 'jack'], env);
  expect(found.entities?.[0], JSON.stringify(found)).toMatchObject({ caption: 'Jack Powell' });
  expect(await status('/')).toBe(200);
}, 300_000);

test('stop ends it and its store; again it says that nothing runs', async () => {
  const ended = new Promise((done) => server.once('exit', done));
  expect((await asked(['stop'], env)).json).toEqual({ stopped: true, pid: server.pid });
  expect(await ended, said).toBe(0);
  expect((await asked(['stop'], env)).json).toEqual({ stopped: false });
}, 300_000);

test('a backup brought back elsewhere answers the same; one that was changed is refused', async () => {
  const to = join(folder, 'backup');
  const made = await asked(['backup', to], env);
  expect(made.json).toMatchObject({ format: 1, graph: true });
  const other = { ...env, REDTHREAD_HOME: homeWithJars(join(folder, 'restored')) };
  expect((await asked(['restore', to], other)).json).toMatchObject({ aside: null, graph: true });
  const { json } = await patiently(['show', phones.jack], other);
  expect(json.records[0].evidence).toMatchObject({ fileName: 'people.csv', row: 2 });
  expect((await asked(['show', '--row', '1:1:2'], other)).json.cells[1].value).toBe('Jack Powell');
  expect((await asked(['audit', 'list', '--action', 'restore'], other)).json.total).toBe(1);
  expect((await asked(['audit', 'verify'], other)).json.ok).toBe(true);

  expect((await asked(['restore', to], other)).json.error.says).toContain('--replace');
  rmSync(join(to, 'casework.sqlite'));
  expect((await asked(['restore', to, '--replace'], other)).json.error.says).toContain('casework.sqlite');
}, 300_000);
