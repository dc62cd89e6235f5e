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
