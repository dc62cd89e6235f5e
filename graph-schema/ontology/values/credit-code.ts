/** Unified social credit code of Chinese organisations, GB 32100-2015. */
import { defineValue } from '../define.ts';
import { isUnknown, notKnown, PROVINCES, refuse, say, tidyId } from './common.ts';

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The 18th sign of 17: weights are powers of 3 modulo 31. */
export function checkSign(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const sign of body.slice(0, 17)) {
    sum += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return SIGNS.charAt((31 - (sum % 31)) % 31);
}

export const creditCode = defineValue<string>({
  name: 'credit-code',
  words: { en: 'Unified social credit code', zh: '统一社会信用代码' },
  about: {
    en: 'Code of a Chinese organisation: 18 signs without I, O, S, V, Z; authority, area, organisation, check sign.',
    zh: '18 位，不含 I、O、S、V、Z：登记管理部门、行政区划、主体标识和校验码。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: 'GB 32100-2015',
  samples: ['91350100M000100Y43'],
  parse(written) {
    const text = tidyId(written).replace(/[\s-]/g, '').toUpperCase();
    if (isUnknown(text)) return notKnown(text);
    if (/[*#]/.test(text)) return refuse('value.masked');
    if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text))
      return refuse('credit-code.form', { found: text.length });
    if (checkSign(text) !== text[17]) return refuse('credit-code.check');
    const issued = PROVINCES.has(text.slice(2, 4)) || text.slice(2, 4) === '10';
    return { ok: true, value: text, ...(!issued && { doubt: say('credit-code.area', { found: text.slice(2, 8) }) }) };
  },
  show: (value) => value,
});
