import { cards } from '../cards.ts';
import Reference from './Reference.svelte';

export default cards(Reference)(
  'Reference',
  { width: 1000, height: 700 },
  {
    entities: () => ({}),
    links: () => ({ chosen: 'links' }),
    'value types': () => ({ chosen: 'values' }),
  },
);
