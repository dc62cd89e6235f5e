/** Hardware addresses of network cards, IEEE 802. */
import { defineValue } from '../define.ts';
import { isUnknown, notKnown, refuse, say, tidyId } from './common.ts';

export const mac = defineValue<string>({
  name: 'mac',
  words: { en: 'MAC address', zh: 'MAC 地址' },
  about: {
    en: 'Hardware address: six pairs of hexadecimal digits. One that a device made up for itself (locally administered) is a doubt.',
    zh: '硬件地址：六组十六进制数。设备自行生成的随机地址作存疑提示。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: 'IEEE 802-2014, 8.1',
  samples: ['00-00-5E-00-53-01'],
  parse(written) {
    const text = tidyId(written).toUpperCase();
    const form = /^(?:[0-9A-F]{12}|(?:[0-9A-F]{2}[:\-. ]){5}[0-9A-F]{2}|(?:[0-9A-F]{4}[.\-:]){2}[0-9A-F]{4})$/;
    if (!form.test(text)) return isUnknown(text) ? notKnown(text) : refuse('mac.form');
    const digits = text.replace(/[^0-9A-F]/g, '');
    // Android hands out 02:00:00:00:00:00 to programs that may not know the address.
    if (/^(0{12}|F{12}|020{10})$/.test(digits)) return notKnown(text);
    const value = digits.replace(/(..)(?=.)/g, '$1-');
    const madeUp = (parseInt(digits.slice(0, 2), 16) & 2) !== 0;
    return { ok: true, value, ...(madeUp && { doubt: say('mac.random') }) };
  },
  show: (value) => value,
});
