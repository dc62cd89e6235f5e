/** What the police record as one matter. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { code, dateTime, text } from '../values/index.ts';

export const caseKind = defineEntity({
  name: 'Case',
  slug: 'case',
  words: { en: 'Case', zh: '案件' },
  plural: { en: 'Cases', zh: '案件' },
  about: {
    en: 'What the police record as one matter: when, where and how it happened. Not a working folder.',
    zh: '公安机关登记的一起案件：发案时间、地点和作案手段。不同于专案。',
  },
  family: 'case',
  group: 'cases',
  icon: 'M2.3 4.8c0-.6.5-1.1 1.1-1.1h2.7l1.4 1.6h5.1c.6 0 1.1.5 1.1 1.1v4.9c0 .6-.5 1.1-1.1 1.1H3.4c-.6 0-1.1-.5-1.1-1.1z',
  properties: {
    number: { type: code, words: { en: 'Case number', zh: '案件编号' }, search: 'number' },
    title: { type: text, words: { en: 'Case title', zh: '案件名称' }, search: 'name' },
    category: { type: code, words: { en: 'Category', zh: '案件类别' } },
    status: { type: code, words: { en: 'Status', zh: '案件状态' } },
    at: { type: dateTime, words: { en: 'Earliest time', zh: '发案时间上限' } },
    until: { type: dateTime, words: { en: 'Latest time', zh: '发案时间下限' } },
    summary: { type: text, words: { en: 'Summary', zh: '简要案情' } },
    entry: { type: code, words: { en: 'Way of entry', zh: '侵入方式' } },
    target: { type: code, words: { en: 'Target', zh: '侵害目标' } },
    method: { type: code, words: { en: 'Methods', zh: '作案手段' }, many: true },
    outcome: { type: text, words: { en: 'Outcome', zh: '处理结果' } },
    ...note,
  },
  pivots: [['number']],
  caption: ['number', 'title'],
});
