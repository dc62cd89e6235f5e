import { cards } from '../cards.ts';
import Keys from './Keys.svelte';

export default cards(Keys)('Keys', { width: 1080 }, { many: () => ({}), 'on a Mac': () => ({ mac: true }) });
