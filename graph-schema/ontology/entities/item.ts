/** A thing one can hold. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { amount, code, currency, text } from '../values/index.ts';

export const item = defineEntity({
  name: 'Item',
  slug: 'item',
  words: { en: 'Item', zh: '物品' },
  plural: { en: 'Items', zh: '物品' },
  about: {
    en: 'A thing one can hold: loot, a weapon, a parcel, a piece of evidence.',
    zh: '可持有的物品，如赃物、凶器、包裹、物证。',
  },
  family: 'object',
  group: 'things',
  icon: 'M8 1.7 13.4 4.4 8 7.1 2.6 4.4zM2.1 5.6 7.3 8.3v6L2.1 11.6zM13.9 5.6 8.7 8.3v6l5.2-2.7z',
  properties: {
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    description: { type: text, words: { en: 'Description', zh: '描述' }, search: 'name' },
    serial: { type: code, words: { en: 'Serial number', zh: '序列号' }, search: 'number' },
    amount: { type: amount, words: { en: 'Value', zh: '价值' }, with: 'currency' },
    currency: { type: currency, words: { en: 'Currency', zh: '币种' } },
    ...note,
  },
  pivots: [['category', 'serial']],
  caption: ['description', 'serial', 'category'],
});
