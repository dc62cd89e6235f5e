/** Statements of an account as banks send them to each other and to firms (SWIFT MT940, MT942). */
import { defineSource } from '../../kit/source.ts';
import { statementLinks } from '../statement-links.ts';

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
      entities: [
        {
          ...{ as: 'own', kind: 'Account', id: 'account' },
          set: { iban: 'iban', number: 'number', bankCode: 'bankCode', currency: 'currency' },
        },
      ],
      links: statementLinks(
        {
          ...{ at: 'bookedOn', channel: 'type', serial: 'bankReference' },
          // Where the details are taken apart, their parts say it.
          purpose: {
            join: ['text', 'purpose', { column: 'details', pick: '^(?!\\d{3}\\s*\\?)[\\s\\S]*' }, 'nonSwift'],
            with: ' · ',
          },
        },
        ['statementNumber', 'bookedOn', 'direction', 'amount', 'details', 'nonSwift'],
      ),
      ignore: ['statement', 'valueDate', 'entryDate', 'mark', 'customerReference', 'supplement', 'code', 'primaNota'],
    },
  ],
});
