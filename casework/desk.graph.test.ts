import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { testGraph } from '#tests/store.ts';
import { phones, smallWorld, type SmallWorld } from '#tests/cli/small-world.ts';
import { openDesk, type Ask, type Desk } from './desk.ts';
import type { Job } from './state.ts';

let home: string;
let desk: Desk;
let ask: Ask;
let world: SmallWorld;
let jobs: Job[];

beforeAll(async () => {
  await testGraph();
  const { uri, user, password } = inject('neo4j');
  Object.assign(process.env, { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
  home = mkdtempSync(join(tmpdir(), 'redthread-desk-'));
  world = smallWorld(join(home, 'given'));
  desk = await openDesk({ home, face: 'cli' });
  ask = { ...desk.defaults, purpose: 'Test of the desk' };
  jobs = [];
  const files = [world.people, world.calls];
  await desk.importFiles(ask, { by: { mappingAt: world.mapping }, files, onJob: (job) => void jobs.push(job) });
});

afterAll(async () => {
  await desk.close();
  rmSync(home, { recursive: true });
  for (const name of ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD']) delete process.env[name];
});

const lastEntry = async () => {
  const { entries } = await desk.auditEntries(ask, { limit: 2 });
  return entries[1]!; // The first is this question itself.
};

test('an import tells what came of it, and its job ends', async () => {
  const [listed] = await desk.imports(ask);
  expect(listed).toMatchObject({ import: 1, source: 'small-world', state: 'done', records: 8 });
  expect(listed!.entry!.report).toMatchObject({
    rows: 8,
    imported: 7,
    rejected: 1,
    entities: { new: 8, known: 0 },
    links: { new: 7, known: 0 },
  });
  expect(listed!.entry!.asker).toEqual({ who: 'investigator', caseFile: 'practice', purpose: 'Test of the desk' });
  expect(jobs.at(-1)).toMatchObject({ state: 'done', caseFile: 'practice' });
  expect(desk.state().jobs[0]!.id).toBe(jobs[0]!.id);
});

test('the rejected row stands with its reason', async () => {
  const rows = await desk.rejectedRows(ask, { import: 1 });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ file: 2, row: 5, column: 'from', raw: expect.stringContaining('1391234567,') });
});

test('a card names file, row and source of every value, and the row can be seen as it was written', async () => {
  const card = await desk.card(ask, { uid: phones.jack });
  const evidence = { import: 1, source: 'small-world', file: 1, fileName: 'people.csv', row: 2 };
  expect(card.values[0]!.stated[0]!.sources).toEqual([evidence]);
  expect(card.records[0]!.evidence).toEqual(evidence);
  const row = await desk.rowAsWritten(ask, { import: 1, file: 1, row: 2 });
  expect(row.cells).toEqual([
    { column: 'id', value: '1' },
    { column: 'name', value: 'Jack Powell' },
    { column: 'phone', value: '13912345671' },
  ]);
  await expect(desk.rowAsWritten(ask, { import: 1, file: 1, row: 99 })).rejects.toMatchObject({ type: 'NotFound' });
});

test('an entity is named by its uid or by a caption that only one has', async () => {
  expect(await desk.entityNamed(ask, { text: phones.jack })).toMatchObject({ kind: 'Phone' });
  expect(await desk.entityNamed(ask, { text: 'jack powell' })).toMatchObject({
    kind: 'Person',
    caption: 'Jack Powell',
  });
  await expect(desk.entityNamed(ask, { text: 'Anna Tang' })).rejects.toMatchObject({
    type: 'BadInput',
    says: { code: 'desk.entity.several', values: { found: 2 } },
  });
  await expect(desk.entityNamed(ask, { text: 'Nobody At All' })).rejects.toMatchObject({ type: 'NotFound' });
});

test('expand, links and paths answer, each with its entry in the audit about the right entities', async () => {
  const around = await desk.expand(ask, { uids: [phones.anna], linkKinds: ['CALLED'] });
  expect(Object.fromEntries(around.bundles.map(({ id, count }) => [id, count]))).toEqual({
    [`${phones.jack}|CALLED|${phones.anna}`]: 2,
    [`${phones.anna}|CALLED|${phones.raymond}`]: 1,
  });
  expect(await lastEntry()).toMatchObject({
    action: 'expand',
    uids: [phones.anna],
    asked: { linkKinds: ['CALLED'] },
    face: 'cli',
  });

  const { links } = await desk.linksOf(ask, { bundles: [`${phones.jack}|CALLED|${phones.anna}`] });
  expect(links.map(({ evidence }) => evidence[0]!.row)).toEqual([2, 3]);
  expect(await lastEntry()).toMatchObject({ action: 'linksOf', uids: [phones.jack, phones.anna] });

  const { paths } = await desk.paths(ask, { from: phones.jack, to: phones.raymond, mode: 'shortest' });
  expect(paths).toEqual([[phones.jack, phones.anna, phones.raymond]]);
});

test('the entry is written before the answer: a question that fails is in the audit too', async () => {
  await expect(desk.card(ask, { uid: 'phone:+8613900000000' })).rejects.toMatchObject({ type: 'NotFound' });
  expect(await lastEntry()).toMatchObject({
    action: 'card',
    uids: ['phone:+8613900000000'],
    purpose: 'Test of the desk',
  });
});

test('without a purpose that of the case file stands; an unknown case file or user is refused and asks nothing', async () => {
  await desk.find({ ...ask, purpose: ' ' }, { text: 'Jack' });
  expect(await lastEntry()).toMatchObject({ action: 'find', purpose: 'Training' });
  const before = (await desk.auditEntries(ask)).total;
  await expect(desk.find({ ...ask, caseFile: 'other' }, { text: 'Jack' })).rejects.toMatchObject({
    says: { code: 'desk.case-file.none' },
  });
  await expect(desk.find({ ...ask, who: 'nobody' }, { text: 'Jack' })).rejects.toMatchObject({
    says: { code: 'desk.user.none' },
  });
  expect((await desk.auditEntries(ask)).total).toBe(before + 1);
});

test('the state of the data counts what stands in the store', async () => {
  const { zone, last, lastImport, entities, links } = await desk.dataState(ask);
  expect([zone, last, lastImport?.source]).toEqual(['Asia/Shanghai', 1, 'small-world']);
  expect(Object.fromEntries(entities.map(({ kind, count }) => [kind, count]))).toEqual({ Person: 4, Phone: 4 });
  expect(Object.fromEntries(links.map(({ kind, count }) => [kind, count]))).toEqual({ USES: 4, CALLED: 3 });
});

test('two hundred questions at once are answered, each with its own entry', async () => {
  const before = (await desk.auditEntries(ask)).total;
  const answers = await Promise.all(Array.from({ length: 200 }, () => desk.expand(ask, { uids: [phones.jack] })));
  expect(new Set(answers.map((answer) => answer.entities.length)).size).toBe(1);
  expect((await desk.auditEntries(ask)).total).toBe(before + 201);
  expect(await desk.verifyAudit(ask)).toMatchObject({ ok: true });
});

test('charts keep every revision, and a chart of another case file is not there', async () => {
  const other = {
    ...ask,
    caseFile: (await desk.makeCaseFile(ask, { title: 'Other', purpose: 'p', authority: 'a' })).id,
  };
  const saved = await desk.saveChart(ask, { name: 'Calls', state: { at: { x: 1 } } });
  const again = await desk.saveChart(ask, { id: saved.id, name: 'Calls', state: { at: { x: 2 } }, onto: 1 });
  expect(again.revision).toBe(2);
  expect((await desk.chart(ask, { id: saved.id })).state).toEqual({ at: { x: 2 } });
  expect((await desk.chart(ask, { id: saved.id, revision: 1 })).state).toEqual({ at: { x: 1 } });
  expect(await desk.charts(other)).toEqual([]);
  await expect(desk.chart(other, { id: saved.id })).rejects.toMatchObject({ type: 'NotFound' });
  const stale = desk.saveChart(ask, { id: saved.id, name: 'Calls', state: {}, onto: 1 });
  await expect(stale).rejects.toMatchObject({ says: { code: 'desk.chart.newer' } });
});

test('a lead keeps its steps; confirmed or dismissed it needs a reason', async () => {
  const lead = await desk.takeLead(ask, { title: 'A phone near all scenes', uids: [phones.jack] });
  const settle = (reason: string) => desk.decideLead(ask, { id: lead.id, status: 'dismissed', reason });
  await expect(settle(' ')).rejects.toMatchObject({ says: { code: 'desk.lead.reason' } });
  const done = await settle('He lives there');
  expect(done).toMatchObject({ status: 'dismissed', uids: [phones.jack] });
  expect(done.steps.map(({ status, reason }) => [status, reason])).toEqual([
    ['open', ''],
    ['dismissed', 'He lives there'],
  ]);
});

test('an undo takes everything back; the report stays', async () => {
  await desk.undoImport(ask, { import: 1 });
  expect((await desk.dataState(ask)).entities).toEqual([]);
  expect(await desk.importReport(ask, { import: 1 })).toMatchObject({
    state: 'undone',
    entry: { report: { rows: 8 } },
  });
  await expect(desk.undoImport(ask, { import: 7 })).rejects.toMatchObject({ type: 'NotFound' });
});
