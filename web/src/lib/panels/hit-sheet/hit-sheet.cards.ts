import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import { inventedLead } from '../leads/leads.cards.ts';
import HitSheet from './HitSheet.svelte';

const does = (d: Invented) => ({
  ...{ onrank: nothing, onback: nothing, onchart: nothing, onout: nothing, onnames: nothing, ondecide: nothing },
  ...{ onundo: nothing, oncheck: nothing, onsweep: nothing },
  known: new Map(d.entities.map((entity) => [entity.uid, entity])),
  pattern: d.pattern,
  result: d.result,
  rank: 1,
});

export default cards(HitSheet)(
  'Hit sheet',
  { width: 1392 },
  {
    one: (d) => does(d),
    judged: (d) => ({
      ...does(d),
      judged: () => ({
        lead: inventedLead(d, '1', 'in progress'),
        checks: [
          {
            ...({
              key: ['phone:1'],
              verdict: 'does not hold',
              by: 'investigator',
              at: '2026-11-21T02:42:00Z',
            } as const),
            explanation: d.pattern.innocent[0] ?? { en: '', zh: '' },
            note: d.language === 'zh' ? '2 公里内无住址' : 'no address within 2 km',
            byName: { en: 'Local investigator', zh: '本机侦查员' },
          },
        ],
      }),
    }),
    'opening a kept result': (d) => ({ ...does(d), result: null, loading: true }),
    'below the line': (d) => ({ ...does(d), rank: 5 }),
    cut: (d) => ({ ...does(d), result: d.cutResult }),
    'not there any more': (d) => ({ ...does(d), result: null }),
  },
);
