/** A bank asked whether a person's identity card is genuine: that the card was shown there, not that its owner came. */
import { defineSource } from '../../kit/source.ts';
import * as shared from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'identity-checks', words: { en: 'Identity checks by banks', zh: '银行核查' }, grade: 'record' },
  dates: shared.yearFirst,
  files: [
    {
      name: '*',
      headers: {
        'resident id': [...shared.residentIdHeaders, '证件号码'],
        name: ['姓名', 'person'],
        at: ['核查时间', 'checked at', 'check time'],
        bank: ['银行名称', 'bank name'],
        address: ['银行地址', 'bank address'],
        code: ['银行代码', 'bank code'],
        check: ['认证码', 'check number'],
        result: ['核查结果', 'check result'],
      },
      needs: ['resident id', 'at', 'bank'],
      entities: [
        { as: 'person', kind: 'Person', set: { residentId: 'resident id', name: 'name' } },
        {
          ...{ as: 'bank', kind: 'Venue', id: { first: ['code', 'bank'] } },
          set: { name: 'bank', code: 'code', address: 'address', category: { value: 'bank' } },
        },
      ],
      links: [
        {
          ...{ kind: 'LINKED_TO', from: 'person', to: 'bank', number: 'check' },
          set: { category: { value: 'identity check' }, at: 'at', text: 'result' },
        },
      ],
      ignore: [
        ...['核查耗时', '银行性质', '银行类型', '银行所在省', '银行所在市', '银行所在区县', '银行邮编', '银行邮箱'],
        ...['业务类型', '核查总数', '核查人', 'id', ...shared.bookkeeping],
      ],
    },
  ],
});
