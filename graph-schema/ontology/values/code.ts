/** A free code: a status, a category, a case number, a hotel code. */
import { defineValue } from '../define.ts';
import { notKnown, refuse, tidyId } from './common.ts';

export const code = defineValue<string>({
  name: 'code',
  words: { en: 'Code', zh: '代码' },
  about: {
    en: 'A word or number of some list that the source keeps. Capitals and zeros stay as written.',
    zh: '数据源自有清单中的词或编号，大小写和前导零保持原样。',
  },
  stored: 'string',
  pivots: false,
  index: 'range',
  samples: ['0803', 'A3301020000002026100001'],
  parse(written) {
    const value = tidyId(written).replace(/\s+/g, ' ').trim();
    if (value.length > 200) return refuse('code.long', { most: 200, found: value.length });
    return value === '' ? notKnown('') : { ok: true, value };
  },
  show: (value) => value,
});
