/** What is derived from the ontology and committed must be fresh. */
import { expect, test } from 'vitest';
import { committed, printed } from '../../tools/print.ts';

const files = await printed();

test.each(files)('$path is fresh (else: npm run print)', ({ path, text }) => {
  expect(committed(path) === text, `${path} is stale: run "npm run print" and commit it`).toBe(true);
});
