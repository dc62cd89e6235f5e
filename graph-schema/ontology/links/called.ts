/** A call, answered or not. */
import { defineLink } from '../define.ts';
import { precise } from '../shared.ts';
import { code, dateTime, wholeNumber, yesNo } from '../values/index.ts';

export const called = defineLink({
  name: 'CALLED',
  slug: 'called',
  words: { en: 'Called', zh: '通话' },
  about: { en: 'A call, answered or not.', zh: '一次通话，无论是否接通。' },
  family: 'event',
  sentence: { en: '{from} called {to}', zh: '{from}呼叫{to}' },
  from: ['Phone', 'OnlineAccount'],
  to: ['Phone', 'OnlineAccount'],
  directed: true,
  properties: {
    at: { type: dateTime, words: { en: 'At', zh: '时间' } },
    until: { type: dateTime, words: { en: 'Until', zh: '截止时间' } },
    seconds: { type: wholeNumber, words: { en: 'Duration (s)', zh: '通话时长（秒）' } },
    answered: { type: yesNo, words: { en: 'Answered', zh: '是否接通' } },
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    ...precise,
  },
  identity: ['at'],
  total: 'seconds',
  sensitive: 'calls',
});
