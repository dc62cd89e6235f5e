/** An account was used from a device. */
import { defineLink } from '../define.ts';
import { precise } from '../shared.ts';
import { dateTime, ip } from '../values/index.ts';

export const signedIn = defineLink({
  name: 'SIGNED_IN',
  slug: 'signed-in',
  words: { en: 'Signed in on', zh: '登录于' },
  about: { en: 'An account was used from a device.', zh: '账号在某设备上登录。' },
  family: 'event',
  sentence: { en: '{from} signed in on {to}', zh: '{from}在{to}上登录' },
  from: ['OnlineAccount', 'Account'],
  to: ['Device'],
  directed: true,
  properties: {
    at: { type: dateTime, words: { en: 'At', zh: '时间' } },
    until: { type: dateTime, words: { en: 'Until', zh: '截止时间' } },
    ip: { type: ip, words: { en: 'IP address', zh: 'IP 地址' } },
    ...precise,
  },
  identity: ['at'],
  sensitive: 'calls',
});
