/** A link that the ontology does not name; the source says in a word of its own what it is. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';
import { code, dateTime, text } from '../values/index.ts';

export const linkedTo = defineLink({
  name: 'LINKED_TO',
  slug: 'linked-to',
  words: { en: 'Linked to', zh: '关联' },
  about: {
    en: 'A link that the ontology does not name; the source says in a word of its own what it is.',
    zh: '本体未定义的关系，由数据源自带的类别词说明。',
  },
  family: 'fact',
  sentence: { en: '{from} is linked to {to}', zh: '{from}关联{to}' },
  from: ['*'],
  to: ['*'],
  directed: true,
  properties: {
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    at: { type: dateTime, words: { en: 'At', zh: '时间' } },
    text: { type: text, words: { en: 'Text', zh: '内容' }, many: true },
    ...period,
  },
  identity: ['category'],
});
