import { cards, nothing } from '../cards.ts';
import ExpandForm from './ExpandForm.svelte';

const does = { onrun: nothing, oncancel: nothing };

export default cards(ExpandForm)(
  'Expand by kind',
  { width: 376 },
  {
    many: (d) => ({ ...does, caption: d.people[1]?.caption ?? '', neighbours: d.card.neighbours }),
    one: (d) => ({ ...does, caption: d.people[1]?.caption ?? '', neighbours: d.card.neighbours.slice(0, 1) }),
    empty: (d) => ({ ...does, caption: d.vehicles[1]?.caption ?? '', neighbours: [] }),
    loading: (d) => ({ ...does, caption: d.people[1]?.caption ?? '', neighbours: null }),
  },
);
