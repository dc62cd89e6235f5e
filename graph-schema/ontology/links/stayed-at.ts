/** A stay of at least one night, as a hotel or landlord registers it. */
import { defineLink } from '../define.ts';
import { precise } from '../shared.ts';
import { dateTime, text } from '../values/index.ts';

export const stayedAt = defineLink({
  name: 'STAYED_AT',
  slug: 'stayed-at',
  words: { en: 'Stayed at', zh: '住宿于' },
  about: { en: 'A stay of at least one night, as a hotel or landlord registers it.', zh: '旅馆或房东登记的一次住宿。' },
  family: 'event',
  sentence: { en: '{from} stayed at {to}', zh: '{from}入住{to}' },
  from: ['Person'],
  to: ['Place'],
  directed: true,
  properties: {
    at: { type: dateTime, words: { en: 'Arrived', zh: '入住时间' } },
    until: { type: dateTime, words: { en: 'Left', zh: '离店时间' }, ahead: true },
    room: { type: text, words: { en: 'Room', zh: '房间号' } },
    booking: { type: text, words: { en: 'Booking', zh: '预订号' } },
    via: { type: text, words: { en: 'Booked through', zh: '预订渠道' } },
    ...precise,
  },
  identity: ['at'],
  atPlace: true,
  sensitive: 'lodging',
});
