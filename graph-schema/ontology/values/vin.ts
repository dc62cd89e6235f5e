/** Vehicle identification number, ISO 3779 (China: GB 16735). */
import { defineValue } from '../define.ts';
import { isUnknown, notKnown, refuse, say, tidyId } from './common.ts';

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const LETTERS = 'ABCDEFGH JKLMN P R STUVWXYZ';
const VALUES = '12345678 12345 7 9 23456789';

/** The sign that belongs in the ninth place: 49 CFR 565.15 (c), the same in GB 16735. */
export function checkSign(vin: string): string {
  const sum = [...vin].reduce((total, sign, at) => {
    const value = /\d/.test(sign) ? Number(sign) : Number(VALUES[LETTERS.indexOf(sign)]);
    return total + value * (WEIGHTS[at] ?? 0);
  }, 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

export const vin = defineValue<string>({
  name: 'vin',
  words: { en: 'VIN', zh: '车辆识别代号' },
  about: {
    en: 'Frame number: 17 signs without I, O and Q. The check sign binds in North America and China; elsewhere a wrong one is no doubt.',
    zh: '车架号：17 位，不含 I、O、Q。北美和中国车辆必须符合校验位，其他地区不作要求。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: 'ISO 3779; GB 16735; 49 CFR 565',
  samples: ['1M8GDM9AXKP042788'],
  parse(written) {
    const text = tidyId(written).replace(/[\s-]/g, '').toUpperCase();
    if (isUnknown(text)) return notKnown(text);
    if (/[*#]/.test(text)) return refuse('value.masked');
    if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(text)) {
      return refuse('vin.form', { found: text.length }, /[IOQ]/.test(text) ? say('vin.letters') : undefined);
    }
    if (/^[1-5L]/.test(text) && checkSign(text) !== text[8]) return refuse('vin.check');
    return { ok: true, value: text, ...(text.startsWith('0') && { doubt: say('vin.region') }) };
  },
  show: (value) => value,
});
