import { entityKind } from '#graph-schema/ontology/index.ts';
import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import Minimap from './Minimap.svelte';

const does = { onlook: nothing, onclose: nothing };
const dots = ({ entities }: Invented) =>
  entities.map(({ kind }, n) => ({
    ...{ x: 60 + 190 * Math.cos(n * 2.4) * Math.sqrt(n), y: 120 * Math.sin(n * 2.4) * Math.sqrt(n) },
    ...{ group: entityKind(kind).group, selected: n === 3 },
  }));

export default cards(Minimap)(
  'Minimap',
  { width: 190 },
  {
    'all in view': (d) => ({ ...does, dots: dots(d), view: { x1: -1_200, y1: -800, x2: 1_200, y2: 800 } }),
    'most outside': (d) => ({ ...does, dots: dots(d), view: { x1: -200, y1: -100, x2: 200, y2: 100 } }),
    'beside the chart': (d) => ({ ...does, dots: dots(d), view: { x1: 2_000, y1: 900, x2: 2_900, y2: 1_500 } }),
    empty: () => ({ ...does, dots: [], view: { x1: 0, y1: 0, x2: 900, y2: 600 } }),
  },
);
