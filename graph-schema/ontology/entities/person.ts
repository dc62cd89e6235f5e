/** A human being, known by a document number or only by what a source says. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { code, date, name, passport, residentId, sex, text, wholeNumber } from '../values/index.ts';

export const person = defineEntity({
  name: 'Person',
  slug: 'person',
  words: { en: 'Person', zh: '人员' },
  plural: { en: 'People', zh: '人员' },
  about: {
    en: 'A human being, known by a document number or only by what a source says.',
    zh: '自然人，以证件号码识别，或仅按数据源的记载识别。',
  },
  family: 'person',
  group: 'people',
  icon: 'M5.3 5.2a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0zM2.9 13.4c.3-3 2.3-4.5 5.1-4.5s4.8 1.5 5.1 4.5z',
  properties: {
    name: { type: name, words: { en: 'Name', zh: '姓名' }, search: 'name' },
    aliases: { type: name, words: { en: 'Other names', zh: '别名' }, many: true, search: 'name' },
    residentId: { type: residentId, words: { en: 'Resident ID number', zh: '公民身份号码' }, search: 'number' },
    passport: { type: passport, words: { en: 'Passport', zh: '护照号码' }, search: 'number' },
    sex: { type: sex, words: { en: 'Sex', zh: '性别' } },
    bornOn: { type: date, words: { en: 'Born on', zh: '出生日期' } },
    nationality: { type: code, words: { en: 'Nationality', zh: '国籍' } },
    occupation: { type: text, words: { en: 'Occupation', zh: '职业' } },
    statedAge: { type: wholeNumber, words: { en: 'Age as stated', zh: '登记年龄' } },
    ...note,
  },
  pivots: [['residentId'], ['passport']],
  caption: ['name', 'residentId', 'passport'],
});
