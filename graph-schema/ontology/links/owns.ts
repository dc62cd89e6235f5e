/** Stands as owner or registered keeper. */
import { defineLink } from '../define.ts';
import { period } from '../shared.ts';
import { number } from '../values/index.ts';

export const owns = defineLink({
  name: 'OWNS',
  slug: 'owns',
  words: { en: 'Owns', zh: '拥有' },
  about: { en: 'Stands as owner or registered keeper.', zh: '登记为所有人或持有人。' },
  family: 'fact',
  sentence: { en: '{from} owns {to}', zh: '{from}拥有{to}' },
  from: ['Person', 'Organisation'],
  to: [
    'Vehicle',
    'Account',
    'Card',
    'Device',
    'Item',
    'Phone',
    'Sim',
    'Address',
    'Venue',
    'Hotel',
    'Organisation',
    'OnlineAccount',
    'Document',
    'Loan',
  ],
  directed: true,
  properties: {
    share: { type: number, words: { en: 'Share (%)', zh: '占比（%）' } },
    ...period,
  },
  identity: [],
});
