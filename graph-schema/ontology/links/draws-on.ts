/** A card takes its money from an account. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';

export const drawsOn = defineLink({
  name: 'DRAWS_ON',
  slug: 'draws-on',
  words: { en: 'Draws on', zh: '关联账户' },
  about: { en: 'A card takes its money from an account.', zh: '银行卡从该账户扣款。' },
  family: 'fact',
  sentence: { en: '{from} draws on {to}', zh: '{from}关联{to}' },
  from: ['Card'],
  to: ['Account'],
  directed: true,
  properties: {
    ...period,
  },
  identity: [],
});
