/** A camera or a gate that reads plates or faces. */
import { defineEntity } from '../define.ts';
import { place } from '../shared.ts';
import { code, name, text, wholeNumber } from '../values/index.ts';

export const checkpoint = defineEntity({
  name: 'Checkpoint',
  slug: 'checkpoint',
  words: { en: 'Checkpoint', zh: '卡口' },
  plural: { en: 'Checkpoints', zh: '卡口' },
  about: { en: 'A camera or a gate that reads plates or faces.', zh: '读取车牌或人像的卡口、摄像头或闸机。' },
  family: 'place',
  group: 'places',
  icon: 'M3.2 4.6h6a1.4 1.4 0 0 1 1.4 1.4v4a1.4 1.4 0 0 1 -1.4 1.4h-6a1.4 1.4 0 0 1 -1.4 -1.4v-4a1.4 1.4 0 0 1 1.4 -1.4zM11.2 7.6 3-1.9v4.6l-3-1.9z',
  properties: {
    name: { type: name, words: { en: 'Name', zh: '名称' }, search: 'name' },
    code: { type: code, words: { en: 'Checkpoint code', zh: '卡口编号' }, search: 'number' },
    direction: { type: text, words: { en: 'Direction', zh: '方向' } },
    lanes: { type: wholeNumber, words: { en: 'Lanes', zh: '车道数' } },
    ...place,
  },
  pivots: [],
  caption: ['name', 'code'],
});
