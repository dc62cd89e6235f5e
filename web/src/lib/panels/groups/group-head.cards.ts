import { cards, nothing } from '../cards.ts';
import GroupHead from './GroupHead.svelte';

const does = { onname: nothing, onopen: nothing, ondissolve: nothing };

export default cards(GroupHead)(
  'Head of a group',
  { width: 376 },
  {
    whole: (d) => ({ ...does, name: d.cases[0]?.caption ?? '', shown: 4, all: 4, links: 0 }),
    'some hidden, links inside': (d) => ({ ...does, name: d.people[0]?.caption ?? '', shown: 5, all: 7, links: 31 }),
  },
);
