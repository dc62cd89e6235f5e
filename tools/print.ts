/**
 * Prints what is derived from the ontology and committed: `npm run print`. With `--check` it writes nothing and names what is stale.
 * One line in `files` for each.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { statements } from '../graph-schema/neo4j/schema.ts';
import { describe } from '../graph-schema/ontology/describe.ts';
import { schema } from '../web/src/lib/server/graphql/schema.ts';
import { root } from './tool.ts';

const folder = join('graph-schema', 'printed');

const files: Readonly<Record<string, () => string | Promise<string>>> = {
  'ontology.json': () => `${JSON.stringify(describe(), null, 2)}\n`,
  'constraints.cypher': () =>
    statements()
      .map((statement) => `${statement};\n`)
      .join(''),
  'schema.graphql': async () => `${printSchema(lexicographicSortSchema(schema))}\n`,
};

const check = process.argv.includes('--check');
for (const [name, print] of Object.entries(files)) {
  const path = join(folder, name);
  const text = await print();
  if (committed(path) === text) continue;
  if (check) {
    process.stderr.write(`${path} is stale: run "npm run print" and commit it.\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(root, path), text);
    process.stderr.write(`Printed ${path}\n`);
  }
}

/** What is committed; empty where nothing was printed yet. */
function committed(path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
    throw cause;
  }
}
