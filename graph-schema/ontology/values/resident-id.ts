/** The resident identity number of China, GB 11643-1999: 17 digits and a check sign; 15 digits before 1999. */
import { defineValue } from '../define.ts';
import type { Parsed, Say } from '../define.ts';
import { dayExists, isUnknown, notKnown, PROVINCES, refuse, say, tidyId } from './common.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check sign of 17 digits: ISO 7064 MOD 11-2, as GB 11643 takes it. */
export const checkSign = (body: string): string =>
  '10X98765432'.charAt(WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11);

export const residentId = defineValue<string>({
  name: 'resident-id',
  words: { en: 'Resident ID number', zh: '公民身份号码' },
  about: {
    en: 'Chinese resident ID: area, birth day, serial, check sign. Old numbers of 15 digits become 18; an area never given out is a doubt.',
    zh: '由地址码、出生日期、顺序码和校验码组成；15 位旧号升为 18 位；未启用的地址码只作存疑提示。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: 'GB 11643-1999',
  samples: ['11010519491231002X'],
  parse(written) {
    const text = tidyId(written).replace(/[\s-]/g, '').toUpperCase();
    if (isUnknown(text)) return notKnown(text);
    if (/[*#]/.test(text)) return refuse('value.masked');
    if (/^\d{15}$/.test(text)) {
      const body = `${text.slice(0, 6)}19${text.slice(6)}`;
      return checked(`${body}${checkSign(body)}`, say('resident-id.fifteen'));
    }
    if (!/^\d{17}[\dX]$/.test(text)) {
      const rounded = /^\d(\.\d+)?E\+?\d+$/.test(text) ? say('value.rounded') : undefined;
      return refuse('resident-id.form', { found: text.length }, rounded);
    }
    if (checkSign(text) !== text[17]) {
      return refuse('resident-id.check', undefined, text.endsWith('000') ? say('value.rounded') : undefined);
    }
    return checked(text);
  },
  show: (value) => value,
});

function checked(value: string, corrected?: Say): Parsed<string> {
  const [year, month, day] = [value.slice(6, 10), value.slice(10, 12), value.slice(12, 14)].map(Number);
  if (!dayExists(year ?? 0, month ?? 0, day ?? 0) || Number(year) < 1800)
    return refuse('resident-id.birth', { found: value.slice(6, 14) });
  const area = value.slice(0, 2);
  // 91 to 93: foreigners with a permanent residence card, numbered like residents since 2023.
  const issued = PROVINCES.has(area) || /^9[1-3]/.test(area);
  return {
    ok: true,
    value,
    ...(!issued && { doubt: say('resident-id.area', { found: value.slice(0, 6) }) }),
    ...(corrected && { corrected }),
  };
}
