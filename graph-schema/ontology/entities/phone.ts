/** A telephone number. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { code, phone, text } from '../values/index.ts';

export const phoneKind = defineEntity({
  name: 'Phone',
  slug: 'phone',
  words: { en: 'Phone number', zh: '电话号码' },
  plural: { en: 'Phone numbers', zh: '电话号码' },
  about: {
    en: 'A telephone number: neither the card nor the handset, which have kinds of their own.',
    zh: '电话号码本身；SIM 卡和手机另有类型。',
  },
  family: 'object',
  group: 'talk',
  icon: 'M6 1.2h4a2.1 2.1 0 0 1 2.1 2.1v9.4a2.1 2.1 0 0 1 -2.1 2.1h-4a2.1 2.1 0 0 1 -2.1 -2.1v-9.4a2.1 2.1 0 0 1 2.1 -2.1zM6 2.7h4a0.6 0.6 0 0 1 0.6 0.6v9.4a0.6 0.6 0 0 1 -0.6 0.6h-4a0.6 0.6 0 0 1 -0.6 -0.6v-9.4a0.6 0.6 0 0 1 0.6 -0.6zM7.55 11h0.9a0.65 0.65 0 0 1 0.65 0.65v0a0.65 0.65 0 0 1 -0.65 0.65h-0.9a0.65 0.65 0 0 1 -0.65 -0.65v0a0.65 0.65 0 0 1 0.65 -0.65z',
  properties: {
    number: { type: phone, words: { en: 'Number', zh: '号码' }, search: 'number' },
    operator: { type: text, words: { en: 'Operator', zh: '运营商' } },
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    label: { type: text, words: { en: 'Label', zh: '备注名' }, search: 'name' },
    ...note,
  },
  pivots: [['number']],
  caption: ['number'],
});
