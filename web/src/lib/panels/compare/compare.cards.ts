import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import Compare from './Compare.svelte';

const does = { onselect: nothing, onbring: nothing, onclose: nothing };
const none = { came: [], gone: [], changed: [], same: 0 };
const names = ({ language }: Invented) =>
  language === 'zh' ? { now: '图谱 2', then: '图谱 1' } : { now: 'Chart 2', then: 'Chart 1' };
const called = (d: Invented) => (uid: string) => d.entities.find((each) => each.uid === uid)?.caption ?? uid;

export default cards(Compare)(
  'Charts compared',
  { width: 376 },
  {
    alike: (d) => ({
      ...{ ...does, ...names(d), caption: called(d) },
      difference: { entities: { ...none, same: 12 }, lines: { ...none, same: 20 } },
    }),
    'new, gone, changed': (d) => ({
      ...{ ...does, ...names(d), caption: called(d), ontakein: nothing },
      difference: {
        entities: {
          came: d.phones,
          gone: d.cells.slice(0, 2),
          changed: d.people.slice(0, 1).map((entity) => ({ entity, properties: ['name'], merged: true })),
          same: 9,
        },
        lines: {
          came: d.bundles.slice(0, 2),
          gone: d.bundles.slice(2, 3),
          changed: d.bundles.slice(3, 5).map((bundle) => ({ bundle, before: bundle.count + 3 })),
          same: 14,
        },
      },
    }),
    'very many new': (d) => ({
      ...{ ...does, ...names(d), caption: called(d) },
      difference: {
        entities: {
          ...none,
          came: Array.from({ length: 240 }, (_, n) => ({
            ...d.card.entity,
            uid: `x${n}`,
            caption: `${d.card.entity.caption} ${n}`,
          })),
        },
        lines: none,
      },
    }),
  },
);
