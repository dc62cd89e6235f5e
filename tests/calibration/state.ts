/** What an answer rests on: texts of patterns, models, the town and the questions. A city that was asked in another state is asked anew. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../home.ts';

const rests = [
  'queries/*.ts',
  'queries/chance/*.{ts,json}',
  'queries/patterns/**/*.cypher',
  'importers/city/**/*.ts',
  'tests/calibration/{classes,crimes,innocent,one-city,questions,scenes}.ts',
];

export function stateOf(): string {
  const hash = createHash('sha256');
  const files = globSync(rests, { cwd: root }).filter((file) => !file.endsWith('.test.ts'));
  for (const file of files.map((path) => path.replaceAll('\\', '/')).sort())
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}
