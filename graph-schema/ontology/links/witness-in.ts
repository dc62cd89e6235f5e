/** Recorded as a witness or as the one who reported it. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';

export const witnessIn = defineLink({
  name: 'WITNESS_IN',
  slug: 'witness-in',
  words: { en: 'Witness in', zh: '证人' },
  about: { en: 'Recorded as a witness or as the one who reported it.', zh: '被登记为证人或报案人。' },
  family: 'fact',
  sentence: { en: '{from} is a witness in {to}', zh: '{from}是{to}的证人' },
  from: ['Person', 'Organisation'],
  to: ['Case'],
  directed: true,
  properties: {
    ...period,
  },
  identity: [],
});
