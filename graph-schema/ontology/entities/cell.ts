/** One sector of a mobile network. */
import { defineEntity } from '../define.ts';
import { place } from '../shared.ts';
import { code, name, number, text } from '../values/index.ts';

export const cell = defineEntity({
  name: 'Cell',
  slug: 'cell',
  words: { en: 'Cell', zh: '基站小区' },
  plural: { en: 'Cells', zh: '基站小区' },
  about: {
    en: 'One sector of a mobile network: where a phone was heard, not where it stood.',
    zh: '移动网络的一个扇区：表示手机被其覆盖，不等于手机所在位置。',
  },
  family: 'place',
  group: 'places',
  icon: 'M6.6 5.8a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0 -2.8 0zM7.3 8h1.4v4.9h1.8v1.4h-5v-1.4h1.8zM4.63 8.63A4.4 4.4 0 0 1 4.63 2.97L5.70 3.87A3 3 0 0 0 5.70 7.73zM11.37 2.97A4.4 4.4 0 0 1 11.37 8.63L10.30 7.73A3 3 0 0 0 10.30 3.87z',
  properties: {
    code: { type: code, words: { en: 'Cell code', zh: '小区编号' }, search: 'number' },
    name: { type: name, words: { en: 'Name', zh: '名称' }, search: 'name' },
    azimuth: { type: number, words: { en: 'Azimuth (°)', zh: '方位角（度）' } },
    beamwidth: { type: number, words: { en: 'Beam width (°)', zh: '波束宽度（度）' } },
    range: { type: number, words: { en: 'Range (m)', zh: '覆盖半径（米）' } },
    operator: { type: text, words: { en: 'Operator', zh: '运营商' } },
    ...place,
  },
  pivots: [['code']],
  caption: ['name', 'code'],
});
