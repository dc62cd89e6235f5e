/** Holds a document that was issued to them. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';

export const holds = defineLink({
  name: 'HOLDS',
  slug: 'holds',
  words: { en: 'Holds', zh: '持有' },
  about: { en: 'Holds a document that was issued to them.', zh: '持有签发给本人或本单位的证件文书。' },
  family: 'fact',
  sentence: { en: '{from} holds {to}', zh: '{from}持有{to}' },
  from: ['Person', 'Organisation'],
  to: ['Document'],
  directed: true,
  properties: {
    ...period,
  },
  identity: [],
});
