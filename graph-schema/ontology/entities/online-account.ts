/** An email address, or an account by its name inside a service. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { code, email, handle, name } from '../values/index.ts';

export const onlineAccount = defineEntity({
  name: 'OnlineAccount',
  slug: 'online-account',
  words: { en: 'Online account', zh: '网络账号' },
  plural: { en: 'Online accounts', zh: '网络账号' },
  about: {
    en: 'An email address, or an account by its name inside a service.',
    zh: '电子邮箱，或某一网络服务中的账号。',
  },
  family: 'object',
  group: 'talk',
  icon: 'M8 1.7c3.7 0 6.5 2.5 6.5 5.8S11.7 13.3 8 13.3c-.8 0-1.5-.1-2.2-.3l-3.1 1.5.6-3C2.1 10.5 1.5 9.1 1.5 7.5 1.5 4.2 4.3 1.7 8 1.7zM6.4 5.6a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0 -3.2 0zM4.9 10.4c.2-1.8 1.4-2.6 3.1-2.6s2.9.8 3.1 2.6z',
  properties: {
    email: { type: email, words: { en: 'Email address', zh: '电子邮箱' }, search: 'name' },
    service: { type: code, words: { en: 'Service', zh: '服务平台' } },
    handle: { type: handle, words: { en: 'Handle', zh: '账号' }, search: 'name' },
    name: { type: name, words: { en: 'Display name', zh: '昵称' }, search: 'name' },
    ...note,
  },
  pivots: [['email'], ['service', 'handle']],
  caption: ['email', 'handle', 'name'],
});
