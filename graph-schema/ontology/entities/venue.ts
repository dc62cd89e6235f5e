/** A shop, a bar, a car park or another place open to people. */
import { defineEntity } from '../define.ts';
import { place } from '../shared.ts';
import { code, name } from '../values/index.ts';

export const venue = defineEntity({
  name: 'Venue',
  slug: 'venue',
  words: { en: 'Venue', zh: '场所' },
  plural: { en: 'Venues', zh: '场所' },
  about: { en: 'A shop, a bar, a car park or another place open to people.', zh: '商铺、酒吧、停车场等对外场所。' },
  family: 'place',
  group: 'places',
  icon: 'M2.5 1.5h11L15 6v1.5h-1v7H2v-7H1V6zM4 8.5v3h4v-3zM9.5 8.5v6H12v-6z',
  properties: {
    name: { type: name, words: { en: 'Name', zh: '名称' }, search: 'name' },
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    code: { type: code, words: { en: 'Code', zh: '编号' }, search: 'number' },
    ...place,
  },
  pivots: [],
  caption: ['name', 'code'],
});
