/** Tower dumps: every number that a cell saw in a window. */
import { defineSource } from '../../kit/source.ts';
import { cellBy, cellCode, cellHeaders, ciHeaders, lacHeaders, phoneBy, startHeaders, usedWith } from '../talk.ts';
import { imeiHeaders, imsiHeaders, yearFirst } from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'tower-dumps', words: { en: 'Tower dump', zh: '基站数据' }, grade: 'record', dates: yearFirst },
  files: [
    {
      name: '*',
      headers: {
        number: ['号码', '手机号码', '手机号', '用户号码', '电话号码', 'msisdn', 'phone number', 'phone'],
        at: [
          '时间',
          '接入时间',
          '上报时间',
          '登录时间',
          '采集时间',
          'seen at',
          'event time',
          'timestamp',
          'time',
          ...startHeaders,
        ],
        until: ['离开时间', '结束时间', 'end', 'end time'],
        ...{ cell: cellHeaders, lac: lacHeaders, ci: ciHeaders, imei: imeiHeaders, imsi: imsiHeaders },
      },
      needs: ['number', 'at', ['cell', 'ci']],
      links: [
        { kind: 'SEEN_AT', from: phoneBy('number'), to: cellBy(cellCode()), set: { at: 'at', until: 'until' } },
        ...usedWith('number', 'imsi', 'imei'),
      ],
      ignore: ['序号', '运营商', '事件类型', 'event', 'operator'],
    },
  ],
});
