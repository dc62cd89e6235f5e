/** Recorded as a suspect; a stage of an inquiry, not a finding. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';

export const suspectIn = defineLink({
  name: 'SUSPECT_IN',
  slug: 'suspect-in',
  words: { en: 'Suspect in', zh: '涉嫌' },
  about: {
    en: 'Recorded as a suspect; a stage of an inquiry, not a finding.',
    zh: '被登记为嫌疑人；属侦查阶段状态，不等于认定。',
  },
  family: 'fact',
  sentence: { en: '{from} is a suspect in {to}', zh: '{from}是{to}的嫌疑人' },
  from: ['Person', 'Organisation'],
  to: ['Case'],
  directed: true,
  properties: {
    ...period,
  },
  identity: [],
});
