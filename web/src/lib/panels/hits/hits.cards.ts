import type { Hit } from '#casework/answers.ts';
import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import { unjudged } from '#casework/judgement.ts';
import { inventedLead } from '../leads/leads.cards.ts';
import Hits from './Hits.svelte';

const does = (d: Invented) => ({
  ...{ onchoose: nothing, onopen: nothing, onchange: nothing, onevidence: nothing, ontick: nothing },
  ...{ ondismiss: nothing, onundo: nothing, onsweep: nothing, onset: nothing },
  pattern: d.pattern,
  known: new Map(d.entities.map((entity) => [entity.uid, entity])),
  chosen: 1,
});
/** The hits of the picture of the design, over distance and number of cases. */
const sweep = {
  over: ['metres', 'minCases'],
  settings: 12,
  cells: [
    ...[9, 1, 0, 18, 4, 2, 103, 7, 3, 611, 38, 5].map((hits, i) => ({
      set: { metres: ['200', '400', '800', '1600'][Math.floor(i / 3)] ?? '', minCases: ['2', '3', '4'][i % 3] ?? '' },
      hits: Math.min(hits, 100),
      above: Math.min(hits, 2),
      cut: hits > 100 ? [{ what: { code: 'a' }, why: { code: 'b' }, shown: 100, of: hits }] : [],
    })),
  ],
};
const judged = (d: Invented) => (hit: Hit) =>
  hit.rank === 1
    ? { lead: inventedLead(d, '1', 'open'), checks: [] }
    : hit.rank === 4
      ? { lead: inventedLead(d, '4', 'dismissed'), checks: [] }
      : unjudged;

export default cards(Hits)(
  'Hits',
  { width: 376, height: 800 },
  {
    empty: (d) => ({ ...does(d), result: null }),
    one: (d) => ({ ...does(d), result: { ...d.result, hits: d.result.hits.slice(0, 1) } }),
    many: (d) => ({ ...does(d), result: d.result, sweep, judged: judged(d) }),
    'dismissed, chosen': (d) => ({ ...does(d), result: d.result, chosen: 4, judged: judged(d) }),
    'looking at other limits': (d) => ({ ...does(d), result: d.result, sweeping: true }),
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
