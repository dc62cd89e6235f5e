/** The name of an online account inside its service. */
import { defineValue } from '../define.ts';
import { isUnknown, notKnown, refuse, tidyId } from './common.ts';

export const handle = defineValue<string>({
  name: 'handle',
  words: { en: 'Handle', zh: '网络账号' },
  about: {
    en: 'Account name or number inside a service, in lower case and without a leading @. It counts together with the service.',
    zh: '某一服务内的账号名或号码，统一小写、去掉开头的 @；须与服务一起识别。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  samples: ['night_ferry', 'wxid_0a1b2c3d', '10001'],
  parse(written) {
    const text = tidyId(written).replace(/^@+/, '').toLowerCase();
    if (isUnknown(text)) return notKnown(text);
    if (/\s/.test(text) || text.length > 128) return refuse('handle.form');
    return { ok: true, value: text };
  },
  show: (value) => value,
});
