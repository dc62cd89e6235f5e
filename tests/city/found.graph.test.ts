/** Every planted crime of the small city is found by its pattern, asked as the answer key says, at the limits that the pattern ships. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDesk, type Ask, type Desk } from '#casework/desk.ts';
import type { Truth } from '#importers/city/truth.ts';
import { askCrime, wrongWith } from '#tests/calibration/crimes.ts';
import { testGraph } from '#tests/store.ts';

let home: string;
let desk: Desk;
let ask: Ask;
let truth: Truth;

beforeAll(async () => {
  await testGraph();
  const { uri, user, password } = inject('neo4j');
  Object.assign(process.env, { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  home = mkdtempSync(join(tmpdir(), 'redthread-found-'));
  desk = await openDesk({ home, face: 'cli' });
  ask = { ...desk.defaults, purpose: 'The crimes of the city' };
  const { folder } = await desk.loadCity(ask, { size: 'small', seed: 1, language: 'en' });
  truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth;
}, 600_000);

afterAll(async () => {
  await desk.close();
  rmSync(home, { recursive: true });
  for (const name of ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD']) delete process.env[name];
});

test('each key is among the hits, and where chance has a number it would not give as many by itself', async () => {
  const wrong: string[] = [];
  for (const crime of truth.crimes)
    wrong.push(...wrongWith(await askCrime(truth, crime, (slug, params) => desk.runPattern(ask, { slug, params }))));
  expect(wrong).toEqual([]);
}, 600_000);
