/** Email addresses. */
import { defineValue } from '../define.ts';
import { isUnknown, notKnown, refuse, tidyId } from './common.ts';

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
const FORM = new RegExp(`^[\\p{L}\\p{N}!#$%&'*+/=?^_\`{|}~.-]{1,64}@(?:${LABEL}\\.)+${LABEL}$`, 'u');

export const email = defineValue<string>({
  name: 'email',
  words: { en: 'Email address', zh: '电子邮箱' },
  about: {
    en: 'Email address in lower case: no service in use tells capitals apart before the @.',
    zh: '电子邮箱，统一为小写：现行服务均不区分 @ 前的大小写。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: 'RFC 5321, RFC 6531',
  samples: ['jana.novak@mail.example'],
  parse(written) {
    const text = tidyId(written)
      .replace(/^mailto:/i, '')
      .replace(/^<(.*)>$/, '$1')
      .toLowerCase();
    if (isUnknown(text)) return notKnown(text);
    const local = text.slice(0, text.indexOf('@'));
    if (text.length > 254 || !FORM.test(text) || /^\.|\.\.|\.$/.test(local)) return refuse('email.form');
    return { ok: true, value: text };
  },
  show: (value) => value,
});
