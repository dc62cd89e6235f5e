/** Calls and texts as one number sees them: its own number, the other one, and which of them began. */
import { defineSource } from '../../kit/source.ts';
import type { Condition, LinkOfRow } from '../../kit/mapping.ts';
import {
  cellBy,
  cellCode,
  cellHeaders,
  ciHeaders,
  lacHeaders,
  phoneBy,
  secondsHeaders,
  startHeaders,
  usedWith,
} from '../talk.ts';
import { imeiHeaders, imsiHeaders, yearFirst } from '../shared.ts';

const is = (equals: string): Condition => ({ cell: { column: 'direction', lookup: 'directions' }, equals });
const call = (way: 'out' | 'in'): LinkOfRow => ({
  ...{ kind: 'CALLED', from: phoneBy(way === 'out' ? 'own' : 'other'), to: phoneBy(way === 'out' ? 'other' : 'own') },
  ...{ set: { at: 'at', until: 'until', seconds: 'seconds', category: 'category' }, when: [is(way)] },
});
const text = (way: 'sent' | 'received'): LinkOfRow => ({
  ...{
    kind: 'MESSAGED',
    from: phoneBy(way === 'sent' ? 'own' : 'other'),
    to: phoneBy(way === 'sent' ? 'other' : 'own'),
  },
  ...{ set: { at: 'at', category: { value: 'sms' } }, when: [is(way)] },
});

export default defineSource({
  ...{ format: 1, name: 'own-call-records', words: { en: 'Call records of one number', zh: '本机通话详单' } },
  ...{ grade: 'record', dates: yearFirst },
  files: [
    {
      name: '*',
      headers: {
        own: ['本机号码', '本方号码', '用户号码', '查询号码', 'own number', 'subscriber number', 'target number'],
        other: ['对方号码', '对端号码', '对方', 'other number', 'other party', 'correspondent number'],
        direction: ['呼叫类型', '通话类型', '主被叫', '呼叫方式', '通信方式', 'call direction', 'direction of call'],
        at: startHeaders,
        until: ['结束时间', 'end', 'end time'],
        seconds: secondsHeaders,
        cell: cellHeaders,
        ...{ lac: lacHeaders, ci: ciHeaders, imei: imeiHeaders, imsi: imsiHeaders },
        category: ['业务类型', '通话性质', 'service'],
      },
      needs: ['own', 'other', 'direction', 'at'],
      links: [
        ...[call('out'), call('in'), text('sent'), text('received')],
        {
          ...{ kind: 'SEEN_AT', from: phoneBy('own'), to: cellBy(cellCode()), set: { at: 'at' } },
          when: [
            { cell: cellCode(), empty: false },
            { ...is(''), not: true },
          ],
        },
        ...usedWith('own', 'imsi', 'imei').map((link) => ({
          ...link,
          when: [...(link.when ?? []), { ...is(''), not: true as const }],
        })),
      ],
      ignore: ['序号', '通话地', '通话地点', '对方归属地', '漫游类型', '费用', 'cost', 'roaming'],
    },
  ],
  lookups: {
    directions: {
      table: {
        ...Object.fromEntries(
          ['主叫', '呼出', '去话', '01', 'MO', 'outgoing', 'out', 'Outgoing'].map((word) => [word, 'out']),
        ),
        ...Object.fromEntries(
          ['被叫', '呼入', '来话', '02', 'MT', 'incoming', 'in', 'Incoming'].map((word) => [word, 'in']),
        ),
        ...Object.fromEntries(
          ['短信发送', '发送短信', '短信主叫', '发送', 'sent', 'text sent'].map((word) => [word, 'sent']),
        ),
        ...Object.fromEntries(
          ['短信接收', '接收短信', '短信被叫', '接收', 'received', 'text received'].map((word) => [word, 'received']),
        ),
      },
    },
  },
});
