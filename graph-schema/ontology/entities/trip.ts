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
  icon: 'M5.7 1.5h4.6a2.3 2.3 0 0 1 2.3 2.3v5.4a2.3 2.3 0 0 1 -2.3 2.3h-4.6a2.3 2.3 0 0 1 -2.3 -2.3v-5.4a2.3 2.3 0 0 1 2.3 -2.3zM5.7 3.8h4.6a0.7 0.7 0 0 1 0.7 0.7v1.8a0.7 0.7 0 0 1 -0.7 0.7h-4.6a0.7 0.7 0 0 1 -0.7 -0.7v-1.8a0.7 0.7 0 0 1 0.7 -0.7zM5.05 9.2a0.85 0.85 0 1 0 1.7 0a0.85 0.85 0 1 0 -1.7 0zM9.25 9.2a0.85 0.85 0 1 0 1.7 0a0.85 0.85 0 1 0 -1.7 0zM5 12.4h1.6l-1.5 2.1H3.4zM11 12.4H9.4l1.5 2.1h1.7z',
  properties: {
    mode: { type: travelMode, words: { en: 'Mode of travel', zh: '交通方式' } },
    number: { type: code, words: { en: 'Train or flight number', zh: '车次或航班号' }, search: 'number' },
    departsOn: { type: date, words: { en: 'Departs on', zh: '出发日期' }, ahead: true },
    departsAt: { type: dateTime, words: { en: 'Departs at', zh: '出发时间' }, ahead: true },
    arrivesAt: { type: dateTime, words: { en: 'Arrives at', zh: '到达时间' }, ahead: true },
    from: { type: text, words: { en: 'From', zh: '始发地' } },
    to: { type: text, words: { en: 'To', zh: '目的地' } },
    operator: { type: text, words: { en: 'Operator', zh: '承运方' } },
    ...note,
  },
  pivots: [['mode', 'number', 'departsOn']],
  caption: ['number'],
});
