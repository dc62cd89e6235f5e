/** Reads a written time by a token string: `DD-MM-YYYY HH:mm:ss`, `YYYY年M月D日 H:mm`, `MMM D, YYYY h:mm A`. */

export interface Written {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number | undefined;
  readonly minute: number | undefined;
  readonly second: number | undefined;
  /** Digits after the decimal point of the second. */
  readonly fraction: string;
  /** `Z` or `+08:00`, when the text carries one. */
  readonly offset: string | undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<short>\\d{2})',
  MMM: '(?<word>[A-Za-z]{3,9})\\.?',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<twelve>\\d{2})',
  h: '(?<twelve>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  m: '(?<minute>\\d{1,2})',
  ss: '(?<second>\\d{2})',
  s: '(?<second>\\d{1,2})',
  SSS: '(?<fraction>\\d{1,9})',
  A: '(?<half>am|pm|a\\.m\\.|p\\.m\\.|上午|下午)',
  Z: '(?<offset>Z|[+-]\\d{2}:?\\d{2})',
};
const TOKEN = /YYYY|YY|MMM|MM|M|DD|D|HH|H|hh|h|mm|m|ss|s|SSS|A|Z/g;

const compiled = new Map<string, RegExp | null>();

/** The pattern of a format; null when the format names no year, month and day, or one of them twice. */
export function patternOf(format: string): RegExp | null {
  const known = compiled.get(format);
  if (known !== undefined) return known;
  let source = '';
  let from = 0;
  for (const found of format.matchAll(TOKEN)) {
    source += literal(format.slice(from, found.index)) + TOKENS[found[0]];
    from = found.index + found[0].length;
  }
  source += literal(format.slice(from));
  const complete = /<(year|short)>/.test(source) && /<(month|word)>/.test(source) && /<day>/.test(source);
  const names = [...source.matchAll(/<(\w+)>/g)].map((found) => found[1]);
  const pattern = complete && new Set(names).size === names.length ? new RegExp(`^${source}$`, 'i') : null;
  compiled.set(format, pattern);
  return pattern;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ +/g, '\\s+');

/** ISO 8601, extended form, with `T` or a blank; a day alone too. */
export const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?\s?(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** The parts of `text`, or null when it has another form. Whether day and hour exist is not looked at here. */
export function readParts(text: string, pattern: RegExp): Written | null {
  const parts = pattern.exec(text)?.groups;
  if (!parts) return null;
  const number = (part: string | undefined) => (part === undefined ? undefined : Number(part));
  const month = parts.word ? MONTHS.indexOf(parts.word.slice(0, 3).toLowerCase()) + 1 : Number(parts.month);
  const twelve = number(parts.twelve);
  const afternoon = /^p|下午/i.test(parts.half ?? '');
  const hour =
    twelve === undefined ? number(parts.hour) : twelve < 1 || twelve > 12 ? 99 : (twelve % 12) + (afternoon ? 12 : 0);
  // Two digits of a year as POSIX strptime reads them: 69 to 99 are 19xx.
  const year = parts.year ? Number(parts.year) : Number(parts.short) + (Number(parts.short) >= 69 ? 1900 : 2000);
  const { fraction = '', offset } = parts;
  const withHour = {
    hour,
    minute: hour === undefined ? undefined : (number(parts.minute) ?? 0),
    second: number(parts.second),
  };
  return { year, month, day: Number(parts.day), ...withHour, fraction, offset: offset?.toUpperCase() };
}
