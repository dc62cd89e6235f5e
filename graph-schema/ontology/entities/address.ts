/** A house, a flat or another spot that has an address. */
import { defineEntity } from '../define.ts';
import { place } from '../shared.ts';
import { code } from '../values/index.ts';

export const address = defineEntity({
  name: 'Address',
  slug: 'address',
  words: { en: 'Address', zh: '地址' },
  plural: { en: 'Addresses', zh: '地址' },
  about: { en: 'A house, a flat or another spot that has an address.', zh: '住宅、房屋等有门牌地址的地点。' },
  family: 'place',
  group: 'places',
  icon: 'M8 2.4 2.3 7.2v6.2h4V9.8h3.4v3.6h4V7.2z',
  properties: {
    postcode: { type: code, words: { en: 'Postcode', zh: '邮政编码' }, search: 'number' },
    ...place,
  },
  pivots: [],
  caption: ['address'],
});
