import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import Search from './Search.svelte';

const does = { onask: nothing, onadd: nothing, onall: nothing, onimport: nothing, open: true };
const commands = (d: Invented) => [
  { id: 'fit', label: d.language === 'zh' ? '全部显示' : 'Fit all', icon: 'fit' as const, keys: 'Z' },
  { id: 'layout', label: d.language === 'zh' ? '重新布局' : 'Lay out again', icon: 'layout' as const, keys: 'Y' },
];
const base = (d: Invented) => ({
  ...does,
  recent: ['26-2291', 'ZQ41*', 'Calder'],
  commands: commands(d),
  answer: null,
});

export default cards(Search)(
  'Search',
  { width: 420, height: 430 },
  {
    'empty: last searches': (d) => base(d),
    one: (d) => ({
      ...base(d),
      text: '417 086',
      answer: { text: '417 086', found: { ...d.found, suggestions: d.found.suggestions.slice(0, 1), total: 1 } },
    }),
    many: (d) => ({
      ...base(d),
      text: '2',
      answer: { text: '2', found: d.found },
      onChart: new Set([d.phones[0]?.uid ?? '']),
    }),
    'a pasted list': (d) => ({
      ...base(d),
      text: '26-2291; 26-2304; 26-9999; ?!',
      answer: {
        text: '',
        found: { ...d.found, suggestions: d.found.suggestions.slice(0, 2), unknown: ['26-9999'], unreadable: ['?!'] },
      },
    }),
    commands: (d) => ({ ...base(d), text: '> ' }),
    'nothing found': (d) => ({
      ...base(d),
      text: 'ZQ41 KLX',
      answer: { text: 'ZQ41 KLX', found: { ...d.found, suggestions: [], total: 0 } },
    }),
    loading: (d) => ({ ...base(d), text: 'Cal', loading: true }),
    failed: (d) => ({
      ...base(d),
      text: 'Cal',
      answer: {
        text: 'Cal',
        found: null,
        failed:
          d.language === 'zh'
            ? '没有得到回答：数据库断开了连接。'
            : 'No answer came: the database closed the connection.',
      },
    }),
  },
);
