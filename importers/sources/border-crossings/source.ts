/** Border crossings: who passed which port, when, in or out. */
import { defineSource } from '../../kit/source.ts';
import * as shared from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'border-crossings', words: { en: 'Border crossings', zh: '出入境记录' }, grade: 'record' },
  dates: shared.yearFirst,
  files: [
    {
      name: '*',
      headers: {
        'resident id': shared.residentIdHeaders,
        document: shared.documentHeaders,
        name: ['姓名', 'traveller', 'traveler name'],
        sex: shared.sexHeaders,
        'born on': shared.bornOnHeaders,
        nationality: shared.nationalityHeaders,
        at: ['出入日期时间', '出入境时间', '通关时间', 'crossing time', 'crossed at'],
        date: ['出入日期', '出入境日期', 'crossing date'],
        time: ['出入时间', 'clock time of crossing'],
        port: ['出入口岸', '口岸', '出入境口岸', 'border point', 'port of entry'],
        direction: ['出入境类别', '出入境标识', '出入标识', 'entry or exit', 'in or out'],
      },
      needs: [['resident id', 'document'], ['at', 'date'], 'port'],
      entities: [
        {
          as: 'traveller',
          ...shared.person({
            ...{ name: 'name', sex: 'sex', nationality: 'nationality' },
            bornOn: { column: 'born on', faulty: 'empty' },
          }),
        },
        { as: 'port', kind: 'Checkpoint', id: 'port', set: { name: 'port' } },
      ],
      links: [
        {
          ...{ kind: 'SEEN_AT', from: 'traveller', to: 'port', repeats: 'same' },
          set: {
            at: { first: ['at', { join: [shared.dayIn('date'), shared.clockIn('time')] }] },
            direction: 'direction',
          },
        },
      ],
      ignore: [
        ...['签证种类', '签证号码', '前往/归来国家/地区', '交通方式', '交通工具', '旅游团号'],
        ...[...shared.documentTypeHeaders, ...shared.bookkeeping],
      ],
    },
  ],
});
