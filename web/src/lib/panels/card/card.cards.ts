import { cards, nothing } from '../cards.ts';
import Card from './Card.svelte';

const does = { onexpand: nothing, onexpandby: nothing, onpin: nothing, onretry: nothing, onstep: nothing };

export default cards(Card)(
  'Card',
  { width: 376 },
  {
    empty: () => ({ ...does, entity: null, card: null }),
    one: (d) => ({
      ...does,
      entity: d.phones[0] ?? null,
      since: 2,
      card: {
        entity: d.phones[0] ?? d.card.entity,
        values: [
          {
            property: 'number',
            value: d.phones[0]?.values['number'] ?? '',
            conflict: false,
            stated: d.card.values[0]?.stated ?? [],
          },
        ],
        neighbours: [{ kind: 'CALLED', direction: 'out', links: 212, entities: 38, capped: false }],
        records: d.card.records.slice(0, 1).map((record) => ({ ...record, values: { operator: 'N' } })),
        mergedFrom: [],
        cut: [],
      },
    }),
    'many, in conflict, merged': (d) => ({
      ...does,
      entity: d.card.entity,
      card: d.card,
      since: 4,
      onseparate: nothing,
      onlead: nothing,
      onnote: nothing,
    }),
    'only mentioned': (d) => ({
      ...does,
      entity: d.vehicles[1] ?? null,
      card: {
        entity: d.vehicles[1] ?? d.card.entity,
        values: [],
        neighbours: [],
        records: [],
        mergedFrom: [],
        cut: [],
      },
    }),
    loading: (d) => ({ ...does, entity: d.people[0] ?? null, card: null, loading: true }),
    failed: (d) => ({
      ...does,
      entity: d.people[0] ?? null,
      card: null,
      failed:
        d.language === 'zh'
          ? '没有得到回答：数据库断开了连接。'
          : 'No answer came: the database closed the connection.',
    }),
  },
);
