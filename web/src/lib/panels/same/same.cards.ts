import type { Card } from '#casework/answers.ts';
import { cards, nothing } from '../cards.ts';
import type { Invented } from '../invented.ts';
import SideBySide from './SideBySide.svelte';

const does = { onsame: nothing, onnot: nothing, onlater: nothing, onretry: nothing, onclose: nothing };
/** The same card under another uid, with one value less and one that differs. */
const other = ({ card }: Invented): Card => ({
  ...card,
  entity: { ...card.entity, uid: `${card.entity.uid}-2`, degree: card.entity.degree + 4 },
  values: card.values.slice(1).map((value, n) => {
    const written = n === 0 ? '+999 204 000 001' : value.value;
    return n === 0 ? { ...value, value: written, stated: [{ value: written, sources: [], shown: true }] } : value;
  }),
});
const pair = (d: Invented): readonly [Card, Card] => [d.card, other(d)];

export default cards(SideBySide)(
  'The same?',
  { width: 376 },
  {
    two: (d) => ({ ...does, cards: pair(d), at: 1, of: 1, common: 3 }),
    'one of many, put off before, linked to each other': (d) => ({
      ...does,
      ...{ cards: pair(d), at: 2, of: 14, common: 0, linked: true },
      before: [
        {
          ...{ verdict: 'later' as const, at: '2026-11-02T09:12:00Z' },
          reason: d.language === 'zh' ? '等户籍答复' : 'Waiting for the registry',
          byName: { en: 'Local investigator', zh: '本机侦查员' },
        },
      ],
    }),
    loading: () => ({ ...does, cards: null, at: 1, of: 3 }),
    failed: (d) => ({
      ...{ ...does, cards: null, at: 1, of: 1 },
      failed:
        d.language === 'zh'
          ? '没有得到回答：数据库断开了连接。'
          : 'No answer came: the database closed the connection.',
    }),
    'all looked at': () => ({ ...does, cards: null, at: 0, of: 3 }),
    'nothing to look at': () => ({ ...does, cards: null, at: 0, of: 0 }),
  },
);
