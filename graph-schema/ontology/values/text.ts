/** Free text: remarks, descriptions, addresses as written. */
import { defineValue } from '../define.ts';
import { notKnown, refuse } from './common.ts';

export const text = defineValue<string>({
  name: 'text',
  words: { en: 'Text', zh: '文本' },
  about: {
    en: 'Free text. Blanks at the ends go, line breaks stay; nothing else is changed.',
    zh: '自由文本。去掉首尾空白，保留换行，其余原样。',
  },
  stored: 'string',
  pivots: false,
  index: 'text',
  samples: ['Seen near the bus stop', '嫌疑人身高约一米七'],
  parse(written) {
    const value = written
      .replaceAll('\u0000', '')
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/^[\s\ufeff\u200b]+|[\s\ufeff\u200b]+$/g, '');
    // A TEXT index takes 32 kB, and a Chinese sign is three bytes.
    if (value.length > 10_000) return refuse('text.long', { most: 10_000, found: value.length });
    return value === '' ? notKnown('') : { ok: true, value };
  },
  show: (value) => value,
});
