/** Two people know each other; how, the source says. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';
import { code } from '../values/index.ts';

export const knows = defineLink({
  name: 'KNOWS',
  slug: 'knows',
  words: { en: 'Knows', zh: '相识' },
  about: { en: 'Two people know each other; how, the source says.', zh: '两人相识，途径由数据源说明。' },
  family: 'fact',
  sentence: { en: '{from} knows {to}', zh: '{from}与{to}相识' },
  from: ['Person'],
  to: ['Person'],
  directed: false,
  properties: {
    how: { type: code, words: { en: 'How they know each other', zh: '相识途径' } },
    ...period,
  },
  identity: ['how'],
});
