/** Is the borrower of a loan. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';

export const owes = defineLink({
  name: 'OWES',
  slug: 'owes',
  words: { en: 'Owes', zh: '借贷' },
  about: { en: 'Is the borrower of a loan.', zh: '为该笔贷款的借款人。' },
  family: 'fact',
  sentence: { en: '{from} owes {to}', zh: '{from}借入{to}' },
  from: ['Person', 'Organisation'],
  to: ['Loan'],
  directed: true,
  properties: {
    ...period,
  },
  identity: [],
});
