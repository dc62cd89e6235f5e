/** One run of a train, flight, coach or ship on one day. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { code, date, dateTime, text, travelMode } from '../values/index.ts';

export const trip = defineEntity({
  name: 'Trip',
  slug: 'trip',
  words: { en: 'Trip', zh: '班次' },
  plural: { en: 'Trips', zh: '班次' },
  about: { en: 'One run of a train, flight, coach or ship on one day.', zh: '某日的一趟列车、航班、客车或客轮。' },
  family: 'object',
  group: 'ways',
  icon: 'M4 1.5h8a1 1 0 0 1 1 1V11l-1.5 1.5L13 14.5h-2L9.5 13h-3L5 14.5H3l1.5-2L3 11V2.5a1 1 0 0 1 1-1zM4.5 3.5v4h7v-4zM5 9v1.5h1.5V9zM9.5 9v1.5H11V9z',
  properties: {
    mode: { type: travelMode, words: { en: 'Mode of travel', zh: '交通方式' } },
    number: { type: code, words: { en: 'Train or flight number', zh: '车次或航班号' }, search: 'number' },
    departsOn: { type: date, words: { en: 'Departs on', zh: '出发日期' } },
    departsAt: { type: dateTime, words: { en: 'Departs at', zh: '出发时间' } },
    arrivesAt: { type: dateTime, words: { en: 'Arrives at', zh: '到达时间' } },
    from: { type: text, words: { en: 'From', zh: '始发地' } },
    to: { type: text, words: { en: 'To', zh: '目的地' } },
    operator: { type: text, words: { en: 'Operator', zh: '承运方' } },
    ...note,
  },
  pivots: [['mode', 'number', 'departsOn']],
  caption: ['number'],
});
