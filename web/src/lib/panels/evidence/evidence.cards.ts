import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import Evidence from './Evidence.svelte';

const does = (d: Invented) => ({
  onretry: nothing,
  onoriginal: () =>
    Promise.resolve({
      cells: [
        { column: d.language === 'zh' ? '本机号码' : 'own_number', value: d.phones[0]?.caption ?? '' },
        { column: d.language === 'zh' ? '通话日期' : 'date', value: '2026-10-06' },
        { column: 'LAC-CI', value: '0417-2' },
        { column: 'IMEI', value: '' },
      ],
    }),
  caption: (uid: string) => [...d.entities, ...d.cells].find((entity) => entity.uid === uid)?.caption ?? uid,
});

export default cards(Evidence)(
  'Evidence',
  { width: 780, height: 240 },
  {
    empty: (d) => ({ ...does(d), links: null }),
    none: (d) => ({ ...does(d), links: [] }),
    one: (d) => ({ ...does(d), links: d.links.slice(0, 1) }),
    many: (d) => ({ ...does(d), links: d.links }),
    cut: (d) => ({
      ...does(d),
      links: d.links.slice(0, 4),
      cut: [
        {
          what: { code: 'query.links' },
          shown: 4,
          of: 876,
          why: { code: 'query.first-in-time', values: { limit: 4 } },
        },
      ],
    }),
    loading: (d) => ({ ...does(d), links: null, loading: true }),
    failed: (d) => ({
      ...does(d),
      links: null,
      failed:
        d.language === 'zh'
          ? '没有得到回答：数据库断开了连接。'
          : 'No answer came: the database closed the connection.',
    }),
  },
);
