/** A road vehicle, known by its plate or its frame number. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { code, plate, text, vin, wholeNumber } from '../values/index.ts';

export const vehicle = defineEntity({
  name: 'Vehicle',
  slug: 'vehicle',
  words: { en: 'Vehicle', zh: '车辆' },
  plural: { en: 'Vehicles', zh: '车辆' },
  about: { en: 'A road vehicle, known by its plate or its frame number.', zh: '机动车，以号牌或车辆识别代号识别。' },
  family: 'object',
  group: 'ways',
  icon: 'M2.5 11.4a.6.6 0 0 1-.6-.6V8.7l1.3-.7 1.3-2.7c.2-.5.7-.8 1.2-.8h4.2c.6 0 1 .3 1.3.8l1.5 2.6 1.4.8v2.1a.6.6 0 0 1-.6.6H13a2 2 0 0 0-3.9 0H6.9a2 2 0 0 0-3.9 0zM5.3 7.9 6 6h3.7l1 1.9zM3.6 11.7a1.35 1.35 0 1 0 2.7 0a1.35 1.35 0 1 0 -2.7 0zM9.7 11.7a1.35 1.35 0 1 0 2.7 0a1.35 1.35 0 1 0 -2.7 0z',
  properties: {
    plate: {
      type: plate,
      words: { en: 'Plate', zh: '号牌号码' },
      search: 'number',
      inUid: { beside: 'plateType', parts: withType },
    },
    plateType: { type: code, words: { en: 'Plate type', zh: '号牌种类' } },
    vin: { type: vin, words: { en: 'VIN', zh: '车辆识别代号' }, search: 'number' },
    maker: { type: text, words: { en: 'Maker', zh: '品牌' } },
    model: { type: text, words: { en: 'Model', zh: '型号' } },
    colour: { type: text, words: { en: 'Colour', zh: '颜色' } },
    year: { type: wholeNumber, words: { en: 'Year built', zh: '出厂年份' } },
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    ...note,
  },
  pivots: [['plate'], ['vin']],
  caption: ['plate', 'vin'],
});

/** Types 02 and 52 (small cars, with petrol or electric) are what cameras read; a trailer or a motorcycle may share the number (GA 24.7). */
function withType(plate: string, type: string | undefined): readonly string[] {
  return type === undefined || type === '02' || type === '52' ? [plate] : [plate, type];
}
