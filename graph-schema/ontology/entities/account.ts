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
  icon: 'M8 1.5l6.5 3.5v1.5h-13V5zM3 7.5h2V12H3zM7 7.5h2V12H7zM11 7.5h2V12h-2zM1.5 12.8h13v1.7h-13z',
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
