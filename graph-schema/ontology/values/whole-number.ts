/** Whole numbers: counts, seconds, metres. */
import { defineValue } from '../define.ts';
import { notKnown, refuse, tidy } from './common.ts';
import { plainDecimal } from './numerals.ts';

export const wholeNumber = defineValue<number>({
  name: 'whole-number',
  words: { en: 'Whole number', zh: '整数' },
  about: {
    en: 'A count or a measure in whole units, up to 9,007,199,254,740,991. Longer numbers are identifiers and belong in a code.',
    zh: '计数或整单位的量，不超过 9007199254740991；更长的数字是编号，应作为代码。',
  },
  stored: 'integer',
  pivots: false,
  index: 'range',
  samples: ['0', '1,200', '-4'],
  parse(written, reading) {
    const text = tidy(written);
    if (text === '') return notKnown('');
    const plain = plainDecimal(text, reading);
    if (plain === null || !/^-?\d+(\.0*)?$/.test(plain))
      return refuse('whole-number.form', { found: text.slice(0, 24) });
    const value = Number(plain);
    if (!Number.isSafeInteger(value)) return refuse('whole-number.size');
    return { ok: true, value: value === 0 ? 0 : value };
  },
  show: (value) => String(value),
});
