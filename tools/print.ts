/**
 * Prints what is derived from the ontology and committed: `npm run print`. With `--check` it writes nothing and names what is stale.
 * One line in `files` for each.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { statements } from '../graph-schema/neo4j/schema.ts';
import { describe } from '../graph-schema/ontology/describe.ts';
import { mappingSchema } from '../importers/kit/mapping.ts';
import { schema } from '../web/src/lib/server/graphql/schema.ts';
import { root } from './tool.ts';

const folder = join('graph-schema', 'printed');

const files: Readonly<Record<string, () => string | Promise<string>>> = {
  [join(folder, 'ontology.json')]: () => `${JSON.stringify(describe(), null, 2)}\n`,
  [join(folder, 'constraints.cypher')]: () =>
    statements()
      .map((statement) => `${statement};\n`)
      .join(''),
  [join(folder, 'schema.graphql')]: () => `${printSchema(lexicographicSortSchema(schema))}\n`,
  [join('importers', 'kit', 'mapping.schema.json')]: () => `${JSON.stringify(mappingSchema(), null, 2)}\n`,
};

const check = process.argv.includes('--check');
for (const [path, print] of Object.entries(files)) {
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
