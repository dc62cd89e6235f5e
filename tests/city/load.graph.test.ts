/** The small city comes in as a newcomer brings it in: by the button of the page, and by the command line, which finds it there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDesk, type Ask, type Desk } from '#casework/desk.ts';
import { documents } from '#lib/client/documents.ts';
import { answer } from '#lib/server/graphql/yoga.ts';
import { asked } from '#tests/cli/run.ts';
import { testGraph } from '#tests/store.ts';

let home: string;
let desk: Desk;
let ask: Ask;
const env = (): Record<string, string> => {
  const { uri, user, password } = inject('neo4j');
  return { REDTHREAD_HOME: home, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
};

beforeAll(async () => {
  await testGraph();
  home = mkdtempSync(join(tmpdir(), 'redthread-load-'));
  Object.assign(process.env, env());
  desk = await openDesk({ home, face: 'web' });
  ask = { ...desk.defaults, purpose: 'Training' };
}, 600_000);

afterAll(async () => {
  await desk.close();
  rmSync(home, { recursive: true });
  for (const name of ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD', 'REDTHREAD_HOME']) delete process.env[name];
});

test('the button of the page answers at once, and the jobs tell when the city is there', async () => {
  const request = new Request('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: documents.loadCity }),
  });
  const ended = new Promise<string>((done) => {
    desk.subscribe(({ jobs }) => {
      const job = jobs.find(({ what }) => what.code === 'desk.work.city');
      if (job && job.state !== 'running' && job.state !== 'waiting') done(job.state);
    });
  });
  const context = { desk, ask, language: 'en' as const, signal: new AbortController().signal };
  const { data } = (await (await answer(request, context)).json()) as { data: unknown };
  expect(data).toEqual({ field: { data: true } });
  expect((await desk.imports(ask)).every(({ state }) => state !== 'done')).toBe(true);
  expect(await ended).toBe('done');
  const { entities, links } = await desk.dataState(ask);
  expect(entities.find(({ kind }) => kind === 'Person')?.count).toBeGreaterThan(1000);
  expect(links.find(({ kind }) => kind === 'CALLED')?.count).toBeGreaterThan(25_000);
}, 600_000);

test('the command line finds the same city there and adds nothing', async () => {
  const before = await desk.dataState(ask);
  const { code, json } = await asked(['city', 'load', '--language', 'en'], env());
  expect(code).toBe(0);
  expect(json.imports.length).toBeGreaterThan(4);
  for (const { entities, links } of json.imports) expect([entities.new, links.new]).toEqual([0, 0]);
  const after = await desk.dataState(ask);
  expect([after.entities, after.links]).toEqual([before.entities, before.links]);
}, 600_000);
