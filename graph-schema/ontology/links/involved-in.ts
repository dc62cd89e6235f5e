/** Part of a case in a role that the source names, or in none. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';
import { code } from '../values/index.ts';

export const involvedIn = defineLink({
  name: 'INVOLVED_IN',
  slug: 'involved-in',
  words: { en: 'Involved in', zh: '涉案' },
  about: {
    en: 'Part of a case in a role that the source names, or in none.',
    zh: '与案件有关，角色由数据源说明或未说明。',
  },
  family: 'fact',
  sentence: { en: '{from} is involved in {to}', zh: '{from}涉及{to}' },
  from: ['*'],
  to: ['Case'],
  directed: true,
  properties: {
    role: { type: code, words: { en: 'Role', zh: '角色' } },
    ...period,
  },
  identity: [],
});
