/** Money that moved from one account or card to another, to a firm or to a till. */
import { defineLink } from '../define.ts';
import { precise } from '../shared.ts';
import { amount, code, currency, dateTime, name, text } from '../values/index.ts';

export const paid = defineLink({
  name: 'PAID',
  slug: 'paid',
  words: { en: 'Paid', zh: '转账支付' },
  about: {
    en: 'Money that moved from one account or card to another, to a firm or to a till.',
    zh: '一笔资金，从账户或银行卡转入另一账户、银行卡、单位或场所。',
  },
  family: 'event',
  sentence: { en: '{from} paid {to}', zh: '{from}付款给{to}' },
  from: ['Account', 'Card'],
  to: ['Account', 'Card', 'Organisation', 'Venue'],
  directed: true,
  properties: {
    at: { type: dateTime, words: { en: 'At', zh: '时间' } },
    amount: { type: amount, words: { en: 'Amount', zh: '交易金额' }, with: 'currency' },
    currency: { type: currency, words: { en: 'Currency', zh: '币种' } },
    purpose: { type: text, words: { en: 'Purpose', zh: '摘要' } },
    balance: { type: amount, words: { en: 'Balance after', zh: '交易后余额' }, with: 'currency' },
    channel: { type: code, words: { en: 'Channel', zh: '交易渠道' } },
    serial: { type: text, words: { en: 'Serial number of the bank', zh: '交易流水号' } },
    counterName: { type: name, words: { en: 'Other party as stated', zh: '对方户名' } },
    ...precise,
  },
  identity: ['at', 'amount', 'currency'],
  total: 'amount',
  sensitive: 'bank',
});
