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
  icon: 'M3.2 2.2h9.6l1.7 3.7a1.63 1.5 0 0 1-3.25 0 1.63 1.5 0 0 1-3.25 0 1.63 1.5 0 0 1-3.25 0 1.63 1.5 0 0 1-3.25 0zM3.3 8.3h9.4a0.5 0.5 0 0 1 0.5 0.5v4.5a0.5 0.5 0 0 1 -0.5 0.5h-9.4a0.5 0.5 0 0 1 -0.5 -0.5v-4.5a0.5 0.5 0 0 1 0.5 -0.5zM8.9 9.6h2.6v4.2h-2.6z',
  properties: {
    name: { type: name, words: { en: 'Name', zh: '名称' }, search: 'name' },
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    code: { type: code, words: { en: 'Code', zh: '编号' }, search: 'number' },
    ...place,
  },
  pivots: [],
  caption: ['name', 'code'],
});
