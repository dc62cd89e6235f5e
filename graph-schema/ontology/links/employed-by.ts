/** Works or worked there. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';
import { code } from '../values/index.ts';

export const employedBy = defineLink({
  name: 'EMPLOYED_BY',
  slug: 'employed-by',
  words: { en: 'Employed by', zh: '受雇于' },
  about: { en: 'Works or worked there.', zh: '在该单位任职或曾任职。' },
  family: 'fact',
  sentence: { en: '{from} is employed by {to}', zh: '{from}受雇于{to}' },
  from: ['Person'],
  to: ['Organisation'],
  directed: true,
  properties: {
    role: { type: code, words: { en: 'Position', zh: '职务' } },
    ...period,
  },
  identity: [],
});
