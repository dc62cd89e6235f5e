/** Flights booked and flown. */
import { defineSource } from '../../kit/source.ts';
import * as shared from '../shared.ts';

/** `CA1234` as it is, `1234` with the letters of its airline before it. */
const number = {
  first: [
    { column: 'flight', pick: '^(?:[A-Z]{2}|[A-Z]\\d|\\d[A-Z])\\d{1,4}[A-Z]?$' },
    { join: [{ column: 'airline', pick: '^(?:[A-Z]{2}|[A-Z]\\d|\\d[A-Z])$' }, 'flight'], with: '' },
  ],
};

export default defineSource({
  ...{ format: 1, name: 'flights', words: { en: 'Flights', zh: '民航航班' }, grade: 'record', dates: shared.yearFirst },
  files: [
    {
      name: '*',
      headers: {
        'resident id': shared.residentIdHeaders,
        document: [...shared.documentHeaders, '同行人证件号码'],
        name: ['旅客中文名', '旅客中文姓名', '同行人中文名', 'passenger', 'passenger name'],
        'full name': ['旅客姓名', 'name in capitals'],
        'given name': ['旅客英文名', '旅客名', '同行人名（英文全拼）', 'first name'],
        surname: ['旅客英文姓', '旅客姓', '同行人姓（英文全拼）', 'family name', 'last name'],
        sex: shared.sexHeaders,
        'born on': shared.bornOnHeaders,
        nationality: ['旅客国家/地区', '国籍'],
        flight: ['航班号', '同行航班号', 'flight number'],
        airline: ['承运航空公司', '航空公司', 'carrier'],
        date: ['出发日期', '航班日期', '预计起飞日期', 'flight date', 'departure date'],
        time: ['出发时间', '离港时间', '预计起飞时间', 'departure time', 'departed'],
        departs: ['出发日期时间', '起飞时间', 'departs at'],
        from: ['起飞机场', '起飞港站', '出发机场', 'origin', 'from airport'],
        to: ['到达机场', '到达航站', 'destination', 'to airport'],
        seat: ['旅客座位', '同行人座位号', '座位号', 'seat number'],
        booking: ['同行订单号（PNR）', 'PNR', '共同订票标识', '共同订票标识字段', '订单号', 'booking reference'],
      },
      needs: [['resident id', 'document'], 'flight', ['date', 'departs']],
      entities: [
        {
          as: 'passenger',
          ...shared.person({
            ...{
              name: { first: ['name', 'full name', { join: ['given name', 'surname'] }] },
              sex: 'sex',
              nationality: 'nationality',
            },
            aliases: { join: ['given name', 'surname'] },
            bornOn: { column: 'born on', faulty: 'empty' },
          }),
        },
        {
          ...{ as: 'trip', kind: 'Trip' },
          set: {
            ...{ mode: { value: 'flight' }, number, operator: 'airline' },
            departsOn: { first: [shared.dayIn('date'), shared.dayIn('departs')] },
          },
        },
      ],
      links: [
        {
          ...{ kind: 'TRAVELLED_ON', from: 'passenger', to: 'trip' },
          set: {
            at: {
              first: ['departs', shared.momentIn('time'), { join: [shared.dayIn('date'), shared.clockIn('time')] }],
            },
            ...{ seat: 'seat', boarded: 'from', left: 'to', booking: 'booking' },
          },
        },
      ],
      ignore: [
        ...['到达日期', '到达时间', '航班号后缀', '航班后缀', 'VIP标识', '代理人编号', '团体标识', '订座GDS'],
        ...['索引Key值', '客票状态', '旅客中间名', '出生地', '进港时间', '离港国家/地区', '进港国家/地区'],
        ...[
          '旅客出入境标识',
          '发证国家/地区',
          '发证日期',
          '过期日期',
          '值机时间',
          '值机办公室',
          '执行旅客操作的终端号',
        ],
        ...['执行值机的代理号', 'ICS中记录信息', '预计到达日期', '预计到达时间', '同行人行李总数', '同行人证件类型'],
        ...['同行人行李总重（kg）', 'checked in', ...shared.documentTypeHeaders, ...shared.bookkeeping],
      ],
    },
  ],
});
