/** Has a home there, registered or stated. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';
import { code } from '../values/index.ts';

export const livesAt = defineLink({
  name: 'LIVES_AT',
  slug: 'lives-at',
  words: { en: 'Lives at', zh: '居住于' },
  about: { en: 'Has a home there, registered or stated.', zh: '在该处居住，依户籍登记或陈述。' },
  family: 'fact',
  sentence: { en: '{from} lives at {to}', zh: '{from}居住在{to}' },
  from: ['Person'],
  to: ['Place'],
  directed: true,
  properties: {
    role: { type: code, words: { en: 'Kind of residence', zh: '居住性质' } },
    ...period,
  },
  identity: [],
});
