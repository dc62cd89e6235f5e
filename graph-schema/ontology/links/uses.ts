/** Uses a number, card, device, vehicle or account, whoever owns it. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';
import { code } from '../values/index.ts';

export const uses = defineLink({
  name: 'USES',
  slug: 'uses',
  words: { en: 'Uses', zh: '使用' },
  about: {
    en: 'Uses a number, card, device, vehicle or account, whoever owns it.',
    zh: '使用某号码、卡、设备、车辆或账户，不论归谁所有。',
  },
  family: 'fact',
  sentence: { en: '{from} uses {to}', zh: '{from}使用{to}' },
  from: ['Person', 'Organisation'],
  to: ['Phone', 'Sim', 'Device', 'Vehicle', 'Account', 'Card', 'OnlineAccount'],
  directed: true,
  properties: {
    role: { type: code, words: { en: 'Role', zh: '角色' } },
    ...period,
  },
  identity: [],
});
