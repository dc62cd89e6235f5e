import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import OneHop from './OneHop.svelte';

const does = (d: Invented) => ({
  ...{ onopen: nothing, onretry: nothing, onlead: nothing, entity: d.phones[0] ?? d.card.entity },
  data: d.language === 'zh' ? '数据截至第 57 批，11-21 09:14' : 'Data to import 57, 21 Nov 09:14',
});

export default cards(OneHop)(
  'On a phone',
  { width: 390, height: 700 },
  {
    many: (d) => ({
      ...does(d),
      hop: {
        entities: d.entities,
        bundles: d.bundles,
        cut: [
          {
            what: { code: 'query.neighbours' },
            shown: 4,
            of: 40,
            why: { code: 'query.most-frequent', values: { limit: 4 } },
          },
        ],
      },
    }),
    empty: (d) => ({ ...does(d), hop: { entities: [], bundles: [], cut: [] } }),
    loading: (d) => ({ ...does(d), hop: null }),
    failed: (d) => ({ ...does(d), hop: null, failed: d.language === 'zh' ? '没有得到回答。' : 'No answer came.' }),
  },
);
