/** Works on a case as an officer. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';
import { code } from '../values/index.ts';

export const investigates = defineLink({
  name: 'INVESTIGATES',
  slug: 'investigates',
  words: { en: 'Investigates', zh: '办理' },
  about: { en: 'Works on a case as an officer.', zh: '作为民警办理该案。' },
  family: 'fact',
  sentence: { en: '{from} investigates {to}', zh: '{from}办理{to}' },
  from: ['Person'],
  to: ['Case'],
  directed: true,
  properties: {
    role: { type: code, words: { en: 'Role', zh: '角色' } },
    ...period,
  },
  identity: [],
});
