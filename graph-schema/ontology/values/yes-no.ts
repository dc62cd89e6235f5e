/** Yes or no. */
import { defineValue } from '../define.ts';
import { isUnknown, notKnown, refuse, tidy } from './common.ts';

const YES = new Set(['yes', 'y', 'true', 't', '1', '是', '有', '真', '对']);
const NO = new Set(['no', 'n', 'false', 'f', '0', '否', '无', '假', '错', '没有']);

export const yesNo = defineValue<boolean>({
  name: 'yes-no',
  words: { en: 'Yes or no', zh: '是否' },
  about: {
    en: 'Yes or no: yes, true, 1, 是, 有 and their opposites.',
    zh: '是或否：接受 是/否、有/无、yes/no、true/false、1/0。',
  },
  stored: 'boolean',
  pivots: false,
  samples: ['yes', '否'],
  parse(written) {
    const text = tidy(written).toLowerCase();
    if (YES.has(text)) return { ok: true, value: true };
    if (NO.has(text)) return { ok: true, value: false };
    return isUnknown(text) ? notKnown(text) : refuse('yes-no.form', { found: text.slice(0, 24) });
  },
  show: (value, language) => (language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no'),
});
