/** A firm, an authority, a club or any other body that acts as one. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { code, creditCode, date, name } from '../values/index.ts';

export const organisation = defineEntity({
  name: 'Organisation',
  slug: 'organisation',
  words: { en: 'Organisation', zh: '单位' },
  plural: { en: 'Organisations', zh: '单位' },
  about: { en: 'A firm, an authority, a club or any other body that acts as one.', zh: '公司、机关、团体等单位。' },
  family: 'person',
  group: 'people',
  icon: 'M3.4 13.6V3.3c0-.5.3-.8.8-.8h4.5c.5 0 .8.3.8.8v3h2.4c.5 0 .8.3.8.8v6.5zM5.3 4.6h2.3v1.2h-2.3zM5.3 7.2h2.3v1.2h-2.3zM5.3 9.8h2.3v1.2h-2.3z',
  properties: {
    name: { type: name, words: { en: 'Name', zh: '单位名称' }, search: 'name' },
    aliases: { type: name, words: { en: 'Other names', zh: '别名' }, many: true, search: 'name' },
    creditCode: {
      type: creditCode,
      words: { en: 'Unified social credit code', zh: '统一社会信用代码' },
      search: 'number',
    },
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    registeredOn: { type: date, words: { en: 'Registered on', zh: '成立日期' } },
    status: { type: code, words: { en: 'Status', zh: '状态' } },
    ...note,
  },
  pivots: [['creditCode']],
  caption: ['name', 'creditCode'],
});
