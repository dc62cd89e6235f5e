/** Number printed on a SIM card, ITU-T E.118. */
import { defineValue } from '../define.ts';
import { isUnknown, luhn, notKnown, refuse, say, tidyId } from './common.ts';

export const iccid = defineValue<string>({
  name: 'iccid',
  words: { en: 'ICCID', zh: 'ICCID 号' },
  about: {
    en: 'SIM card: 89, country, issuer, number, check digit; 19 or 20 signs. Chinese cards may carry letters and no check digit.',
    zh: 'SIM 卡卡号：89、国家、发卡方、卡号、校验位，共 19 或 20 位；国内卡可含字母且无校验位。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: 'ITU-T E.118',
  samples: ['89014103211118510720', '8944500102198304826'],
  parse(written) {
    const raw = tidyId(written).replace(/[\s-]/g, '').toUpperCase();
    if (isUnknown(raw)) return notKnown(raw);
    const text = /^\d{19}F$/.test(raw) ? raw.slice(0, 19) : raw;
    const corrected = text === raw ? undefined : say('iccid.filler');
    if (!/^89[0-9A-F]{17,18}$/.test(text)) return refuse('iccid.form', { found: text.length });
    if (/^\d+$/.test(text) && luhn(text) === 0) return { ok: true, value: text, ...(corrected && { corrected }) };
    // YD/T cards of Chinese operators put letters and serials where E.118 wants digits and a check digit.
    if (text.startsWith('8986')) return { ok: true, value: text, doubt: say('iccid.doubt') };
    return refuse('iccid.check');
  },
  show: (value) => value,
});
