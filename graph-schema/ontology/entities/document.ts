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
  icon: 'M4.3 1.7h4.9l3.5 3.5v7.8c0 .7-.6 1.3-1.3 1.3H4.3c-.7 0-1.3-.6-1.3-1.3V3c0-.7.6-1.3 1.3-1.3zM5.6 6.9h4.6a0.4 0.4 0 0 1 0.4 0.4v0.5a0.4 0.4 0 0 1 -0.4 0.4h-4.6a0.4 0.4 0 0 1 -0.4 -0.4v-0.5a0.4 0.4 0 0 1 0.4 -0.4zM5.6 9.8h4.6a0.4 0.4 0 0 1 0.4 0.4v0.5a0.4 0.4 0 0 1 -0.4 0.4h-4.6a0.4 0.4 0 0 1 -0.4 -0.4v-0.5a0.4 0.4 0 0 1 0.4 -0.4z',
  properties: {
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    number: { type: code, words: { en: 'Document number', zh: '证件编号' }, search: 'number' },
    title: { type: text, words: { en: 'Title', zh: '标题' }, search: 'name' },
    issuedBy: { type: text, words: { en: 'Issued by', zh: '签发机关' } },
    issuedOn: { type: date, words: { en: 'Issued on', zh: '签发日期' } },
    expiresOn: { type: date, words: { en: 'Expires on', zh: '有效期至' }, ahead: true },
    ...note,
  },
  pivots: [['category', 'number']],
  caption: ['title', 'number'],
});
