/** Calls that name both sides, with cells, cards and handsets where they are known. */
import { defineSource } from '../../kit/source.ts';
import { cellBy, phoneBy, secondsHeaders, startHeaders, usedWith } from '../talk.ts';
import { yearFirst } from '../shared.ts';

const cells = (side: 'caller' | 'called', zh: string) => [`${zh}小区`, `${zh}小区号`, `${zh}基站`, `${side} cell id`];

export default defineSource({
  ...{ format: 1, name: 'call-records', words: { en: 'Call detail records', zh: '通话详单' }, grade: 'record' },
  dates: yearFirst,
  files: [
    {
      name: '*',
      headers: {
        caller: [
          '主叫号码',
          '主叫',
          '主叫方',
          '主叫方号码',
          'calling number',
          'a number',
          'from number',
          'calling party',
        ],
        called: [
          '被叫号码',
          '被叫',
          '被叫方',
          '被叫方号码',
          'called number',
          'callee',
          'b number',
          'to number',
          'called party',
        ],
        at: startHeaders,
        until: ['结束时间', '通话结束时间', 'end', 'end time'],
        seconds: ['seconds', ...secondsHeaders].slice(1),
        answered: ['是否接通', '接通', 'connected'],
        'caller cell': cells('caller', '主叫'),
        'called cell': cells('called', '被叫'),
        'caller imsi': ['主叫IMSI', 'calling imsi'],
        'caller imei': ['主叫IMEI', 'calling imei'],
        'called imsi': ['被叫IMSI'],
        'called imei': ['被叫IMEI'],
        category: ['呼叫类型', '通话类型', '业务类型', 'call type'],
      },
      needs: ['caller', 'called', 'at'],
      links: [
        {
          ...{ as: 'call', kind: 'CALLED', from: phoneBy('caller'), to: phoneBy('called') },
          set: { at: 'at', until: 'until', seconds: 'seconds', answered: 'answered', category: 'category' },
        },
        ...(['caller', 'called'] as const).flatMap((side) => [
          {
            ...{ kind: 'SEEN_AT', of: 'call', from: phoneBy(side), to: cellBy(`${side} cell`), set: { at: 'at' } },
            when: [{ cell: `${side} cell`, empty: false }],
          },
          ...usedWith(side, `${side} imsi`, `${side} imei`),
        ]),
      ],
      ignore: ['序号', '通话地', '漫游类型', '费用', 'cost', 'roaming'],
    },
  ],
});
