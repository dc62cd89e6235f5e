/** A debit or credit card; the account behind it is a thing of its own. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { cardNumber, code, text } from '../values/index.ts';

export const card = defineEntity({
  name: 'Card',
  slug: 'card',
  words: { en: 'Payment card', zh: '银行卡' },
  plural: { en: 'Payment cards', zh: '银行卡' },
  about: {
    en: 'A debit or credit card; the account behind it is a thing of its own.',
    zh: '借记卡或信用卡；其对应账户为另一实体。',
  },
  family: 'object',
  group: 'money',
  icon: 'M3.2 3.4h9.6a1.6 1.6 0 0 1 1.6 1.6v6a1.6 1.6 0 0 1 -1.6 1.6h-9.6a1.6 1.6 0 0 1 -1.6 -1.6v-6a1.6 1.6 0 0 1 1.6 -1.6zM1.6 5.5h12.8v1.7h-12.8zM4 9.3h2.2a0.5 0.5 0 0 1 0.5 0.5v0.3a0.5 0.5 0 0 1 -0.5 0.5h-2.2a0.5 0.5 0 0 1 -0.5 -0.5v-0.3a0.5 0.5 0 0 1 0.5 -0.5z',
  properties: {
    number: { type: cardNumber, words: { en: 'Card number', zh: '卡号' }, search: 'number' },
    bank: { type: text, words: { en: 'Bank', zh: '银行' } },
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    ...note,
  },
  pivots: [['number']],
  caption: ['number'],
});
