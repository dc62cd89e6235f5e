/** What people tell: a tip, and the numbers, plates and cases that it names. Somebody said it, nothing more. */
import { defineSource } from '../../kit/source.ts';
import { plateHeaders, yearFirst } from '../shared.ts';

const mentions = { category: { value: 'mentions' }, at: 'at' };

export default defineSource({
  ...{ format: 1, name: 'tips', words: { en: 'Tips from the public', zh: '群众举报线索' }, grade: 'statement' },
  dates: yearFirst,
  files: [
    {
      name: '*',
      headers: {
        tip: ['线索编号', '举报编号', 'tip number', 'tip id', 'report number'],
        at: ['举报时间', '受理时间', '接报时间', 'received at', 'received', 'reported at'],
        text: ['举报内容', '线索内容', '内容', 'content', 'message', 'what was said'],
        topic: ['线索类别', '举报类别', 'subject', 'category'],
        plate: ['涉及车牌', '涉及车辆', ...plateHeaders],
        phone: ['涉及号码', '涉及电话', 'phone number', 'mentioned phone'],
        case: ['关联案件', '案件编号', 'case number'],
      },
      needs: ['tip', 'text'],
      entities: [
        { as: 'tip', kind: 'Thing', id: 'tip', set: { category: { value: 'tip' }, name: 'topic', text: 'text' } },
      ],
      links: [
        {
          ...{ kind: 'LINKED_TO', from: 'tip', set: mentions },
          to: { kind: 'Vehicle', optional: true, set: { plate: { column: 'plate', faulty: 'empty' } } },
        },
        {
          ...{ kind: 'LINKED_TO', from: 'tip', set: mentions },
          to: { kind: 'Phone', optional: true, set: { number: { column: 'phone', faulty: 'empty' } } },
        },
        {
          kind: 'LINKED_TO',
          from: 'tip',
          to: { kind: 'Case', optional: true, set: { number: 'case' } },
          set: mentions,
        },
      ],
      // Who told it stays with those who took the tip.
      ignore: ['序号', '举报人', '举报人电话', '举报人姓名', 'informant', 'informant phone', 'caller'],
    },
  ],
});
