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
  icon: 'M4.6 1.8l2.2 3.4-1.5 1.5c.8 1.8 2.2 3.2 4 4l1.5-1.5 3.4 2.2c-.3 1.7-1.5 2.8-3 2.8C6.2 14.4 1.6 9.8 1.6 4.8c0-1.5 1.3-2.7 3-3z',
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
