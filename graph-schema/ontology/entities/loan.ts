/** Money lent under a contract. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { amount, code, currency, date, text } from '../values/index.ts';

export const loan = defineEntity({
  name: 'Loan',
  slug: 'loan',
  words: { en: 'Loan', zh: '贷款' },
  plural: { en: 'Loans', zh: '贷款' },
  about: { en: 'Money lent under a contract.', zh: '依合同出借的款项。' },
  family: 'object',
  group: 'money',
  icon: 'M1.7 8a6.3 6.3 0 1 0 12.6 0a6.3 6.3 0 1 0 -12.6 0zM4.3 6a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0 -2.8 0zM8.9 10a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0 -2.8 0zM10.6 4.4 11.7 5.4 5.4 11.6 4.3 10.6z',
  properties: {
    number: { type: code, words: { en: 'Contract number', zh: '合同编号' }, search: 'number' },
    lender: { type: text, words: { en: 'Lender', zh: '出借方' } },
    amount: { type: amount, words: { en: 'Amount', zh: '金额' }, with: 'currency' },
    currency: { type: currency, words: { en: 'Currency', zh: '币种' } },
    startedOn: { type: date, words: { en: 'Started on', zh: '起始日期' } },
    dueOn: { type: date, words: { en: 'Due on', zh: '到期日期' }, ahead: true },
    ...note,
  },
  pivots: [['lender', 'number']],
  caption: ['number', 'lender'],
});
