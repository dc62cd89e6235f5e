/** Answers for a loan of somebody else. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';

export const guarantees = defineLink({
  name: 'GUARANTEES',
  slug: 'guarantees',
  words: { en: 'Guarantees', zh: '担保' },
  about: { en: 'Answers for a loan of somebody else.', zh: '为他人贷款提供担保。' },
  family: 'fact',
  sentence: { en: '{from} guarantees {to}', zh: '{from}为{to}提供担保' },
  from: ['Person', 'Organisation'],
  to: ['Loan'],
  directed: true,
  properties: {
    ...period,
  },
  identity: [],
});
