/** Statements of an account in ISO 20022: camt.052, camt.053, camt.054. What is not booked yet is filtered. */
import { defineSource } from '../../kit/source.ts';
import { statementLinks } from '../statement-links.ts';

export default defineSource({
  format: 1,
  name: 'camt',
  words: { en: 'Account statements (ISO 20022 camt)', zh: '银行对账单（ISO 20022 camt）' },
  about: {
    en: 'Days are those of Central Europe. Announced entries that are not booked yet are filtered.',
    zh: '日期按中欧时区。尚未入账的预告明细会被过滤。',
  },
  grade: 'record',
  zone: 'Europe/Berlin',
  files: [
    {
      name: '*',
      only: [{ cell: 'status', in: ['BOOK', ''] }],
      entities: [
        {
          ...{ as: 'own', kind: 'Account', id: 'account' },
          set: { iban: 'iban', number: 'number', bankCode: 'bankCode', currency: 'currency' },
        },
      ],
      links: statementLinks(
        {
          ...{ at: 'bookedOn', channel: 'type', serial: 'bankReference' },
          purpose: { join: ['purpose', 'details'], with: ' · ' },
        },
        ['statement', 'bankReference', 'endToEnd', 'bookedOn', 'direction', 'amount', 'purpose', 'details'],
      ),
      ignore: ['statementNumber', 'valueDate', 'reversal', 'mandate'],
    },
  ],
});
