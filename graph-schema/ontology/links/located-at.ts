/** Has its seat or is kept there. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';

export const locatedAt = defineLink({
  name: 'LOCATED_AT',
  slug: 'located-at',
  words: { en: 'Located at', zh: '位于' },
  about: { en: 'Has its seat or is kept there.', zh: '住所或存放地在该处。' },
  family: 'fact',
  sentence: { en: '{from} is located at {to}', zh: '{from}位于{to}' },
  from: ['Organisation', 'Item', 'Device', 'Vehicle'],
  to: ['Place'],
  directed: true,
  properties: {
    ...period,
  },
  identity: [],
});
