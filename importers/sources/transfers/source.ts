/** Transactions that name both sides: who paid, who was paid. */
import { defineSource } from '../../kit/source.ts';
import * as money from '../money.ts';
import { yearFirst } from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'transfers', words: { en: 'Transfers with both sides', zh: '双方转账记录' }, grade: 'record' },
  dates: yearFirst,
  files: [
    {
      name: '*',
      headers: {
        payer: [
          '付款账号',
          '付款方账号',
          '转出账号',
          '汇款账号',
          'payer account',
          'from account',
          'sender account',
          'debtor account',
        ],
        'payer name': ['付款户名', '付款方户名', '付款人', '付款方名称', 'sender name', 'debtor'],
        'payer bank': ['付款行', '付款方开户行', '付款银行', 'sender bank'],
        payee: [
          '收款账号',
          '收款方账号',
          '转入账号',
          'payee account',
          'to account',
          'receiver account',
          'creditor account',
        ],
        'payee name': ['收款户名', '收款方户名', '收款人', '收款方名称', 'receiver name', 'creditor'],
        'payee bank': ['收款行', '收款方开户行', '收款银行', 'receiver bank'],
        amount: [...money.amountHeaders, '转账金额'],
        currency: money.currencyHeaders,
        time: [...money.timeHeaders, '转账时间', '付款时间', 'paid at'],
        serial: money.serialHeaders,
        purpose: money.purposeHeaders,
      },
      needs: ['payer', 'payee', 'amount', 'time'],
      links: [
        {
          ...{ kind: 'PAID', from: money.accountBy(['payer'], 'payer bank', { holder: 'payer name' }) },
          to: money.accountBy(['payee'], 'payee bank', { holder: 'payee name' }),
          set: {
            ...{ at: 'time', amount: 'amount', currency: 'currency', purpose: 'purpose', serial: 'serial' },
            counterName: 'payee name',
          },
        },
      ],
      ignore: ['备注', 'remarks'],
    },
  ],
});
