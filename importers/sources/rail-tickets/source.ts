/** Train tickets, and who bought them for whom. */
import { defineSource } from '../../kit/source.ts';
import * as shared from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'rail-tickets', words: { en: 'Rail tickets', zh: '铁路客票' }, grade: 'record' },
  dates: shared.yearFirst,
  files: [
    {
      name: '*',
      headers: {
        'resident id': shared.residentIdHeaders,
        document: shared.documentHeaders,
        name: ['姓名', '同行人姓名', '旅客姓名', 'passenger', 'passenger name'],
        train: ['车号', '车次', '同行车次', 'train number'],
        departs: ['发车日期', '发车时间', '乘车时间', '乘车日期', 'travel date', 'departure date', 'departure time'],
        from: ['发站', '乘车起始站', '始发站', '出发站', 'origin', 'from station'],
        to: ['到站', '乘车终止站', '到达站', 'destination', 'to station'],
        coach: ['车厢号', '车厢', 'carriage', 'car number'],
        seat: ['座位号', '席位号', 'seat number'],
        ticket: ['票号', '购票票号', 'ticket number'],
        buyer: ['购票人', '购票人姓名', 'bought by', 'buyer name'],
        'buyer document': ['购票人证件号码', 'buyer id'],
        bought: ['购票时间', '售票时间', 'bought at', 'booking time'],
      },
      needs: [['resident id', 'document'], 'train', 'departs'],
      entities: [
        { as: 'passenger', ...shared.person({ name: 'name' }) },
        {
          ...{ as: 'trip', kind: 'Trip' },
          set: { mode: { value: 'train' }, number: 'train', departsOn: shared.dayIn('departs') },
        },
      ],
      links: [
        {
          ...{ kind: 'TRAVELLED_ON', from: 'passenger', to: 'trip' },
          set: {
            ...{ at: 'departs', seat: 'seat', coach: 'coach', boarded: 'from', left: 'to', booking: 'ticket' },
            bookedAt: { column: 'bought', faulty: 'empty' },
          },
        },
        {
          ...{ kind: 'LINKED_TO', from: shared.personBy('buyer document', { name: 'buyer' }), to: 'passenger' },
          set: { category: { value: 'bought a ticket for' }, at: { column: 'bought', faulty: 'empty' } },
        },
      ],
      ignore: [
        ...['同行人序号', '席别', '车票状态', 'class', 'status', 'number in order'],
        ...[...shared.documentTypeHeaders, ...shared.bookkeeping],
      ],
    },
  ],
});
