/** Runs the command line as a process of its own, as a script would. */
import { spawn, type ChildProcess } from 'node:child_process';
import { symlinkSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { neo4jVersion } from '#graph-schema/neo4j/embedded/jars.ts';
import { projectHome, root } from '../home.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export type Env = Readonly<Record<string, string>>;

const main = join(root, 'cli', 'main.ts');

export function begin(words: readonly string[], env: Env): ChildProcess {
  return spawn(process.execPath, [main, ...words], {
    cwd: root,
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', ...env },
  });
}

export function redthread(words: readonly string[], env: Env): Promise<Ran> {
  const child = begin(words, env);
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  return new Promise((done) => child.once('close', (code) => done({ code, ...said })));
}

/** With `--json`: the one document on stdout, and that there is nothing else on it. */
export async function asked(
  words: readonly string[],
  env: Env,
): Promise<{ code: number | null; json: any; err: string }> {
  const { code, out, err } = await redthread([...words, '--json'], env);
  if (!out.endsWith('\n') || out.trimEnd().includes('\n')) throw new Error(`not one line of JSON: ${out}\n${err}`);
  return { code, json: JSON.parse(out), err };
}

/** The same, asked again while the store comes up or is too busy to answer in time. */
export async function patiently(words: readonly string[], env: Env): ReturnType<typeof asked> {
  const until = Date.now() + 180_000;
  for (;;) {
    const answer = await asked(words, env);
    if (!['TimedOut', 'Unavailable'].includes(answer.json.error?.type) || Date.now() > until) return answer;
  }
}

/** A home that uses the jars that are there already. */
export function homeWithJars(home: string): string {
  const name = `lib-${neo4jVersion}`;
  mkdirSync(join(home, 'neo4j'), { recursive: true });
  const there = join(projectHome(), 'neo4j', name);
  if (existsSync(there)) symlinkSync(there, join(home, 'neo4j', name));
  return home;
}
