/** A text message, chat message or email. */
import { defineLink } from '../define.ts';
import { precise } from '../shared.ts';
import { code, dateTime } from '../values/index.ts';

export const messaged = defineLink({
  name: 'MESSAGED',
  slug: 'messaged',
  words: { en: 'Messaged', zh: '发送消息' },
  about: { en: 'A text message, chat message or email.', zh: '一条短信、聊天消息或电子邮件。' },
  family: 'event',
  sentence: { en: '{from} messaged {to}', zh: '{from}发消息给{to}' },
  from: ['Phone', 'OnlineAccount'],
  to: ['Phone', 'OnlineAccount'],
  directed: true,
  properties: {
    at: { type: dateTime, words: { en: 'At', zh: '时间' } },
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    ...precise,
  },
  identity: ['at'],
  sensitive: 'calls',
});
