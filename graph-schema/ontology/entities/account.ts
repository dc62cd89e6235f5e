/** An account at a bank or payment service. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { accountNumber, code, currency, date, iban, name, text } from '../values/index.ts';

export const account = defineEntity({
  name: 'Account',
  slug: 'account',
  words: { en: 'Account', zh: '账户' },
  plural: { en: 'Accounts', zh: '账户' },
  about: { en: 'An account at a bank or payment service.', zh: '银行账户或支付账户。' },
  family: 'object',
  group: 'money',
  icon: 'M1.9 6.6 8 2.4l6.1 4.2zM3.4 7.5h1.1a0.2 0.2 0 0 1 0.2 0.2v3.6a0.2 0.2 0 0 1 -0.2 0.2h-1.1a0.2 0.2 0 0 1 -0.2 -0.2v-3.6a0.2 0.2 0 0 1 0.2 -0.2zM6.1 7.5h1.1a0.2 0.2 0 0 1 0.2 0.2v3.6a0.2 0.2 0 0 1 -0.2 0.2h-1.1a0.2 0.2 0 0 1 -0.2 -0.2v-3.6a0.2 0.2 0 0 1 0.2 -0.2zM8.8 7.5h1.1a0.2 0.2 0 0 1 0.2 0.2v3.6a0.2 0.2 0 0 1 -0.2 0.2h-1.1a0.2 0.2 0 0 1 -0.2 -0.2v-3.6a0.2 0.2 0 0 1 0.2 -0.2zM11.5 7.5h1.1a0.2 0.2 0 0 1 0.2 0.2v3.6a0.2 0.2 0 0 1 -0.2 0.2h-1.1a0.2 0.2 0 0 1 -0.2 -0.2v-3.6a0.2 0.2 0 0 1 0.2 -0.2zM2.5 12.3h11a0.5 0.5 0 0 1 0.5 0.5v0.5a0.5 0.5 0 0 1 -0.5 0.5h-11a0.5 0.5 0 0 1 -0.5 -0.5v-0.5a0.5 0.5 0 0 1 0.5 -0.5z',
  properties: {
    number: {
      type: accountNumber,
      words: { en: 'Account number', zh: '账号' },
      search: 'number',
      inUid: { beside: 'bankCode', parts: withBank },
    },
    iban: { type: iban, words: { en: 'IBAN', zh: '国际银行账号' }, search: 'number' },
    bank: { type: text, words: { en: 'Bank', zh: '银行' } },
    bankCode: { type: code, words: { en: 'Bank code', zh: '银行代码' } },
    branch: { type: text, words: { en: 'Branch', zh: '开户网点' } },
    openedOn: { type: date, words: { en: 'Opened on', zh: '开户日期' } },
    closedOn: { type: date, words: { en: 'Closed on', zh: '销户日期' } },
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    currency: { type: currency, words: { en: 'Currency', zh: '币种' } },
    holder: { type: name, words: { en: 'Holder as stated', zh: '户名' }, search: 'name' },
    ...note,
  },
  pivots: [['iban'], ['number']],
  caption: ['number', 'iban', 'holder'],
});

/** Sixteen digits and more are unique in a country; a shorter number repeats from bank to bank. */
function withBank(number: string, bankCode: string | undefined): readonly string[] | null {
  if (number.replace(/\D/g, '').length >= 16) return [number];
  return bankCode === undefined ? null : [bankCode, number];
}
