/** A real workbench in a process of its own, as `npm start` runs it, and a client that asks it over HTTP as the page does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '#graph-schema/neo4j/driver.ts';
import { freePort } from '#graph-schema/neo4j/embedded/server.ts';
import { root } from '../home.ts';

export interface Workbench {
  readonly address: string;
  readonly pid: number;
  readonly storePid: number;
  /** Of its private Neo4j: for the same question without the workbench. */
  readonly store: Connection;
  /** From the start of the process to the printed address. */
  readonly addressMs: number;
  /** The answer's data. @throws Error when it failed: a bench must not time failures */
  ask<T>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  stop(): Promise<void>;
}

export async function startWorkbench(home: string): Promise<Workbench> {
  const began = performance.now();
  const env = { ...process.env, REDTHREAD_HOME: home, REDTHREAD_PORT: String(await freePort()) };
  const child = spawn(process.execPath, [join(root, 'run.mjs'), 'cli/main.ts', 'start', '--no-city'], {
    cwd: root,
    env,
  });
  const gone = once(child, 'exit');
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-4_000)));
  const address = await new Promise<string>((done, fail) => {
    child.stdout.once('data', (chunk: Buffer) => done(chunk.toString().trim()));
    void gone.then(() => fail(new Error(`The workbench did not start:\n${errors}`)));
  });
  const addressMs = performance.now() - began;
  const note = <T>(...path: string[]): T => JSON.parse(readFileSync(join(home, ...path), 'utf8')) as T;
  const { pid } = note<{ pid: number }>('server.json');
  const neo4j = note<{ pid: number; port: number }>('neo4j', 'running.json');
  const password = readFileSync(join(home, 'neo4j', 'password'), 'utf8').trim();
  return {
    ...{ address, pid, storePid: neo4j.pid, addressMs },
    store: { uri: `neo4j://127.0.0.1:${neo4j.port}`, user: 'neo4j', password },
    ask: (document, variables = {}) => ask(address, document, variables),
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function ask<T>(address: string, query: string, variables: Readonly<Record<string, unknown>>): Promise<T> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'redthread-case-file': '', 'redthread-purpose': 'bench' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data } = JSON.parse(text) as { data?: { field?: { data?: T } } };
  if (data?.field?.data === undefined) throw new Error(`No answer (${response.status}): ${text.slice(0, 500)}`);
  return data.field.data;
}
