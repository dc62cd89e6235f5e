import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import PatternForm from './PatternForm.svelte';

const does = (d: Invented) => ({
  ...{
    onrun: nothing,
    onstop: nothing,
    onback: nothing,
    onwrite: nothing,
    onall: nothing,
    pattern: d.pattern,
    selection: d.cases,
  },
  known: new Map(d.entities.map((entity) => [entity.uid, entity])),
});

export default cards(PatternForm)(
  'Pattern form',
  { width: 376 },
  {
    'filled from the selection': (d) => does(d),
    'nothing selected': (d) => ({ ...does(d), selection: [] }),
    running: (d) => ({ ...does(d), running: 3 }),
    failed: (d) => ({ ...does(d), failed: d.language === 'zh' ? '30 秒后停止。' : 'Stopped after 30 s.' }),
  },
);
