/** Where a case happened. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';

export const occurredAt = defineLink({
  name: 'OCCURRED_AT',
  slug: 'occurred-at',
  words: { en: 'Occurred at', zh: '发生于' },
  about: { en: 'Where a case happened.', zh: '案件的发生地点。' },
  family: 'fact',
  sentence: { en: '{from} occurred at {to}', zh: '{from}发生在{to}' },
  from: ['Case'],
  to: ['Place'],
  directed: true,
  properties: {
    ...period,
  },
  identity: [],
});
