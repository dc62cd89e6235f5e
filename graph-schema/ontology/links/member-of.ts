/** Belongs to a club, party, gang or group. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';
import { code } from '../values/index.ts';

export const memberOf = defineLink({
  name: 'MEMBER_OF',
  slug: 'member-of',
  words: { en: 'Member of', zh: '成员' },
  about: { en: 'Belongs to a club, party, gang or group.', zh: '属于某团体、组织或团伙。' },
  family: 'fact',
  sentence: { en: '{from} is a member of {to}', zh: '{from}是{to}的成员' },
  from: ['Person', 'Organisation'],
  to: ['Organisation'],
  directed: true,
  properties: {
    role: { type: code, words: { en: 'Role', zh: '角色' } },
    ...period,
  },
  identity: [],
});
