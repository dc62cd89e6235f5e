import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import { inventedLead } from '../leads/leads.cards.ts';
import { emptyDraft } from './draft.ts';
import Reports from './Reports.svelte';

const charts = (d: Invented) => [
  { id: 'c1', name: d.language === 'zh' ? '夜间系列' : 'Night series', savedAt: '2026-11-21T02:42:00Z' },
  { id: 'c2', name: d.language === 'zh' ? '资金' : 'Money', savedAt: '2026-11-20T09:00:00Z' },
];
const does = (d: Invented) => ({
  ...{ ondraft: nothing, onnames: nothing, onmake: nothing, onretry: nothing },
  ...{
    draft: emptyDraft,
    namesHidden: false,
    leads: [inventedLead(d, '1', 'open'), inventedLead(d, '2', 'dismissed')],
  },
  caseFile: d.language === 'zh' ? '皮匠巷系列入室盗窃案' : 'Tannery Row series',
  charts: charts(d),
});
const written = (d: Invented) => ({
  ...{ title: '', leads: ['1'], charts: ['c1'] },
  notes: d.language === 'zh' ? '该号码四次均在场。' : 'The number was there all four times.',
});

export default cards(Reports)(
  'Report',
  { width: 760 },
  {
    empty: (d) => ({ ...does(d), leads: [], charts: [] }),
    'nothing ticked': does,
    many: (d) => ({ ...does(d), draft: written(d) }),
    'names hidden': (d) => ({ ...does(d), draft: written(d), namesHidden: true }),
    making: (d) => ({ ...does(d), draft: written(d), making: true }),
    loading: (d) => ({ ...does(d), leads: null, charts: null }),
    failed: (d) => ({
      ...does(d),
      draft: written(d),
      failed: d.language === 'zh' ? '没有得到回答。' : 'No answer came.',
    }),
  },
);
