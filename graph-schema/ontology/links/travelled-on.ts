/** A seat taken on one run of a train, flight, coach or ship. */
import { defineLink } from '../define.ts';
import { precise } from '../shared.ts';
import { dateTime, text } from '../values/index.ts';

export const travelledOn = defineLink({
  name: 'TRAVELLED_ON',
  slug: 'travelled-on',
  words: { en: 'Travelled on', zh: '乘坐' },
  about: {
    en: 'A seat taken on one run of a train, flight, coach or ship.',
    zh: '乘坐某一班次的列车、航班、客车或客轮。',
  },
  family: 'event',
  sentence: { en: '{from} travelled on {to}', zh: '{from}乘坐{to}' },
  from: ['Person'],
  to: ['Trip'],
  directed: true,
  properties: {
    at: { type: dateTime, words: { en: 'Departed', zh: '出发时间' }, ahead: true },
    seat: { type: text, words: { en: 'Seat', zh: '座位' } },
    coach: { type: text, words: { en: 'Coach', zh: '车厢' } },
    booking: { type: text, words: { en: 'Booking', zh: '订单号' } },
    bookedAt: { type: dateTime, words: { en: 'Booked at', zh: '订票时间' } },
    boarded: { type: text, words: { en: 'Boarded at', zh: '上车地点' } },
    left: { type: text, words: { en: 'Left at', zh: '下车地点' } },
    counter: { type: text, words: { en: 'Ticket counter', zh: '售票点' } },
    ...precise,
  },
  identity: [],
  sensitive: 'movement',
});
