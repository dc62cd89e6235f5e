import { cards, nothing } from '../cards.ts';
import { template } from './template.ts';
import WritePattern from './WritePattern.svelte';

const does = {
  ...{ ontype: nothing, onopen: nothing, onbegin: nothing, onsave: nothing, onrun: nothing },
  ...{ onexport: nothing, ongiveup: nothing, onkeep: nothing, onrefused: nothing },
  ...{ text: template, slug: null, onto: null, changed: false },
};
const wrong = [
  {
    line: 3,
    grave: true,
    says: { code: 'pattern.header.unknown-tag', values: { tag: 'questoin', known: 'question' } },
  },
  { line: 16, grave: false, says: { code: 'pattern.plan.scan', values: { operator: 'NodeByLabelScan', details: '' } } },
];

export default cards(WritePattern)(
  'Write a pattern',
  { width: 1280, height: 700 },
  {
    sound: (d) => ({
      ...does,
      ...{ slug: 'own-near-scenes', onto: 3 },
      own: [
        {
          ...{ slug: 'own-near-scenes', revision: 3, removedAt: null, text: template },
          ...{ savedAt: '2026-11-21T02:31:00Z', savedBy: { en: 'Investigator', zh: '侦查员' }, header: d.pattern },
        },
        {
          ...{ slug: 'own-two-towers', revision: 1, removedAt: '2026-11-21T03:00:00Z', text: '' },
          ...{ savedAt: '2026-11-20T02:31:00Z', savedBy: { en: 'Investigator', zh: '侦查员' }, header: null },
        },
      ],
      shipped: d.patterns,
      checked: { header: d.pattern, problems: [] },
    }),
    mistakes: (d) => ({
      ...does,
      ...{ own: [], shipped: d.patterns, changed: true, found: '2026-11-21T02:31:00Z' },
      checked: { header: null, problems: wrong },
    }),
    loading: () => ({ ...does, own: null, shipped: [], checked: null, checking: true }),
    refused: (d) => ({
      ...does,
      ...{ own: [], shipped: d.patterns, changed: true, checked: { header: d.pattern, problems: [] } },
      failed: d.language === 'zh' ? '期间有人保存了它。' : 'Somebody saved it meanwhile.',
    }),
  },
);
