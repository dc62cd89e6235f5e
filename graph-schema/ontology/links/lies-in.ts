/** One place is part of another. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';

export const liesIn = defineLink({
  name: 'LIES_IN',
  slug: 'lies-in',
  words: { en: 'Lies in', zh: '属于区域' },
  about: { en: 'One place is part of another.', zh: '一地属于另一地的范围。' },
  family: 'fact',
  sentence: { en: '{from} lies in {to}', zh: '{from}位于{to}境内' },
  from: ['Place'],
  to: ['Place'],
  directed: true,
  properties: {
    ...period,
  },
  identity: [],
});
