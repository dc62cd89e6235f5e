/** A district, a town, a police beat or any other stretch of land. */
import { defineEntity } from '../define.ts';
import { place } from '../shared.ts';
import { areaCode, code, name } from '../values/index.ts';

export const area = defineEntity({
  name: 'Area',
  slug: 'area',
  words: { en: 'Area', zh: '区域' },
  plural: { en: 'Areas', zh: '区域' },
  about: {
    en: 'A district, a town, a police beat or any other stretch of land.',
    zh: '行政区、街镇、辖区等地理区域。',
  },
  family: 'place',
  group: 'places',
  icon: 'M1.5 3.5L6 1.5l4 2 4.5-2v11l-4.5 2-4-2-4.5 2zM6.7 3.2v8l2.6 1.4v-8z',
  properties: {
    areaCode: { type: areaCode, words: { en: 'Area code', zh: '行政区划代码' }, search: 'number' },
    name: { type: name, words: { en: 'Name', zh: '名称' }, search: 'name' },
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    ...place,
  },
  pivots: [['areaCode']],
  caption: ['name', 'areaCode'],
});
