/** Measured numbers: degrees, km/h, shares. */
import { defineValue } from '../define.ts';
import { notKnown, refuse, tidy } from './common.ts';
import { plainDecimal } from './numerals.ts';

export const number = defineValue<number>({
  name: 'number',
  words: { en: 'Number', zh: '数值' },
  about: {
    en: 'A measure with a fraction. Money is never kept as one: it has the type amount.',
    zh: '可带小数的量。金额不用此类型。',
  },
  stored: 'float',
  pivots: false,
  samples: ['3.5', '-0.25', '1,200.5'],
  parse(written, reading) {
    const text = tidy(written);
    if (text === '') return notKnown('');
    const plain = /^[+-]?\d+(\.\d+)?e[+-]?\d{1,3}$/i.test(text) ? text : plainDecimal(text.replace(/%$/, ''), reading);
    const value = plain === null ? NaN : Number(plain);
    if (!Number.isFinite(value)) return refuse('number.form', { found: text.slice(0, 24) });
    return { ok: true, value: value === 0 ? 0 : value };
  },
  show: (value) => String(value),
});
