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
  icon: 'M8 1.5L14.5 8 8 14.5 1.5 8zM8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4z',
  properties: {
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    name: { type: name, words: { en: 'Name', zh: '名称' }, search: 'name' },
    text: { type: text, words: { en: 'Text', zh: '内容' }, many: true },
    ...note,
  },
  pivots: [],
  caption: ['name', 'category'],
});
