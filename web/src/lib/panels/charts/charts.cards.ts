import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import Charts from './Charts.svelte';

const does = (d: Invented) => ({
  ...{ onopen: nothing, onnew: nothing, onretry: nothing },
  caseFile: d.language === 'zh' ? '皮匠巷系列入室盗窃案' : 'Tannery Row series',
});
const chart = (id: string, name: string, revision: number) => ({
  ...{ id, name, revision, savedAt: '2026-11-21T02:42:00Z', madeBy: 'N. Eckart' },
});

export default cards(Charts)(
  'Charts',
  { width: 860 },
  {
    empty: (d) => ({ ...does(d), charts: [] }),
    one: (d) => ({ ...does(d), charts: [chart('1', d.language === 'zh' ? '夜间系列' : 'Night series', 3)], now: '1' }),
    many: (d) => ({
      ...does(d),
      charts: [
        chart('1', 'Night series', 3),
        chart('2', d.language === 'zh' ? '资金' : 'Money', 12),
        chart('3', 'Who knows whom '.repeat(12), 1),
      ],
    }),
    loading: (d) => ({ ...does(d), charts: null }),
    failed: (d) => ({ ...does(d), charts: null, failed: d.language === 'zh' ? '没有得到回答。' : 'No answer came.' }),
  },
);
