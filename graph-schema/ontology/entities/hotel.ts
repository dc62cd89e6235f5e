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
  icon: 'M1.5 3H3v6h4V5h5a2.5 2.5 0 0 1 2.5 2.5V13H13v-2H3v2H1.5zM5 5.2a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6z',
  properties: {
    code: { type: code, words: { en: 'Hotel code', zh: '旅馆代码' }, search: 'number' },
    name: { type: name, words: { en: 'Name', zh: '名称' }, search: 'name' },
    stars: { type: wholeNumber, words: { en: 'Stars', zh: '星级' } },
    ...place,
  },
  pivots: [['code']],
  caption: ['name', 'code'],
});
