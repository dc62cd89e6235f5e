/** Internet addresses, version 4 and 6. */
import { defineValue } from '../define.ts';
import type { Parsed } from '../define.ts';
import { isUnknown, notKnown, refuse, say, tidyId } from './common.ts';

const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const FOUR = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);

export const ip = defineValue<string>({
  name: 'ip',
  words: { en: 'IP address', zh: 'IP 地址' },
  about: {
    en: 'Internet address: four numbers (version 4), or version 6 in its shortest writing. Shared by many people, so it joins nothing by itself.',
    zh: 'IPv4 点分十进制，或按最短形式书写的 IPv6。一个地址可能多人共用，不单独作为同一认定依据。',
  },
  stored: 'string',
  pivots: false,
  index: 'range',
  source: 'RFC 791, RFC 5952',
  samples: ['203.0.113.7', '2001:db8::1'],
  parse(written) {
    const text = tidyId(written).toLowerCase();
    if (isUnknown(text) || text === '0.0.0.0' || text === '::') return notKnown(text);
    if (FOUR.test(text)) return { ok: true, value: text };
    if (/^[0-9a-f:.]+$/.test(text) && text.includes(':')) return six(text);
    return refuse('ip.form');
  },
  show: (value) => value,
});

function six(text: string): Parsed<string> {
  const url = URL.parse(`http://[${text}]/`);
  if (!url) return refuse('ip.form', undefined, /^[\d.]+:\d+$/.test(text) ? say('ip.port') : undefined);
  const value = url.hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(value);
  if (!mapped) return { ok: true, value };
  const [high, low] = [parseInt(mapped[1] ?? '', 16), parseInt(mapped[2] ?? '', 16)];
  return { ok: true, value: [high >> 8, high & 255, low >> 8, low & 255].join('.'), corrected: say('ip.mapped') };
}
