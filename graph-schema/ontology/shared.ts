/** Properties that many kinds have in common. */
import type { Property } from './define.ts';
import { dateTime, geoPoint, precision, text, wholeNumber } from './values/index.ts';

/** Every entity can carry remarks. */
export const note = {
  note: { type: text, words: { en: 'Notes', zh: '备注' }, many: true },
} as const satisfies Record<string, Property>;

/** Every place. */
export const place = {
  point: { type: geoPoint, words: { en: 'Point', zh: '坐标' } },
  accuracy: { type: wholeNumber, words: { en: 'Accuracy (m)', zh: '精度（米）' } },
  address: { type: text, words: { en: 'Address', zh: '地址' }, search: 'name' },
  ...note,
} as const satisfies Record<string, Property>;

/** Every event says how finely its time was known. */
export const precise = {
  precision: { type: precision, words: { en: 'Precision of the time', zh: '时间精度' } },
} as const satisfies Record<string, Property>;

/** Every fact may say since when and until when it held. */
export const period = {
  since: { type: dateTime, words: { en: 'Since', zh: '起始时间' } },
  until: { type: dateTime, words: { en: 'Until', zh: '截止时间' }, ahead: true },
} as const satisfies Record<string, Property>;
