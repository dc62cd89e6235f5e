/** Codes of administrative areas of China, GB/T 2260. */
import { defineValue } from '../define.ts';
import { isUnknown, notKnown, PROVINCES, refuse, say, tidyId } from './common.ts';

export const areaCode = defineValue<string>({
  name: 'area-code',
  words: { en: 'Area code', zh: '行政区划代码' },
  about: {
    en: 'Chinese administrative area: two digits each for province, city and county. A province that does not exist is a doubt.',
    zh: '行政区划代码：省、市、县各两位；不存在的省级代码作存疑提示。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: 'GB/T 2260',
  samples: ['330102', '660102'],
  parse(written) {
    const text = tidyId(written).replace(/\s/g, '');
    if (isUnknown(text)) return notKnown(text);
    const value = /^\d{12}$/.test(text) ? text.slice(0, 6) : text;
    if (!/^\d{6}$/.test(value)) return refuse('area-code.form', { found: text.length });
    const doubt = PROVINCES.has(value.slice(0, 2))
      ? undefined
      : say('area-code.province', { found: value.slice(0, 2) });
    return {
      ok: true,
      value,
      ...(doubt && { doubt }),
      ...(value !== text && { corrected: say('area-code.cut') }),
    };
  },
  show: (value) => value,
});
