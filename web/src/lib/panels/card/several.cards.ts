import { cards, nothing } from '../cards.ts';
import Several from './Several.svelte';

const does = { onpick: nothing, onexpand: nothing, onlinks: nothing, onpath: nothing, onpattern: nothing };

export default cards(Several)(
  'Card of several',
  { width: 376 },
  {
    two: (d) => ({ ...does, entities: d.people.slice(0, 2) }),
    many: (d) => ({ ...does, entities: d.entities }),
  },
);
