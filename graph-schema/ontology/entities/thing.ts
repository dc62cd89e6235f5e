/** What the ontology does not name; the source says in a word of its own what it is. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { code, name, text } from '../values/index.ts';

export const thing = defineEntity({
  name: 'Thing',
  slug: 'thing',
  words: { en: 'Thing', zh: '其他事物' },
  plural: { en: 'Things', zh: '其他事物' },
  about: {
    en: 'What the ontology does not name; the source says in a word of its own what it is.',
    zh: '本体未定义的事物，由数据源自带的类别词说明。',
  },
  family: 'object',
  group: 'things',
  icon: 'M2.3 3.3c0-.6.4-1 1-1h4.5c.3 0 .5.1.7.3l5.1 5.1c.4.4.4 1 0 1.4l-4.5 4.5c-.4.4-1 .4-1.4 0L2.6 8.5a1 1 0 0 1-.3-.7zM4.05 5.3a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0 -2.5 0z',
  properties: {
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    name: { type: name, words: { en: 'Name', zh: '名称' }, search: 'name' },
    text: { type: text, words: { en: 'Text', zh: '内容' }, many: true },
    ...note,
  },
  pivots: [],
  caption: ['name', 'category'],
});
