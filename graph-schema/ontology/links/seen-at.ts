/** Something was registered at a place: a plate by a camera, a phone by a cell, a card at a till. */
import { defineLink } from '../define.ts';
import { precise } from '../shared.ts';
import { dateTime, number, text } from '../values/index.ts';

export const seenAt = defineLink({
  name: 'SEEN_AT',
  slug: 'seen-at',
  words: { en: 'Seen at', zh: '出现于' },
  about: {
    en: 'Something was registered at a place: a plate by a camera, a phone by a cell, a card at a till.',
    zh: '在某地被记录：车牌过卡口、手机被基站覆盖、卡片在终端使用。',
  },
  family: 'event',
  sentence: { en: '{from} was seen at {to}', zh: '{from}出现在{to}' },
  from: ['Phone', 'Vehicle', 'Device', 'Card', 'Person'],
  to: ['Place'],
  directed: true,
  properties: {
    at: { type: dateTime, words: { en: 'At', zh: '时间' } },
    until: { type: dateTime, words: { en: 'Until', zh: '截止时间' } },
    direction: { type: text, words: { en: 'Direction', zh: '方向' } },
    speed: { type: number, words: { en: 'Speed (km/h)', zh: '车速（公里/小时）' } },
    lane: { type: text, words: { en: 'Lane', zh: '车道' } },
    ...precise,
  },
  identity: ['at'],
  atPlace: true,
  sensitive: 'movement',
});
