/** What all value types share: tidying what exports leave behind, and the words that sources write for "not known". */
import type { Parsed, Say } from '../define.ts';

/** Marks that print nothing: NUL, zero-width signs, writing direction, byte order. */
const INVISIBLE = /[\u0000\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Full-width to plain signs, no invisible marks, no blanks at the ends. */
export const tidy = (written: string): string => written.replace(INVISIBLE, '').normalize('NFKC').trim();

/** As `tidy`, for identifiers: also without the `="…"` and the leading apostrophe that spreadsheets need to keep zeros. */
export function tidyId(written: string): string {
  const text = tidy(written);
  return (/^="(.*)"$/s.exec(text)?.[1] ?? text).replace(/^'/, '').trim();
}

const UNKNOWN_WORDS = new Set(
  (
    'unknown|unk|not known|withheld|number withheld|no caller id|private|private number|anonymous|restricted|unavailable|' +
    'not available|not applicable|not provided|n/a|n.a.|na|#n/a|nil|null|none|nan|undefined|missing|no plate|noplate|' +
    '无|没有|未知|不详|不明|暂无|空|未登记|未提供|未填|未填写|无记录|保密|隐藏|匿名|隐藏号码|私人号码|未显示|' +
    '无牌|无车牌|无号牌|未悬挂|未悬挂号牌|未识别|车牌未识别|无法识别|无证件'
  ).split('|'),
);

/** What a source writes for "not known": it never becomes an identifier, else one node ties strangers together. */
export function isUnknown(text: string): boolean {
  const plain = tidy(text);
  return plain === '' || /^[0\s\-–—_*./\\?x]+$/i.test(plain) || UNKNOWN_WORDS.has(plain.toLowerCase());
}

export const say = (code: string, values?: Say['values']): Say => (values ? { code, values } : { code });

export const refuse = (code: string, values?: Say['values'], perhaps?: Say): Parsed<never> => ({
  ok: false,
  why: say(code, values),
  ...(perhaps && { perhaps }),
});

export const notKnown = (text: string): Parsed<never> => ({
  ok: false,
  why: text === '' ? say('value.empty') : say('value.unknown', { found: text.slice(0, 24) }),
  unknown: true,
});

/** Luhn's sum of a string of digits, modulo 10: 0 when the last one is the right check digit. ISO/IEC 7812-1, annex B. */
export function luhn(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10;
}

/** The digit that makes `body` pass Luhn. */
export const luhnDigit = (body: string): string => String((10 - luhn(`${body}0`)) % 10);

/** A day of the proleptic Gregorian calendar. */
export function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** Heads of GB/T 2260 codes that were given out: 31 provinces, Taiwan, Hong Kong, Macau. */
export const PROVINCES = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 ' + '71 81 82 83'
  ).split(' '),
);
