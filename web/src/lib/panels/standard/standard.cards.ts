import { cards } from '../cards.ts';
import Standard from './Standard.svelte';

export default cards(Standard)(
  'Data standard',
  { width: 1000, height: 700 },
  { 'value types': () => ({ chosen: 'Phone.number' }) },
);
