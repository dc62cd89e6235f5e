/** What people think of hits, at the desk: no Neo4j is needed to keep a judgement. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDesk, type Ask, type Desk } from './desk.ts';
import { openStore } from './store/open.ts';

let home: string;
let desk: Desk;
let ask: Ask;
const key = ['phone:+999204417086'];

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'redthread-judging-'));
  desk = await openDesk({ home, face: 'cli' });
  ask = { ...desk.defaults, purpose: 'Test of judgements' };
  const store = await openStore(home);
  const result = JSON.stringify({ hits: [{ rank: 1, key }], run: {} });
  for (const id of ['monday', 'tuesday']) {
    const at = '2026-11-02T10:00:00Z';
    const row = { id, pattern: 'near-scenes', revision: 1, caseFile: ask.caseFile, who: ask.who, at, hits: 1, result };
    await store.insertInto('runs').values(row).execute();
  }
  await store.destroy();
});

afterEach(async () => {
  await desk.close();
  rmSync(home, { recursive: true });
});

const hit = { title: 'Near 3 of the cases', uids: key, run: 'monday', rank: 1 };
const told = (steps: readonly { status: string; reason: string; undoes: number | null }[]) =>
  steps.map(({ status, reason, undoes }) => [status, reason, undoes]);

describe('a lead', () => {
  test('a hit is dismissed at once, with its reason, and the dismissal is taken back', async () => {
    const away = { ...hit, status: 'dismissed' } as const;
    await expect(desk.takeLead(ask, away)).rejects.toMatchObject({ says: { code: 'desk.lead.reason' } });
    const lead = await desk.takeLead(ask, { ...away, reason: 'The courier of the street' });
    expect(lead).toMatchObject({ status: 'dismissed', pattern: 'near-scenes', rank: 1 });
    const undone = await desk.undoLead(ask, { id: lead.id });
    expect(undone.status).toBe('taken back');
    expect(told(undone.steps)).toEqual([
      ['dismissed', 'The courier of the street', null],
      ['taken back', '', 1],
    ]);
    await expect(desk.undoLead(ask, { id: lead.id })).rejects.toMatchObject({ says: { code: 'desk.lead.nothing' } });
  });

  test('a hit has one lead, whatever run of the pattern shows it', async () => {
    const first = await desk.takeLead(ask, hit);
    const again = await desk.takeLead(ask, { ...hit, run: 'tuesday', status: 'dismissed', reason: 'Lives there' });
    expect(again.id).toBe(first.id);
    expect(again.steps[1]).toMatchObject({ step: 2, byName: { en: 'Local investigator', zh: '本机侦查员' } });
    expect(await desk.leads(ask)).toHaveLength(1);
    // Taken up twice is taken up.
    const twice = await desk.takeLead(ask, { ...hit, status: 'dismissed', reason: 'Lives there' });
    expect(twice.steps).toHaveLength(3);
    expect((await desk.takeLead(ask, { ...hit, uids: key })).status).toBe('open');
  });

  test('undo goes back step by step, also over one that was undone before', async () => {
    const { id } = await desk.takeLead(ask, hit);
    await desk.decideLead(ask, { id, status: 'in progress', reason: '' });
    await desk.decideLead(ask, { id, status: 'confirmed', reason: 'Seen by the patrol' });
    const states = [];
    for (let n = 0; n < 3; n++) states.push((await desk.undoLead(ask, { id })).status);
    expect(states).toEqual(['in progress', 'open', 'taken back']);
    await desk.takeLead(ask, hit);
    expect((await desk.undoLead(ask, { id })).status).toBe('taken back');
  });

  test('a run or a hit that is not there is refused', async () => {
    await expect(desk.takeLead(ask, { ...hit, run: 'never' })).rejects.toMatchObject({ type: 'NotFound' });
    await expect(desk.takeLead(ask, { ...hit, rank: 2 })).rejects.toMatchObject({ says: { code: 'desk.run.hit' } });
    const other = { ...ask, caseFile: (await desk.makeCaseFile(ask, { title: 'o', purpose: 'p', authority: 'a' })).id };
    await expect(desk.takeLead(other, hit)).rejects.toMatchObject({ says: { code: 'desk.run.none' } });
  });
});

describe('an innocent explanation', () => {
  const explanation = 'People who live or work there';

  test('is checked by a person, again and again; every finding stays', async () => {
    const check = { pattern: 'near-scenes', key, explanation };
    await desk.checkHit(ask, { ...check, verdict: 'open', note: 'Asked the landlord' });
    await desk.checkHit(ask, { ...check, verdict: 'does not hold', note: ' No address within 2 km ' });
    const found = await desk.checks(ask, { pattern: 'near-scenes' });
    expect(found.map(({ verdict, note }) => [verdict, note])).toEqual([
      ['open', 'Asked the landlord'],
      ['does not hold', 'No address within 2 km'],
    ]);
    expect(found[0]).toMatchObject({ key, explanation: { en: explanation, zh: '在附近居住或工作的人' } });
  });

  test('that the pattern does not have is refused', async () => {
    const wrong = { pattern: 'near-scenes', key, explanation: 'Bad luck', verdict: 'holds', note: '' } as const;
    await expect(desk.checkHit(ask, wrong)).rejects.toMatchObject({ says: { code: 'desk.check.unknown' } });
  });
});

test('an authority is said in the language of the reader', async () => {
  const [practice] = await desk.caseFiles(ask);
  expect(practice?.authority).toEqual({ en: 'Practice authority no. 1', zh: '训练授权 1 号' });
});
