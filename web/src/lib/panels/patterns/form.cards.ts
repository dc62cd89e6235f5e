import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import PatternForm from './PatternForm.svelte';

const does = (d: Invented) => ({
  ...{
    onrun: nothing,
    onstop: nothing,
    onback: nothing,
    onwrite: nothing,
    onall: nothing,
    pattern: d.pattern,
    selection: d.cases,
  },
  known: new Map(d.entities.map((entity) => [entity.uid, entity])),
});

export default cards(PatternForm)(
  'Pattern form',
  { width: 376 },
  {
    'filled from the selection': (d) => does(d),
    'nothing selected': (d) => ({ ...does(d), selection: [] }),
    'rows of their own': (d) => ({
      ...does(d),
      params: {
        ...{ before: 'PT30M', after: 'PT1H30M', metres: 800, minCases: 2 },
        cases: [
          { case: d.cases[0]?.uid ?? '', before: '-PT10M', metres: 400 },
          d.cases[1]?.uid ?? '',
          { place: { lon: 125.01, lat: 36.02 }, at: '2026-10-21T13:10:00Z', until: '2026-10-21T14:00:00Z' },
        ],
      },
    }),
    running: (d) => ({ ...does(d), running: 3 }),
    failed: (d) => ({ ...does(d), failed: d.language === 'zh' ? '30 秒后停止。' : 'Stopped after 30 s.' }),
  },
);
