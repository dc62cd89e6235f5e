import { expect, test } from 'vitest';
import type { Job, LongRun } from '#casework/answers.ts';
import { LongRunning } from './long-running.svelte.ts';

const run: LongRun = {
  ...{ id: 'r1', pattern: 'ring', kind: 'Account', startedAt: '2026-10-06T02:10:00Z', state: 'running' },
  ...{ asked: 0, of: 900, hits: 0, why: null, title: { en: 'Ring', zh: '回流' } },
};
const job: Job = {
  ...{ id: 'r1', what: { code: 'desk.work.all' }, caseFile: 'c', state: 'running', done: 300, of: 900 },
  ...{ says: { code: 'desk.step.all', values: { asked: 300, hits: 4 } }, secondsLeft: 20, since: run.startedAt },
};

test('how far it is comes from what the desk tells; once it has ended, from the list', () => {
  const longs = new LongRunning();
  longs.runs = [run];
  expect(longs.asOf([])).toEqual([run]);
  expect(longs.asOf([job])).toEqual([{ ...run, asked: 300, hits: 4 }]);
  longs.runs = [{ ...run, state: 'done', asked: 900, hits: 7 }];
  expect(longs.asOf([{ ...job, state: 'done', says: null, done: 900 }])).toEqual(longs.runs);
});
