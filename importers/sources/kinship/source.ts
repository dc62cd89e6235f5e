/** Pairs of relatives. */
import { defineSource } from '../../kit/source.ts';
import { passportIn, residentIn } from '../shared.ts';

const relative = (n: 1 | 2) => ({
  kind: 'Person',
  set: { residentId: residentIn(`document ${n}`), passport: passportIn(`document ${n}`), name: `name ${n}` },
});
const papers = (n: 1 | 2) => [`证件号码${n}`, `身份证号${n}`, `公民身份号码${n}`, `resident id ${n}`, `person ${n} id`];

export default defineSource({
  ...{ format: 1, name: 'kinship', words: { en: 'Kinship', zh: '亲属关系' }, grade: 'record' },
  files: [
    {
      name: '*',
      headers: {
        'document 1': papers(1),
        'document 2': papers(2),
        'name 1': ['姓名1', 'person 1'],
        'name 2': ['姓名2', 'person 2'],
        relation: ['关系', '亲属关系', '与本人关系', 'relationship', 'kinship'],
      },
      needs: ['document 1', 'document 2', 'relation'],
      links: [{ kind: 'KIN_OF', from: relative(1), to: relative(2), set: { relation: 'relation' } }],
    },
  ],
});
