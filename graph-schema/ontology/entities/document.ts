/** A paper with a number of its own. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { code, date, text } from '../values/index.ts';

export const document = defineEntity({
  name: 'Document',
  slug: 'document',
  words: { en: 'Document', zh: '证件文书' },
  plural: { en: 'Documents', zh: '证件文书' },
  about: {
    en: 'A paper with a number of its own: a licence, a deed, an invoice, a ticket.',
    zh: '有自身编号的证件或文书，如驾驶证、合同、发票、票据。',
  },
  family: 'object',
  group: 'things',
  icon: 'M3.5 1.5h6L13 5v9.5H3.5zM5.5 7v1.2H11V7zM5.5 9.5v1.2H11V9.5zM5.5 12v1.2H9V12z',
  properties: {
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    number: { type: code, words: { en: 'Document number', zh: '证件编号' }, search: 'number' },
    title: { type: text, words: { en: 'Title', zh: '标题' }, search: 'name' },
    issuedBy: { type: text, words: { en: 'Issued by', zh: '签发机关' } },
    issuedOn: { type: date, words: { en: 'Issued on', zh: '签发日期' } },
    expiresOn: { type: date, words: { en: 'Expires on', zh: '有效期至' } },
    ...note,
  },
  pivots: [['category', 'number']],
  caption: ['title', 'number'],
});
