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
  icon: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13zM5.5 4.5a1.3 1.3 0 1 0 0 2.6a1.3 1.3 0 1 0 0-2.6zM10.5 9a1.3 1.3 0 1 0 0 2.6a1.3 1.3 0 1 0 0-2.6zM10.6 4.4l1 .8-6.2 6.4-1-.8z',
  properties: {
    number: { type: code, words: { en: 'Contract number', zh: '合同编号' }, search: 'number' },
    lender: { type: text, words: { en: 'Lender', zh: '出借方' } },
    amount: { type: amount, words: { en: 'Amount', zh: '金额' }, with: 'currency' },
    currency: { type: currency, words: { en: 'Currency', zh: '币种' } },
    startedOn: { type: date, words: { en: 'Started on', zh: '起始日期' } },
    dueOn: { type: date, words: { en: 'Due on', zh: '到期日期' } },
    ...note,
  },
  pivots: [['lender', 'number']],
  caption: ['number', 'lender'],
});
