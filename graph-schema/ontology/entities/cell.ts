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
  icon: 'M7.2 6.5h1.6L11 14.5H9.4L9 13H7l-.4 1.5H5zM7.6 10.5l-.3 1.2h1.4l-.3-1.2zM8 3.5a1.5 1.5 0 1 1 0 3a1.5 1.5 0 1 1 0-3zM3.2 1.5l1.1 1a4 4 0 0 0 0 5l-1.1 1a5.5 5.5 0 0 1 0-7zM12.8 1.5l-1.1 1a4 4 0 0 1 0 5l1.1 1a5.5 5.5 0 0 0 0-7z',
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
