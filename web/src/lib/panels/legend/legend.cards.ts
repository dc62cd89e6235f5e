import { cards, nothing } from '../cards.ts';
import Legend from './Legend.svelte';

const does = { onselect: nothing, ontoggle: nothing, onshowhidden: nothing };
const none: ReadonlySet<string> = new Set();

export default cards(Legend)(
  'Legend',
  { width: 248 },
  {
    empty: () => ({ ...does, counts: {}, closed: none, hidden: 0 }),
    one: () => ({ ...does, counts: { Phone: 1 }, closed: none, hidden: 0 }),
    many: () => ({
      ...does,
      counts: {
        Person: 2,
        Organisation: 1,
        Phone: 2,
        Vehicle: 2,
        Account: 1,
        Case: 5,
        Address: 4,
        Cell: 4,
        Checkpoint: 2,
      },
      closed: none,
      hidden: 12,
      notOpened: ['Hotel stays'],
    }),
    'an eye closed': () => ({ ...does, counts: { Person: 2, Phone: 18402 }, closed: new Set(['Phone']), hidden: 0 }),
  },
);
