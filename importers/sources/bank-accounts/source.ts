/** Accounts of banks, who holds them, and the cards that draw on them. */
import { defineSource } from '../../kit/source.ts';
import {
  accountBy,
  accountHeaders,
  answerOfBank,
  bankHeaders,
  cardHeaders,
  currencyHeaders,
  holderHeaders,
} from '../money.ts';
import { documentHeaders, holders, residentIdHeaders, yearFirst } from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'bank-accounts', words: { en: 'Bank accounts', zh: '银行账户' }, grade: 'record' },
  dates: yearFirst,
  files: [
    {
      name: '*',
      headers: {
        account: [...accountHeaders, 'iban'],
        card: cardHeaders,
        holder: holderHeaders,
        'holder id': [...documentHeaders, ...residentIdHeaders, 'holder document', 'customer id'],
        bank: bankHeaders,
        branch: ['开户网点', '开户机构', 'branch name', 'opening branch'],
        category: ['账户类别', '账户类型', 'account type', 'account category'],
        currency: currencyHeaders,
        'opened on': ['开户日期', '开户时间', 'opening date', 'opened'],
        'closed on': ['销户日期', '销户时间', 'closing date', 'closed'],
      },
      needs: [
        ['account', 'card'],
        ['holder', 'holder id'],
        ['opened on', 'category', 'branch'],
      ],
      entities: [
        {
          as: 'account',
          ...accountBy(['account', 'card'], 'bank', {
            ...{ holder: 'holder', branch: 'branch', category: 'category' },
            currency: { column: 'currency', faulty: 'empty' },
            openedOn: { column: 'opened on', faulty: 'empty' },
            closedOn: { column: 'closed on', faulty: 'empty' },
          }),
        },
      ],
      links: [
        ...holders('OWNS', 'account', { paper: 'holder id', name: 'holder' }),
        {
          ...{ kind: 'DRAWS_ON', to: 'account' },
          from: { kind: 'Card', optional: true, set: { number: { column: 'card', faulty: 'empty' }, bank: 'bank' } },
        },
      ],
      ignore: [
        ...['客户序号', '查询账户', '网银账户名称', '最后登录IP', '最后登录时间', '账户状态', '开户网点代码'],
        ...['销户网点', '钞汇标志', '账户余额', '可用余额', '最后交易时间', 'balance', 'status', ...answerOfBank],
      ],
    },
  ],
});
