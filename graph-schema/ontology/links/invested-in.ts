/** Holds a share of an organisation. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';
import { amount, currency, number } from '../values/index.ts';

export const investedIn = defineLink({
  name: 'INVESTED_IN',
  slug: 'invested-in',
  words: { en: 'Invested in', zh: '投资' },
  about: { en: 'Holds a share of an organisation.', zh: '持有某单位的股份。' },
  family: 'fact',
  sentence: { en: '{from} invested in {to}', zh: '{from}投资{to}' },
  from: ['Person', 'Organisation'],
  to: ['Organisation'],
  directed: true,
  properties: {
    share: { type: number, words: { en: 'Share (%)', zh: '持股比例（%）' } },
    amount: { type: amount, words: { en: 'Amount', zh: '出资额' }, with: 'currency' },
    currency: { type: currency, words: { en: 'Currency', zh: '币种' } },
    ...period,
  },
  identity: [],
});
