import type { Saved } from '#lib/client/index.ts';
import { cards, nothing } from '../cards.ts';
import Mappings from './Mappings.svelte';

const does = { onrename: nothing, onexport: nothing, onkeep: nothing, onbring: nothing };
export const saved = (name: string, more: Partial<Saved> = {}): Saved => ({
  ...{ name, revision: 3, removedAt: null, savedAt: '2026-11-20T09:12:00Z' },
  savedBy: { en: 'Investigator', zh: '侦查员' },
  words: { en: 'Calls of one operator', zh: '某运营商话单' },
  mapping: {} as Saved['mapping'],
  ...more,
});

export default cards(Mappings)(
  'Saved mappings',
  { width: 1080 },
  {
    none: () => ({ ...does, mappings: [] }),
    one: () => ({ ...does, mappings: [saved('operator-calls')] }),
    'one out of use': () => ({
      ...does,
      mappings: [saved('depot', { revision: 1, removedAt: '2026-11-21T09:12:00Z' }), saved('operator-calls')],
    }),
    loading: () => ({ ...does, mappings: null }),
    failed: (d) => ({
      ...does,
      mappings: [saved('operator-calls')],
      failed: d.language === 'zh' ? '其间有人保存了它。' : 'Somebody saved it meanwhile.',
    }),
  },
);
