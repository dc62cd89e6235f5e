/** Builds the page when its sources changed: a hash of path, size and time of what it is made from. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root, tool } from './tool.ts';

const madeFrom = join(root, 'web', 'build', '.made-from');
const sources = ['web/src/**/*', 'web/static/**/*', 'graph-schema/ontology/**/*', 'graph-schema/words/**/*'];
const single = ['web/vite.config.ts', 'package-lock.json'];

async function sourceHash(): Promise<string> {
  const paths: string[] = [...single];
  for await (const path of glob(sources, { cwd: root })) paths.push(path);
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    const file = await stat(join(root, path));
    if (file.isFile()) hash.update(`${path} ${file.size} ${file.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @returns true when something was built */
export async function build({ quiet = false } = {}): Promise<boolean> {
  const now = await sourceHash();
  const before = await readMade();
  if (before === now) return false;
  process.stderr.write('Building the page …\n');
  const { code, said } = tool('vite', ['build', 'web', '--logLevel', 'warn'], true);
  if (code !== 0) throw new Error(`The page could not be built:\n${said}`);
  if (!quiet && said.trim() !== '') process.stderr.write(said);
  writeFileSync(madeFrom, now);
  return true;
}

async function readMade(): Promise<string> {
  try {
    return readFileSync(madeFrom, 'utf8');
  } catch {
    return ''; // never built
  }
}

// Also when `run.mjs` runs this file: it imports it, and sets the arguments so.
if (process.argv[1] === import.meta.filename) await build();
