/** Related by birth or marriage. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';
import { code } from '../values/index.ts';

export const kinOf = defineLink({
  name: 'KIN_OF',
  slug: 'kin-of',
  words: { en: 'Kin of', zh: '亲属' },
  about: {
    en: 'Related by birth or marriage. The relation is that of the pair, in words that read alike from both ends: a couple, parent and child, siblings; who is the elder the dates of birth tell.',
    zh: '血亲或姻亲关系。关系一栏用双向通用的说法：夫妻、亲子、兄弟姐妹；长幼由出生日期判断。',
  },
  family: 'fact',
  sentence: { en: '{from} is kin of {to}', zh: '{from}与{to}是亲属' },
  from: ['Person'],
  to: ['Person'],
  directed: false,
  properties: {
    relation: { type: code, words: { en: 'Relation', zh: '亲属关系' } },
    ...period,
  },
  identity: [],
});
