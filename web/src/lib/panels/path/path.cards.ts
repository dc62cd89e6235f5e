import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import PathForm from './PathForm.svelte';

const does = (d: Invented) => ({
  onrun: nothing,
  oncancel: nothing,
  from: d.people[0] ?? d.card.entity,
  to: d.people[1] ?? d.card.entity,
});

export default cards(PathForm)(
  'Path',
  { width: 376 },
  {
    one: (d) => does(d),
    running: (d) => ({ ...does(d), running: true }),
    'none found': (d) => ({ ...does(d), none: true }),
    failed: (d) => ({ ...does(d), failed: d.language === 'zh' ? '30 秒后停止。' : 'Stopped after 30 s.' }),
  },
);
