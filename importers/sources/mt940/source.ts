/**
 * Statements of an account as banks send them to each other and to firms (SWIFT MT940, MT942). The other side of a booking is the
 * account it names; where it names none, an account known by its holder's name; where that is missing too, one of its own.
 */
import { defineSource } from '../../kit/source.ts';

const own = { iban: 'iban', number: 'number', bankCode: 'bankCode' };
const moved = {
  at: 'bookedOn',
  amount: 'amount',
  currency: 'currency',
  purpose: {
    join: ['text', 'purpose', { column: 'details', pick: '^(?!\\d{3}\\s*\\?)[\\s\\S]*' }, 'nonSwift'],
    with: ' · ',
  },
  channel: 'type',
  serial: 'bankReference',
  counterName: 'counterName',
};
const isIn = { cell: 'direction', equals: 'in' };
const isOut = { cell: 'direction', equals: 'out' };
const hasIban = { cell: 'counterIban', empty: false };
const hasNumber = { cell: 'counterAccount', empty: false };
const hasName = { cell: 'counterName', empty: false };
const no = (condition: typeof hasIban) => ({ ...condition, empty: true });
const holder = { holder: 'counterName' };
const others = [
  { when: [hasIban], end: { kind: 'Account', set: { iban: 'counterIban', ...holder } } },
  {
    when: [no(hasIban), hasNumber],
    end: {
      ...{ kind: 'Account', id: { join: ['counterBank', 'counterAccount'], with: '/' } },
      set: { number: 'counterAccount', bankCode: 'counterBank', ...holder },
    },
  },
  {
    when: [no(hasIban), no(hasNumber), hasName],
    end: { kind: 'Account', id: { join: [{ value: 'of' }, 'counterName'] }, set: holder },
  },
  {
    when: [no(hasIban), no(hasNumber), no(hasName)],
    end: {
      kind: 'Account' as const,
      id: {
        join: [
          { value: 'beside' },
          'account',
          'statementNumber',
          'bookedOn',
          'direction',
          'amount',
          'details',
          'nonSwift',
        ],
      },
    },
  },
];

export default defineSource({
  format: 1,
  name: 'mt940',
  words: { en: 'Account statements (SWIFT MT940, MT942)', zh: '银行对账单（SWIFT MT940、MT942）' },
  about: {
    en: 'Days are those of Central Europe. The form knows no clock times, and a booking may name no other account.',
    zh: '日期按中欧时区。该格式没有具体时刻，有的明细不注明对方账户。',
  },
  grade: 'record',
  zone: 'Europe/Berlin',
  files: [
    {
      name: '*',
      entities: [{ as: 'own', kind: 'Account', id: 'account', set: { ...own, currency: 'currency' } }],
      links: others.flatMap(({ when, end }) => [
        { kind: 'PAID', from: 'own', to: end, set: moved, when: [isOut, ...when] },
        { kind: 'PAID', from: end, to: 'own', set: moved, when: [isIn, ...when] },
      ]),
      ignore: ['statement', 'valueDate', 'entryDate', 'mark', 'customerReference', 'supplement', 'code', 'primaNota'],
    },
  ],
});
