/** Recorded as a victim. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';

export const victimIn = defineLink({
  name: 'VICTIM_IN',
  slug: 'victim-in',
  words: { en: 'Victim in', zh: '受害' },
  about: { en: 'Recorded as a victim.', zh: '被登记为受害人。' },
  family: 'fact',
  sentence: { en: '{from} is a victim in {to}', zh: '{from}是{to}的受害人' },
  from: ['Person', 'Organisation'],
  to: ['Case'],
  directed: true,
  properties: {
    ...period,
  },
  identity: [],
});
