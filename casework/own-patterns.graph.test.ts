/** Patterns that people write, through the desk: checked, saved under revisions, run, taken out and put back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { phones, smallWorld } from '#tests/cli/small-world.ts';
import { testGraph } from '#tests/store.ts';
import { openDesk, type Ask, type Desk } from './desk.ts';

const text = (title: string, more = ''): string => `/**
 * @title     ${title} | 共同来电号码
 * @question  Who called {phone}? | 谁给 {phone} 打过电话？
 * @param     phone  Phone  The number that was called | 被叫号码
 * @says      {caller} called {weight} times | {caller} 拨打 {weight} 次
 * @chance    none: a count of calls | 仅为通话计数
 * @innocent  Family | 家人
 * @runs-on   Phone
 * @tags      calls | 通话
 * @revision  7
 */
MATCH (caller:Phone)-[call:CALLED]-(to:Phone {uid: $phone})
RETURN [caller, to] AS nodes, collect(call) AS links, [caller.uid] AS key, count(call) AS weight, caller.uid AS caller
${more}LIMIT $limit
`;

let home: string;
let desk: Desk;
let ask: Ask;

beforeAll(async () => {
  await testGraph();
  const { uri, user, password } = inject('neo4j');
  Object.assign(process.env, { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  home = mkdtempSync(join(tmpdir(), 'redthread-own-'));
  const world = smallWorld(join(home, 'given'));
  desk = await openDesk({ home, face: 'cli' });
  ask = { ...desk.defaults, purpose: 'Test of own patterns' };
  await desk.importFiles(ask, { by: { mappingAt: world.mapping }, files: [world.people, world.calls] });
});

afterAll(async () => {
  await desk.close();
  rmSync(home, { recursive: true });
  for (const name of ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD']) delete process.env[name];
});

let title = '';
let count = 0;
beforeEach(() => void (title = `Callers of a number ${(count += 1)}`));

test('a saved pattern is found among the others, runs, and its result keeps the text as it was asked', async () => {
  const saved = await desk.savePattern(ask, { text: text(title) });
  expect(saved).toMatchObject({ slug: `own-callers-of-a-number-${count}`, revision: 1, removedAt: null });
  expect(saved.text).toContain('@revision  1\n');
  expect((await desk.patterns(ask)).find(({ slug }) => slug === saved.slug)).toMatchObject({ family: 'own' });
  const run = await desk.runPattern(ask, { slug: saved.slug, params: { phone: phones.jack } });
  expect(run.hits.length).toBeGreaterThan(0);
  const again = await desk.savePattern(ask, { text: text(title, 'ORDER BY weight '), slug: saved.slug, onto: 1 });
  expect(again.revision).toBe(2);
  const kept = await desk.keptRun(ask, { id: run.id });
  expect(kept.run.revision).toBe(1);
  expect(kept.header?.cypher).toBe(saved.text);
  expect(await desk.patternText(ask, { slug: saved.slug, revision: 1 })).toBe(saved.text);
});

test('saved again unchanged it stays the revision that it is', async () => {
  const { slug, text: kept } = await desk.savePattern(ask, { text: text(title) });
  expect(await desk.savePattern(ask, { text: kept, slug })).toMatchObject({ revision: 1 });
  expect(await desk.savePattern(ask, { text: text(title), slug })).toMatchObject({ revision: 1 });
});

test('a text with grave mistakes is refused with its line, and nothing is saved', async () => {
  const before = await desk.ownPatterns(ask);
  const writing = text(title).replace('RETURN', 'SET caller.name = "x" RETURN');
  await expect(desk.savePattern(ask, { text: writing })).rejects.toMatchObject({ type: 'BadInput' });
  const unknown = text(title).replace('Family | 家人', 'unknown | 未知');
  await expect(desk.savePattern(ask, { text: unknown })).rejects.toMatchObject({
    says: { code: 'pattern.header.innocent-unknown' },
    where: { row: 7 },
  });
  expect(await desk.ownPatterns(ask)).toEqual(before);
});

test('a name that is taken, a newer revision and a shipped pattern are refused', async () => {
  const { slug } = await desk.savePattern(ask, { text: text(title) });
  const says = (code: string) => ({ says: { code } });
  await expect(desk.savePattern(ask, { text: text(title) })).rejects.toMatchObject(says('desk.pattern.taken'));
  await desk.savePattern(ask, { text: text(title, 'ORDER BY weight '), slug });
  await expect(desk.savePattern(ask, { text: text(title), slug, onto: 1 })).rejects.toMatchObject(
    says('desk.pattern.newer'),
  );
  await expect(desk.savePattern(ask, { text: text(title), slug: 'near-scenes' })).rejects.toMatchObject(
    says('desk.pattern.none'),
  );
});

test('taken out of the library it is not run any more, and nothing of it is lost', async () => {
  const { slug } = await desk.savePattern(ask, { text: text(title) });
  const { id } = await desk.runPattern(ask, { slug, params: { phone: phones.jack } });
  await desk.removePattern(ask, { slug });
  expect((await desk.patterns(ask)).map((each) => each.slug)).not.toContain(slug);
  await expect(desk.runPattern(ask, { slug, params: { phone: phones.jack } })).rejects.toMatchObject({
    type: 'NotFound',
  });
  expect((await desk.keptRun(ask, { id })).header?.slug).toBe(slug);
  expect((await desk.ownPatterns(ask)).find((each) => each.slug === slug)?.removedAt).not.toBeNull();
  await desk.returnPattern(ask, { slug });
  expect((await desk.patterns(ask)).map((each) => each.slug)).toContain(slug);
});
