import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import HitSheet from './HitSheet.svelte';

const does = (d: Invented) => ({
  ...{ onrank: nothing, onback: nothing, onchart: nothing, onjson: nothing, ontake: nothing },
  known: new Map(d.entities.map((entity) => [entity.uid, entity])),
  pattern: d.pattern,
  result: d.result,
  rank: 1,
});

export default cards(HitSheet)(
  'Hit sheet',
  { width: 1392 },
  {
    one: (d) => does(d),
    'below the line': (d) => ({ ...does(d), rank: 5 }),
    cut: (d) => ({ ...does(d), result: d.cutResult }),
    'not there any more': (d) => ({ ...does(d), result: null }),
  },
);
