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
  icon: 'M8 1.5a6.5 6.5 0 1 0 3.2 12.2l-.7-1.3A5 5 0 1 1 13 8c0 1.2-.4 1.8-1 1.8s-.9-.5-.9-1.3V5.2H9.7v.5A3 3 0 1 0 10 10.4c.5.6 1.2.9 2 .9c1.5 0 2.5-1.2 2.5-3.3A6.5 6.5 0 0 0 8 1.5zM8 6.5a1.5 1.5 0 1 1 0 3a1.5 1.5 0 1 1 0-3z',
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
