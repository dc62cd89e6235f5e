/** Passports and travel permits: letters and digits, as printed in the machine readable zone. */
import { defineValue } from '../define.ts';
import { isUnknown, notKnown, refuse, tidyId } from './common.ts';

export const passport = defineValue<string>({
  name: 'passport',
  words: { en: 'Passport or travel permit', zh: '护照或通行证号码' },
  about: {
    en: 'Number of a passport or travel permit: 5 to 12 letters and digits in capitals, at least three digits.',
    zh: '护照或通行证号码：5 至 12 位大写字母和数字，其中至少三位数字。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: 'ICAO Doc 9303-4',
  samples: ['E12345678', 'L898902C3'],
  parse(written) {
    const text = tidyId(written)
      .replace(/[\s\-<]/g, '')
      .toUpperCase();
    if (isUnknown(text)) return notKnown(text);
    if (/[*#]/.test(text)) return refuse('value.masked');
    if (!/^[A-Z0-9]{5,12}$/.test(text) || text.replace(/\D/g, '').length < 3)
      return refuse('passport.form', { found: text.length });
    return { ok: true, value: text };
  },
  show: (value) => value,
});
