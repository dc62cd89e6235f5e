/**
 * The small city comes in by the button of the page, the command line finds it there, and every planted crime is found by its
 * pattern, asked as the answer key says, at the limits that the pattern ships.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDesk, type Ask, type Desk } from '#casework/desk.ts';
import type { Truth } from '#importers/city/truth.ts';
import { documents } from '#lib/client/documents.ts';
import { answer } from '#lib/server/graphql/yoga.ts';
import { askCrime, wrongWith } from '#tests/calibration/crimes.ts';
import { asked } from '#tests/cli/run.ts';
import { testGraph } from '#tests/store.ts';

let home: string;
let desk: Desk;
let ask: Ask;
let env: Record<string, string>;
let truth: Truth;

beforeAll(async () => {
  await testGraph();
  const { uri, user, password } = inject('neo4j');
  home = mkdtempSync(join(tmpdir(), 'redthread-found-'));
  env = { REDTHREAD_HOME: home, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  Object.assign(process.env, env);
  desk = await openDesk({ home, face: 'web' });
  await desk.warm();
  ask = { ...desk.defaults, purpose: 'The crimes of the city' };
}, 600_000);

afterAll(async () => {
  await desk.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  for (const name of Object.keys(env)) delete process.env[name];
});

test('the button of the page answers at once, and the jobs tell when the city is there', async () => {
  const ended = new Promise<string>((done) => {
    desk.subscribe(({ jobs }) => {
      const job = jobs.find(({ what }) => what.code === 'desk.work.city');
      if (job && job.state !== 'running' && job.state !== 'waiting') done(job.state);
    });
  });
  const request = new Request('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: documents.loadCity }),
  });
  const context = { desk, ask, language: 'en' as const, signal: new AbortController().signal };
  const { data } = (await (await answer(request, context)).json()) as { data: unknown };
  expect(data).toEqual({ field: { data: true } });
  expect(desk.state().jobs.map(({ state }) => state)).not.toContain('done');
  expect(await ended).toBe('done');
  const { entities, links } = await desk.dataState(ask);
  expect(entities.find(({ kind }) => kind === 'Person')?.count).toBeGreaterThan(1000);
  expect(links.find(({ kind }) => kind === 'CALLED')?.count).toBeGreaterThan(25_000);
}, 600_000);

test('the command line finds the same city there and adds nothing', async () => {
  const before = await desk.dataState(ask);
  const { code, json } = await asked(['city', 'load', '--language', 'en'], env);
  expect(code).toBe(0);
  expect(json.imports.length).toBeGreaterThan(4);
  for (const { entities, links } of json.imports) expect([entities.new, links.new]).toEqual([0, 0]);
  const after = await desk.dataState(ask);
  expect([after.entities, after.links]).toEqual([before.entities, before.links]);
  truth = JSON.parse(readFileSync(join(json.folder, 'truth.json'), 'utf8')) as Truth;
}, 600_000);

test('each key is among the hits, and where chance has a number it would not give as many by itself', async () => {
  const wrong: string[] = [];
  for (const crime of truth.crimes)
    wrong.push(...wrongWith(await askCrime(truth, crime, (slug, params) => desk.runPattern(ask, { slug, params }))));
  expect(wrong).toEqual([]);
}, 600_000);
