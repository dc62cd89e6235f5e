/** Two people were together, as somebody states or saw. */
import { defineLink } from '../define.ts';
import { precise } from '../shared.ts';
import { dateTime } from '../values/index.ts';

export const met = defineLink({
  name: 'MET',
  slug: 'met',
  words: { en: 'Met', zh: '会面' },
  about: { en: 'Two people were together, as somebody states or saw.', zh: '两人同处一地，由他人陈述或目击。' },
  family: 'event',
  sentence: { en: '{from} met {to}', zh: '{from}与{to}会面' },
  from: ['Person'],
  to: ['Person'],
  directed: false,
  properties: {
    at: { type: dateTime, words: { en: 'At', zh: '时间' } },
    until: { type: dateTime, words: { en: 'Until', zh: '截止时间' } },
    ...precise,
  },
  identity: ['at'],
});
