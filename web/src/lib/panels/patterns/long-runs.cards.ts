import type { LongRun } from '#casework/answers.ts';
import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import LongRuns from './LongRuns.svelte';

const does = { onstop: nothing, onresume: nothing, onopen: nothing };
const run = (d: Invented, id: string, more: Partial<LongRun>): LongRun => ({
  ...{ id, pattern: 'travelling-together', title: d.pattern.title, kind: 'Vehicle' },
  ...{ startedAt: '2026-11-21T02:31:00Z', state: 'running', asked: 1204, of: 4010, hits: 17, why: null },
  ...more,
});

export default cards(LongRuns)(
  'Long runs',
  { width: 376 },
  {
    'each state': (d) => ({
      ...does,
      runs: [
        run(d, '1', {}),
        run(d, '2', { state: 'waiting', asked: 0, hits: 0 }),
        run(d, '3', { state: 'stopped' }),
        run(d, '4', { state: 'done', asked: 4010 }),
        run(d, '5', { state: 'failed', why: { code: 'desk.graph.recovering' } }),
      ],
    }),
  },
);
