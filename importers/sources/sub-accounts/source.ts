/** Accounts under an account: deposits, other currencies, wealth products. Their numbers repeat from customer to customer. */
import { defineSource } from '../../kit/source.ts';
import { accountBy, accountHeaders, answerOfBank, bankHeaders, currencyHeaders, holderHeaders } from '../money.ts';
import { documentHeaders, holders, residentIdHeaders } from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'sub-accounts', words: { en: 'Sub-accounts', zh: '关联子账户' }, grade: 'record' },
  files: [
    {
      name: '*',
      headers: {
        account: [...accountHeaders, 'main account'],
        holder: holderHeaders,
        'holder id': [...documentHeaders, ...residentIdHeaders, 'holder document'],
        bank: bankHeaders,
        'sub account': ['子账户账号', '子账号', 'subaccount number'],
        'sub number': ['子账户序号', 'number of sub account'],
        'sub category': ['子账户类别', 'sub account type'],
        currency: currencyHeaders,
      },
      needs: ['account', ['sub account', 'sub number']],
      entities: [
        { as: 'account', ...accountBy(['account'], 'bank', { holder: 'holder' }) },
        {
          ...{ as: 'sub', kind: 'Account', id: { join: ['bank', 'account', 'sub number', 'sub account'], with: '/' } },
          set: {
            number: { column: 'sub account', pick: '^.{16,}$' },
            ...{ category: 'sub category', bank: 'bank', note: 'sub account' },
            currency: { column: 'currency', faulty: 'empty' },
          },
        },
      ],
      links: [
        ...holders('OWNS', 'account', { paper: 'holder id', name: 'holder' }),
        { kind: 'LINKED_TO', from: 'sub', to: 'account', set: { category: { value: 'sub-account of' } } },
      ],
      ignore: ['查询账户', '钞汇标志', '账户余额', '账户状态', '可用余额', 'balance', 'status', ...answerOfBank],
    },
  ],
});
