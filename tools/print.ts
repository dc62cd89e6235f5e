/**
 * Prints what is derived from the ontology and committed: `npm run print`. With `--check` it writes nothing and names what is stale.
 * One line in `files` for each.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statements } from '../graph-schema/neo4j/schema.ts';
import { describe } from '../graph-schema/ontology/describe.ts';
import { root } from './tool.ts';

const folder = join('graph-schema', 'printed');

const files: Readonly<Record<string, () => string | Promise<string>>> = {
  'ontology.json': () => `${JSON.stringify(describe(), null, 2)}\n`,
  'constraints.cypher': () =>
    statements()
      .map((statement) => `${statement};\n`)
      .join(''),
};

/** Every printed file by its path from the project's root, as it should be. */
export const printed = (): Promise<{ path: string; text: string }[]> =>
  Promise.all(Object.entries(files).map(async ([name, print]) => ({ path: join(folder, name), text: await print() })));

/** What is committed; empty where nothing was printed yet. */
export function committed(path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
    throw cause;
  }
}

if (import.meta.main) {
  const stale = (await printed()).filter(({ path, text }) => committed(path) !== text);
  if (process.argv.includes('--check')) {
    for (const { path } of stale) process.stderr.write(`${path} is stale: run "npm run print" and commit it.\n`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const { path, text } of stale) {
      writeFileSync(join(root, path), text);
      process.stderr.write(`Printed ${path}\n`);
    }
  }
}
