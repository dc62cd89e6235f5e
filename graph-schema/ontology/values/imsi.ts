/** International mobile subscription identity, ITU-T E.212: the number inside a SIM card. */
import { defineValue } from '../define.ts';
import { isUnknown, notKnown, refuse, say, tidyId } from './common.ts';

export const imsi = defineValue<string>({
  name: 'imsi',
  words: { en: 'IMSI', zh: 'IMSI 号' },
  about: {
    en: 'Subscription in a SIM card: country, network and subscriber, 14 or 15 digits, no check digit.',
    zh: 'SIM 卡内的用户标识：国家、网络和用户代码，14 或 15 位，无校验位。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: 'ITU-T E.212',
  samples: ['460001234567890', '310150123456789'],
  parse(written) {
    const text = tidyId(written).replace(/[\s-]/g, '');
    if (isUnknown(text)) return notKnown(text);
    if (!/^\d{14,15}$/.test(text)) return refuse('imsi.form', { found: text.length });
    // E.212: country codes begin with 2 to 7, 9 is shared; 001 is kept for test networks.
    const doubt = /^[2-79]/.test(text) ? undefined : say('imsi.country', { found: text.slice(0, 3) });
    return { ok: true, value: text, ...(doubt && { doubt }) };
  },
  show: (value) => value,
});
