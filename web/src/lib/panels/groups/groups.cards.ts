import type { Group } from '../../workbench/own.ts';
import { cards, nothing } from '../cards.ts';
import Groups from './Groups.svelte';

const group = (n: number, name: string, members: readonly string[], open = false): Group => ({
  ...{ is: 'group', id: `group:${n}`, name, members, open, at: { x: 0, y: 0 } },
});
const does = { onselect: nothing, onopen: nothing };

export default cards(Groups)(
  'Groups',
  { width: 248 },
  {
    one: (d) => ({ ...does, groups: [group(1, d.phones[0]?.caption ?? '', ['a', 'b'])] }),
    many: (d) => ({
      ...does,
      groups: [
        ...d.cases.map(({ caption }, n) => group(n + 1, caption, ['a', 'b', 'c'], n % 2 === 0)),
        group(9, `${d.people[0]?.caption} · ${d.people[1]?.caption} · ${d.vehicles[0]?.caption}`, ['a', 'b', 'c', 'd']),
      ],
    }),
  },
);
