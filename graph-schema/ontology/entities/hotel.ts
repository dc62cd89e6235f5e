/** A hotel or guest house that registers its guests. */
import { defineEntity } from '../define.ts';
import { place } from '../shared.ts';
import { code, name, wholeNumber } from '../values/index.ts';

export const hotel = defineEntity({
  name: 'Hotel',
  slug: 'hotel',
  words: { en: 'Hotel', zh: '旅馆' },
  plural: { en: 'Hotels', zh: '旅馆' },
  about: { en: 'A hotel or guest house that registers its guests.', zh: '登记住宿旅客的宾馆、旅店。' },
  family: 'place',
  group: 'places',
  icon: 'M2 3.4h0.3a0.6 0.6 0 0 1 0.6 0.6v8.6a0.6 0.6 0 0 1 -0.6 0.6h-0.3a0.6 0.6 0 0 1 -0.6 -0.6v-8.6a0.6 0.6 0 0 1 0.6 -0.6zM3.5 7.3a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0zM7.5 5.7h4.3c1.6 0 2.8 1.2 2.8 2.8v1H7.5zM3.6 10.2h11v3h-1.5v-1.5H3.6z',
  properties: {
    code: { type: code, words: { en: 'Hotel code', zh: '旅馆代码' }, search: 'number' },
    name: { type: name, words: { en: 'Name', zh: '名称' }, search: 'name' },
    stars: { type: wholeNumber, words: { en: 'Stars', zh: '星级' } },
    ...place,
  },
  pivots: [['code']],
  caption: ['name', 'code'],
});
