/** Bank account numbers: kept digit for digit, however long. */
import { defineValue } from '../define.ts';
import { isUnknown, notKnown, refuse, say, tidyId } from './common.ts';

export const accountNumber = defineValue<string>({
  name: 'account-number',
  words: { en: 'Account number', zh: '账号' },
  about: {
    en: 'Account of a bank or payment service: letters and digits without blanks, zeros kept. Under 16 signs it means something only with its bank.',
    zh: '银行或支付账号：去掉空格的字母和数字，保留前导零；不足 16 位的须与银行代码一起识别。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  samples: ['9990000000000000011', '00012345'],
  parse(written) {
    const text = tidyId(written).replace(/[\s-]/g, '').toUpperCase();
    if (isUnknown(text)) return notKnown(text);
    if (/[*#]/.test(text)) return refuse('value.masked');
    if (/^\d(\.\d+)?E\+?\d+$/.test(text))
      return refuse('account-number.form', { found: text.length }, say('value.rounded'));
    if (!/^[A-Z0-9._@/]{3,40}$/.test(text) || !/\d/.test(text))
      return refuse('account-number.form', { found: text.length });
    return { ok: true, value: text };
  },
  show: (value) => value,
});
