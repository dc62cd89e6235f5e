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
  icon: 'M4 1.5h5.5L13 5v9.5H4zM6 8v4.5h5V8zM8 8h1v4.5H8z',
  properties: {
    imsi: { type: imsi, words: { en: 'IMSI', zh: 'IMSI 号' }, search: 'number' },
    iccid: { type: iccid, words: { en: 'ICCID', zh: 'ICCID 号' }, search: 'number' },
    operator: { type: text, words: { en: 'Operator', zh: '运营商' } },
    ...note,
  },
  pivots: [['imsi'], ['iccid']],
  caption: ['imsi', 'iccid'],
});
