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
  icon: 'M3.5 3h9l1.5 4.5V13h-2v-1.5H4V13H2V7.5zM4.6 4.5L3.8 7h8.4l-.8-2.5zM4 8.5V10h2V8.5zM10 8.5V10h2V8.5z',
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
