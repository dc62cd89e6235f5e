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
  icon: 'M1.8 4.1 5.5 2.7v9.2l-3.7 1.4zM6.5 2.7 9.5 4.1v9.2l-3-1.4zM10.5 4.1l3.7-1.4v9.2l-3.7 1.4z',
  properties: {
    areaCode: { type: areaCode, words: { en: 'Area code', zh: '行政区划代码' }, search: 'number' },
    name: { type: name, words: { en: 'Name', zh: '名称' }, search: 'name' },
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    ...place,
  },
  pivots: [['areaCode']],
  caption: ['name', 'areaCode'],
});
