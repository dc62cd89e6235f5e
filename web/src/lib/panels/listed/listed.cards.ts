import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import Listed from './Listed.svelte';

const does = (d: Invented) => ({
  ...({ title: 'Calder', of: 'search', cut: [], onadd: nothing, onretry: nothing } as const),
  entities: d.entities,
  onChart: new Set([d.entities[0]?.uid ?? '']),
});

export default cards(Listed)(
  'Listed',
  { width: 820, height: 214 },
  {
    many: does,
    'around something, cut': (d) => ({
      ...does(d),
      ...({ title: d.phones[0]?.caption ?? '', of: 'neighbours' } as const),
      cut: d.cutResult.run.cut,
    }),
    empty: (d) => ({ ...does(d), entities: [] }),
    loading: (d) => ({ ...does(d), entities: null }),
    failed: (d) => ({ ...does(d), failed: d.language === 'zh' ? '没有得到回答。' : 'No answer came.' }),
  },
);
