/** Payment card numbers, ISO/IEC 7812: issuer, number, Luhn digit. */
import { defineValue } from '../define.ts';
import { isUnknown, luhn, notKnown, refuse, say, tidyId } from './common.ts';

export const cardNumber = defineValue<string>({
  name: 'card-number',
  words: { en: 'Card number', zh: '银行卡号' },
  about: {
    en: 'Payment card: 12 to 19 digits, the last one a check digit. A number shown with stars is refused.',
    zh: '银行卡：12 至 19 位数字，末位为校验位；带星号的脱敏卡号不予采用。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: 'ISO/IEC 7812-1',
  samples: ['4111111111111111', '9990000000000000011'],
  parse(written) {
    const text = tidyId(written).replace(/[\s-]/g, '');
    if (isUnknown(text)) return notKnown(text);
    if (/[*#x]/i.test(text)) return refuse('value.masked');
    if (!/^\d{12,19}$/.test(text)) return refuse('card-number.form', { found: text.length });
    if (luhn(text) !== 0)
      return refuse('card-number.check', undefined, /0{3}$/.test(text) ? say('value.rounded') : undefined);
    // 9 = national bodies by ISO 3166 numeric code; 900 to 999 belong to no country.
    return { ok: true, value: text, ...(text.startsWith('99') && { doubt: say('card-number.issuer') }) };
  },
  show: (value) => value.replace(/(\d{4})(?=\d)/g, '$1 '),
});
