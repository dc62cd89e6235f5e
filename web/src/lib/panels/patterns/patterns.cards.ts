import { cards, nothing } from '../cards.ts';
import Patterns from './Patterns.svelte';

const does = { onchoose: nothing, onwrite: nothing, onretry: nothing };

export default cards(Patterns)(
  'Patterns',
  { width: 376 },
  {
    'suggested for the selection': (d) => ({ ...does, patterns: d.patterns, kinds: ['Case'] }),
    one: (d) => ({ ...does, patterns: d.patterns.slice(0, 1), kinds: [] }),
    empty: () => ({ ...does, patterns: [], kinds: [] }),
    loading: () => ({ ...does, patterns: null, kinds: [] }),
    failed: (d) => ({
      ...does,
      patterns: null,
      kinds: [],
      failed: d.language === 'zh' ? '没有得到回答。' : 'No answer came.',
    }),
  },
);
