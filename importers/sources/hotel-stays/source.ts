/** Guests of hotels, as the hotels register them. */
import { defineSource } from '../../kit/source.ts';
import * as shared from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'hotel-stays', words: { en: 'Hotel stays', zh: '旅馆住宿' }, grade: 'record' },
  dates: shared.yearFirst,
  files: [
    {
      name: '*',
      headers: {
        'resident id': shared.residentIdHeaders,
        document: shared.documentHeaders,
        name: ['姓名', '旅客姓名', 'guest', 'guest name'],
        sex: shared.sexHeaders,
        'born on': shared.bornOnHeaders,
        nationality: shared.nationalityHeaders,
        arrived: ['入住时间', '入住日期', 'check in', 'checkin time', 'arrival'],
        left: ['离店时间', '退房时间', '离店日期', 'check out', 'checkout time', 'departure'],
        room: ['房间号码', '房间号', '房号', 'room number'],
        hotel: ['旅店名称', '旅馆名称', '酒店名称', '宾馆名称', 'hotel name'],
        'hotel code': ['旅店代码', '旅馆代码', '旅馆编码', 'hotel id'],
        'hotel address': ['旅店地址', '旅馆地址', '酒店地址', 'address of hotel'],
      },
      needs: [['resident id', 'document'], 'arrived', ['hotel code', 'hotel']],
      entities: [
        {
          as: 'guest',
          ...shared.person({
            ...{ name: 'name', sex: 'sex', nationality: 'nationality' },
            bornOn: { column: 'born on', faulty: 'empty' },
          }),
        },
        {
          ...{ as: 'hotel', kind: 'Hotel', id: ['hotel', 'hotel address'] },
          set: { code: 'hotel code', name: 'hotel', address: 'hotel address' },
        },
      ],
      links: [
        {
          ...{ kind: 'STAYED_AT', from: 'guest', to: 'hotel', repeats: 'same' },
          set: { at: 'arrived', until: 'left', room: 'room' },
        },
      ],
      ignore: [
        ...['民族', '旅店区划', '户籍地区划', '户籍地详址', '旅店负责人', '旅店房间数', '旅店床位数'],
        ...['所属派出所名称', '机构数据位置', '省级名称', ...shared.documentTypeHeaders, ...shared.bookkeeping],
      ],
    },
  ],
});
