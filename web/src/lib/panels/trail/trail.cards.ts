import type { Step } from '../../workbench/chart.ts';
import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import Trail from './Trail.svelte';

const does = { ontakeback: nothing, ondoagain: nothing, ongo: nothing, onselect: nothing };
const uids = (n: number, head: string) => Array.from({ length: n }, (_, i) => `${head}:${i}`);
const step = (id: number, verb: Step['verb'], about: Step['about'], fresh: number, more: Partial<Step> = {}) => ({
  ...{ id, verb, about, at: '2026-11-21T02:31:00Z', entities: [], bundles: [], hid: [], removed: [], cut: [] },
  fresh: uids(fresh, 'x'),
  undone: false,
  ...more,
});

const many = ({ people, pattern, language }: Invented) => [
  step(1, 'add', { count: 4 }, 8),
  step(2, 'pattern', { title: pattern.title[language] }, 6),
  step(3, 'expand', { count: 2, kinds: 'used by' }, 2),
  step(4, 'expand', { caption: people[0]?.caption ?? '' }, 15),
  { ...step(5, 'expand', { caption: people[1]?.caption ?? '' }, 2), takenBack: true as const },
  step(6, 'path', { from: people[0]?.caption ?? '', to: people[2]?.caption ?? '' }, 3),
  step(7, 'hide', { count: 12 }, 0, { hid: uids(12, 'h') }),
  { ...step(8, 'links', { count: 24 }, 0), undone: true },
];

export default cards(Trail)(
  'Trail',
  { width: 248 },
  {
    empty: () => ({ ...does, steps: [] }),
    one: () => ({ ...does, steps: [step(1, 'add', { count: 1 }, 1)] }),
    many: (d) => ({ ...does, steps: many(d) }),
    cut: () => ({
      ...does,
      steps: [
        step(1, 'expand', { count: 1 }, 200, {
          cut: [{ what: { code: '' }, shown: 200, of: 1340, why: { code: '' } }],
        }),
      ],
    }),
  },
);
