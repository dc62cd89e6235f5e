/** International mobile equipment identity, 3GPP TS 23.003: the number of a handset. */
import { defineValue } from '../define.ts';
import { isUnknown, luhn, luhnDigit, notKnown, refuse, say, tidyId } from './common.ts';

export const imei = defineValue<string>({
  name: 'imei',
  words: { en: 'IMEI', zh: 'IMEI 号' },
  about: {
    en: 'Handset: 14 digits and a check digit. The check digit is worked out where a network sends 14 digits, 16 with the software version, or a 0 in its place.',
    zh: '手机串号：14 位加校验位。网络只给 14 位、给出带软件版本的 16 位，或校验位填 0 时，由系统补算校验位。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: '3GPP TS 23.003, annex B',
  samples: ['490154203237518'],
  parse(written) {
    const text = tidyId(written).replace(/[\s\-/.]/g, '');
    if (isUnknown(text)) return notKnown(text);
    if (!/^\d{14,16}$/.test(text)) return refuse('imei.form', { found: text.length });
    const body = text.slice(0, 14);
    const value = body + luhnDigit(body);
    if (isUnknown(body)) return notKnown(text);
    if (text.length === 14) return { ok: true, value, corrected: say('imei.added') };
    if (text.length === 16) return { ok: true, value, corrected: say('imei.version', { found: text.slice(14) }) };
    if (luhn(text) === 0) return { ok: true, value: text };
    // TS 23.003: what is sent over the air carries a spare 0 where the check digit is printed.
    return text.endsWith('0') ? { ok: true, value, corrected: say('imei.spare') } : refuse('imei.check');
  },
  show: (value) => value,
});
