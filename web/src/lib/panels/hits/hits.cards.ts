import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import Hits from './Hits.svelte';

const does = (d: Invented) => ({
  ...{ onchoose: nothing, onopen: nothing, onchange: nothing, onevidence: nothing, onchart: nothing },
  pattern: d.pattern,
  known: new Map(d.entities.map((entity) => [entity.uid, entity])),
  chosen: 1,
});
const sweep = (d: Invented) =>
  (
    [
      [200, 1],
      [400, 4],
      [800, 7],
      [1600, 38],
    ] as const
  ).map(([metres, hits]) => ({
    label: d.language === 'zh' ? `${metres} 米` : `${metres} m`,
    hits,
    now: metres === 800,
    act: nothing,
  }));

export default cards(Hits)(
  'Hits',
  { width: 376, height: 800 },
  {
    empty: (d) => ({ ...does(d), result: null }),
    one: (d) => ({ ...does(d), result: { ...d.result, hits: d.result.hits.slice(0, 1) } }),
    many: (d) => ({ ...does(d), result: d.result, sweep: sweep(d), ontake: nothing, ondismiss: nothing }),
    'nothing above the luck line': (d) => ({
      ...does(d),
      chosen: 4,
      result: { ...d.result, hits: d.result.hits.slice(3) },
    }),
    'explained apart': (d) => ({
      ...does(d),
      result: {
        ...d.result,
        hits: d.result.hits.map((hit, i) =>
          i === 3
            ? {
                ...hit,
                explained: { code: 'pattern.tie.household', values: { one: 'Ines Calder', two: 'Rafe Tolland' } },
              }
            : hit,
        ),
      },
    }),
    'no chance model': (d) => ({
      ...does(d),
      pattern: d.patterns[2] ?? d.pattern,
      result: {
        hits: d.result.hits
          .slice(0, 3)
          .map((hit) => ({ ...hit, surprise: null, expected: null, luck: null, trials: [], of: null })),
        run: { ...d.result.run, luckLine: null, tried: null },
      },
    }),
    'no hits': (d) => ({ ...does(d), chosen: null, result: { ...d.result, hits: [] } }),
    cut: (d) => ({ ...does(d), result: d.cutResult }),
  },
);
