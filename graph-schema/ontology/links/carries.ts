/** A card carries a number. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';

export const carries = defineLink({
  name: 'CARRIES',
  slug: 'carries',
  words: { en: 'Carries', zh: '承载' },
  about: { en: 'A card carries a number.', zh: 'SIM 卡承载某号码。' },
  family: 'fact',
  sentence: { en: '{from} carries {to}', zh: '{from}承载{to}' },
  from: ['Sim'],
  to: ['Phone'],
  directed: true,
  properties: {
    ...period,
  },
  identity: [],
});
