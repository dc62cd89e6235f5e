/**
 * What a user would miss: that import, undo, merge and un-merge leave exactly what the imports and merges in force say,
 * whatever was killed in between (PROVENANCE §10). REDTHREAD_RUNS=400 for the long form, REDTHREAD_SEED to repeat one.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '#graph-schema/neo4j/driver.ts';
import { testGraph } from '#tests/store.ts';
import { live, lives, mixes, tally } from './life.ts';

const runs = Number(process.env['REDTHREAD_RUNS'] ?? 12);
const random = Number(process.env['REDTHREAD_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const patience = runs * 20_000;

let graph: Graph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => void process.stdout.write(`provenance: ${JSON.stringify(tally)}, random seed ${random}\n`));

const check = async (mix: keyof typeof mixes, seed: number, numRuns: number): Promise<void> => {
  const told = await fc.check(
    fc.asyncProperty(lives(mixes[mix]), (life) => live(graph, life, mixes[mix])),
    { seed, numRuns, endOnFailure: process.env['REDTHREAD_SHRINK'] === undefined },
  );
  expect(told.failed ? fc.defaultReportMessage(told) : 'no difference').toBe('no difference');
};

test.each([
  ['each step finished before the next', 'plain', 77],
  ['half-done work crossing each other', 'crossing', 9],
] as const)(
  'the graph is what the imports and merges in force say: %s',
  async (_, mix, seed) => {
    await check(mix, seed, runs);
    await check(mix, random, Math.ceil(runs / 2));
  },
  patience * 2,
);
