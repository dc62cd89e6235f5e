import { cards, nothing } from '../cards.ts';
import { tourSteps } from './steps.ts';
import Tour from './Tour.svelte';

export default cards(Tour)(
  'Tour',
  { width: 480 },
  Object.fromEntries(tourSteps.map((step) => [step, () => ({ step, onnext: nothing, onclose: nothing })])),
);
