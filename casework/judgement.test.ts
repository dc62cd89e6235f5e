import { expect, test } from 'vitest';
import type { Lead, LeadStatus } from '#casework/answers.ts';
import { checkedOf, checkOf, judgementOf, stepNow, type Checked } from './judgement.ts';

const name = { en: 'Local investigator', zh: '本机侦查员' };
const said = { by: 'investigator', byName: name, at: '2026-11-02T10:00:00Z' };
const step = (number: number, status: LeadStatus, reason = '', undoes: number | null = null) => ({
  ...{ step: number, status, reason, undoes },
  ...said,
});
const lead = (more: Partial<Lead> = {}): Lead => ({
  ...{ id: 'a', caseFile: 'practice', title: 'Near 3', uids: ['phone:1'], run: 'r', rank: 1, pattern: 'near-scenes' },
  ...{ status: 'open', madeBy: 'investigator', madeAt: said.at, steps: [step(1, 'open')] },
  ...more,
});
const lives = { en: 'Lives there', zh: '住在那里' };
const rider = { en: 'A rider', zh: '骑手' };
const check = (verdict: Checked['verdict'], more: Partial<Checked> = {}): Checked => ({
  ...{ key: ['phone:1'], explanation: lives, verdict, note: '' },
  ...said,
  ...more,
});
const hit = { pattern: 'near-scenes', key: ['phone:1'] };

test('a hit knows its lead by pattern and key, whatever run shows it', () => {
  expect(judgementOf([lead()], [], hit).lead?.id).toBe('a');
  expect(judgementOf([lead()], [], { ...hit, pattern: 'convoy' }).lead).toBeNull();
  expect(judgementOf([lead()], [], { ...hit, key: ['phone:2'] }).lead).toBeNull();
});

test('what was taken back, and a finding that is no hit, do not mark a hit', () => {
  expect(judgementOf([lead({ status: 'taken back' }), lead({ rank: null })], [], hit).lead).toBeNull();
});

test('the last finding on an explanation holds; “open” is no end', () => {
  const found = judgementOf([], [check('holds'), check('does not hold', { note: 'moved away' })], hit);
  expect(checkOf(found, lives)).toMatchObject({ verdict: 'does not hold', note: 'moved away' });
  expect(checkedOf(found, [lives, rider])).toEqual({ done: 1, holds: [] });
  const open = judgementOf([], [check('holds'), check('open', { explanation: rider })], hit);
  expect(checkedOf(open, [lives, rider])).toEqual({ done: 1, holds: [lives] });
});

test('a lead stands on its last step that was not taken back', () => {
  const steps = [step(1, 'open'), step(2, 'dismissed', 'courier'), step(3, 'open', '', 2)];
  expect(stepNow(lead({ steps }))?.step).toBe(1);
  expect(stepNow(lead({ steps: steps.slice(0, 2) }))?.reason).toBe('courier');
});
