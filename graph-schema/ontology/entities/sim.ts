/** The card that carries a subscription; it may carry several numbers in its life. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { iccid, imsi, text } from '../values/index.ts';

export const sim = defineEntity({
  name: 'Sim',
  slug: 'sim',
  words: { en: 'SIM card', zh: 'SIM 卡' },
  plural: { en: 'SIM cards', zh: 'SIM 卡' },
  about: {
    en: 'The card that carries a subscription; it may carry several numbers in its life.',
    zh: '承载用户身份的卡，使用期间可先后对应多个号码。',
  },
  family: 'object',
  group: 'talk',
  icon: 'M4.6 1.9h4.5l3.6 3.6v7.2c0 .8-.6 1.4-1.4 1.4H4.7c-.8 0-1.4-.6-1.4-1.4V3.2c0-.7.6-1.3 1.3-1.3zM6 7.2h4a0.9 0.9 0 0 1 0.9 0.9v3.2a0.9 0.9 0 0 1 -0.9 0.9h-4a0.9 0.9 0 0 1 -0.9 -0.9v-3.2a0.9 0.9 0 0 1 0.9 -0.9zM6.3 8.4h1.2v2.6h-1.2zM8.5 8.4h1.2v2.6h-1.2z',
  properties: {
    imsi: { type: imsi, words: { en: 'IMSI', zh: 'IMSI 号' }, search: 'number' },
    iccid: { type: iccid, words: { en: 'ICCID', zh: 'ICCID 号' }, search: 'number' },
    operator: { type: text, words: { en: 'Operator', zh: '运营商' } },
    ...note,
  },
  pivots: [['imsi'], ['iccid']],
  caption: ['imsi', 'iccid'],
});
