import { cards, nothing } from '../cards.ts';
import ExpectedForm from './ExpectedForm.svelte';

const does = { onsave: nothing, oncancel: nothing };

export default cards(ExpectedForm)(
  'Expected, not found',
  { width: 376 },
  {
    alone: () => ({ ...does, of: [] }),
    'for one': (d) => ({ ...does, of: d.vehicles.slice(0, 1) }),
    'for many': (d) => ({ ...does, of: d.entities }),
    change: (d) => ({ ...does, of: d.vehicles.slice(0, 1), now: { kind: 'Person', name: d.people[0]?.caption ?? '' } }),
  },
);
