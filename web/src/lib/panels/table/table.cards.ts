import { cards, nothing } from '../cards.ts';
import { entity } from '../invented.ts';
import Table from './Table.svelte';

const does = { onselect: nothing, onopen: nothing, onverbs: nothing };
const none: ReadonlySet<string> = new Set();

export default cards(Table)(
  'Table',
  { width: 780, height: 240 },
  {
    empty: () => ({ ...does, entities: [], bundles: [], selected: none }),
    one: (d) => ({ ...does, entities: d.phones.slice(0, 1), bundles: [], selected: none }),
    many: (d) => ({ ...does, entities: d.entities, bundles: d.bundles, selected: new Set([d.phones[0]?.uid ?? '']) }),
    'with a group and notes': (d) => ({
      ...does,
      own: [
        {
          ...{ id: 'group:1', says: d.cases[0]?.caption ?? '' },
          cells: {
            caption: { text: d.cases[0]?.caption ?? '' },
            kind: { text: d.language === 'zh' ? '组' : 'group' },
            degree: { text: '' },
            marks: { text: d.language === 'zh' ? '含 4 个 · 彼此间关系 2 条' : 'holds 4 · links among them: 2' },
          },
        },
      ],
      marks: new Map([
        [d.phones[0]?.uid ?? '', d.language === 'zh' ? '备注：10 月初停机三天' : 'note: out of use in early October'],
      ]),
      entities: d.phones,
      bundles: [],
      selected: none,
    }),
    'ten thousand': () => ({
      ...does,
      entities: Array.from({ length: 10_000 }, (_, i) =>
        entity('Phone', `n${i}`, `+999 204 ${String(100_000 + i)}`, { degree: i % 97 }),
      ),
      bundles: [],
      selected: none,
    }),
  },
);
