/** A card, or a number where no card is known, was used in a handset. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';

export const installedIn = defineLink({
  name: 'INSTALLED_IN',
  slug: 'installed-in',
  words: { en: 'Installed in', zh: '装入' },
  about: {
    en: 'A card, or a number where no card is known, was used in a handset.',
    zh: 'SIM 卡（未知卡时为号码）曾装入某手机。',
  },
  family: 'fact',
  sentence: { en: '{from} was installed in {to}', zh: '{from}装入{to}' },
  from: ['Sim', 'Phone'],
  to: ['Device'],
  directed: true,
  properties: {
    ...period,
  },
  identity: [],
});
