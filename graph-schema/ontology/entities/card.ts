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
  icon: 'M1.5 3.5h13v9h-13zM1.5 5.5v2h13v-2zM3 9.5V11h4V9.5z',
  properties: {
    number: { type: cardNumber, words: { en: 'Card number', zh: '卡号' }, search: 'number' },
    bank: { type: text, words: { en: 'Bank', zh: '银行' } },
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    ...note,
  },
  pivots: [['number']],
  caption: ['number'],
});
