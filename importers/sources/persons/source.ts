/** Registered residents, with household and registered address. */
import { defineSource } from '../../kit/source.ts';
import { bookkeeping, bornOnHeaders, residentIdHeaders, sexHeaders, yearFirst } from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'persons', words: { en: 'Persons and households', zh: '人员户籍' }, grade: 'record' },
  dates: yearFirst,
  files: [
    {
      name: '*',
      headers: {
        'resident id': residentIdHeaders,
        name: ['姓名', 'full name'],
        'former name': ['曾用名', 'also known as', 'former names'],
        sex: sexHeaders,
        'born on': bornOnHeaders,
        address: ['户籍地', '户籍地址', '户籍地详址', '现住址', 'registered address'],
        household: ['户号', '户籍号', 'household number'],
        'place in household': ['与户主关系', 'relation to head'],
        occupation: ['职业', 'profession'],
        employer: ['服务处所', '工作单位', 'place of work'],
      },
      needs: ['resident id', 'name', ['address', 'household'], ['born on', 'sex', 'occupation']],
      entities: [
        {
          ...{ as: 'person', kind: 'Person' },
          set: {
            ...{ residentId: 'resident id', name: 'name', sex: 'sex', occupation: 'occupation', note: 'employer' },
            aliases: { column: 'former name', split: ';' },
            bornOn: { column: 'born on', faulty: 'empty' },
          },
        },
        { as: 'home', kind: 'Address', id: 'address', optional: true, set: { address: 'address' } },
        {
          ...{ as: 'household', kind: 'Organisation', id: 'household', optional: true },
          set: { category: { value: 'household' } },
        },
      ],
      links: [
        { kind: 'LIVES_AT', from: 'person', to: 'home', set: { role: { value: 'registered' } } },
        { kind: 'MEMBER_OF', from: 'person', to: 'household', set: { role: 'place in household' } },
      ],
      ignore: [
        ...['UUID', '民族', '户籍地区划', '户籍地派出所', '出生地', '籍贯', '身高', '出生地国家', '出生地区划'],
        ...['籍贯国家', '兵役状况', '文化程度', '婚姻状况', '死亡日期', ...bookkeeping],
      ],
    },
  ],
});
