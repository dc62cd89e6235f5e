/** Instants: read in the zone that the source gave, kept in UTC. */
import { Temporal } from 'temporal-polyfill';
import { defineValue } from '../define.ts';
import type { Parsed, Precision, Reading, Say } from '../define.ts';
import { dayExists, isUnknown, notKnown, refuse, say, tidy } from './common.ts';
import { ISO, patternOf, readParts } from './time-format.ts';
import type { Written } from './time-format.ts';

export const dateTime = defineValue<string>({
  name: 'date-time',
  words: { en: 'Date and time', zh: '日期时间' },
  about: {
    en: 'An instant, kept in UTC. A time without an offset needs the zone of its source; a day alone counts from its midnight and is marked as known to the day.',
    zh: '时刻，以 UTC 保存。未带时区的时间须由数据源给出时区；只有日期的按当日零点计，并标明精确到日。',
  },
  stored: 'datetime',
  pivots: false,
  index: 'range',
  source: 'ISO 8601; IANA time zone database',
  samples: ['2026-10-06T02:10:00Z', '2026-10-06T10:10:00+08:00'],
  parse(written, reading = {}) {
    const text = tidy(written);
    if (isUnknown(text) && reading.format !== 'epoch-s' && reading.format !== 'epoch-ms') return notKnown(text);
    if (text === '') return notKnown('');
    if (reading.format === 'epoch-s' || reading.format === 'epoch-ms') return epoch(text, reading.format);
    const pattern = reading.format === undefined ? ISO : patternOf(reading.format);
    if (!pattern) return refuse('time.bad-format', { format: reading.format ?? '' });
    const parts = readParts(text, pattern) ?? (reading.typed ? readParts(text, ISO) : null);
    if (!parts) return otherForm(text, reading);
    const wrong = check(parts, reading);
    if (wrong) return wrong;
    // ISO 8601, 4.2.3: the midnight at the end of a day.
    if (parts.hour !== 24) return instant(parts, reading);
    const read = instant({ ...parts, ...tomorrow(parts), hour: 0 }, reading);
    return read.ok ? { ...read, corrected: say('time.midnight') } : read;
  },
  show(value, _language, reading) {
    if (!reading?.zone) return value.replace('T', ' ').replace('Z', ' UTC').replace(' UTC', 'Z');
    const local = Temporal.Instant.from(value).toZonedDateTimeISO(reading.zone);
    return `${local.toPlainDate().toString()} ${local.toPlainTime().toString()}${local.offset}`;
  },
});

function epoch(text: string, format: 'epoch-s' | 'epoch-ms'): Parsed<string> {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d{1,15})(?:\.(\d{1,9}))?$/.exec(text) ?? [];
  if (whole === '') return refuse('time.epoch', { format });
  const point = format === 'epoch-s' ? whole.length : Math.max(0, whole.length - 3);
  const seconds = Number(`${sign}${whole.slice(0, point) || '0'}`);
  const rest = `${whole.slice(point).padStart(format === 'epoch-s' ? 0 : 3, '0')}${fraction}`.slice(0, 9);
  if (seconds === 0 && /^0*$/.test(rest)) return notKnown(text);
  if (Math.abs(seconds) > 253_402_300_799) return refuse('time.epoch', { format }, say('time.epoch-ms'));
  if (sign !== '' && /[1-9]/.test(rest)) return refuse('time.epoch', { format });
  const date = new Date(seconds * 1000);
  if (date.getUTCFullYear() < 1) return refuse('time.epoch', { format });
  const tail = rest.replace(/0+$/, '');
  return {
    ok: true,
    value: `${date.toISOString().slice(0, -5)}${tail === '' ? '' : `.${tail}`}Z`,
    precision: 'second',
  };
}

function check(parts: Written, reading: Reading): Parsed<never> | null {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = parts;
  if (year < 1) return refuse('time.no-day', { found: `${year}-${month}-${day}` });
  if (!dayExists(year, month, day)) {
    const swapped = reading.format !== undefined && month > 12 && dayExists(year, day, month);
    return refuse('time.no-day', { found: `${year}-${month}-${day}` }, swapped ? say('time.swapped') : undefined);
  }
  const isMidnight = hour === 24 && minute === 0 && second === 0 && !/[1-9]/.test(parts.fraction);
  return (hour > 23 && !isMidnight) || minute > 59 || second > 59
    ? refuse('time.no-time', { found: [hour, minute, second].map((one) => String(one).padStart(2, '0')).join(':') })
    : null;
}

function tomorrow({ year, month, day }: Written): { year: number; month: number; day: number } {
  const next = new Temporal.PlainDate(year, month, day).add({ days: 1 });
  return { year: next.year, month: next.month, day: next.day };
}

function instant(parts: Written, reading: Reading): Parsed<string> {
  const precision: Precision = parts.hour === undefined ? 'day' : parts.second === undefined ? 'minute' : 'second';
  if (parts.offset !== undefined) {
    const east = eastOf(parts.offset);
    return east === null
      ? refuse('time.no-zone', { zone: parts.offset })
      : { ok: true, value: utc(parts, east), precision };
  }
  if (!reading.zone) return refuse('time.zone', undefined, say('time.zone-how'));
  const east = eastOn(reading.zone, parts);
  if (east === 'no zone') return refuse('time.no-zone', { zone: reading.zone });
  return east === 'changes'
    ? onAJumpingDay(parts, reading.zone, precision)
    : { ok: true, value: utc(parts, east), precision };
}

/** Milliseconds east of UTC of `Z`, `+08:00`, `-0330`. */
function eastOf(offset: string): number | null {
  if (offset === 'Z') return 0;
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  if (Number(hours) > 18 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** The instant of clock parts that stand `east` milliseconds ahead of UTC. Date holds milliseconds only, so the fraction goes beside it. */
function utc({ year, month, day, hour = 0, minute = 0, second = 0, fraction }: Written, east: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const whole = new Date(date.getTime() - east).toISOString().slice(0, -5);
  const rest = fraction.replace(/0+$/, '');
  return `${whole}${rest === '' ? '' : `.${rest}`}Z`;
}

const days = new Map<string, number | 'changes' | 'no zone'>();

/** How far a zone stands east on a day: asked once a day and zone, for a file has many rows of one day. */
function eastOn(zone: string, { year, month, day }: Written): number | 'changes' | 'no zone' {
  const key = `${zone} ${year}-${month}-${day}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  if (days.size >= 50_000) days.clear();
  const found = askZone(zone, year, month, day);
  days.set(key, found);
  return found;
}

function askZone(zone: string, year: number, month: number, day: number): number | 'changes' | 'no zone' {
  const noon = new Temporal.PlainDateTime(year, month, day, 12);
  try {
    const offsets = [-12, 0, 12].flatMap((hours) =>
      (['earlier', 'later'] as const).map(
        (disambiguation) => noon.add({ hours }).toZonedDateTime(zone, { disambiguation }).offsetNanoseconds / 1e6,
      ),
    );
    const [first = 0] = offsets;
    return offsets.every((offset) => offset === first) ? first : 'changes';
  } catch {
    return 'no zone';
  }
}

/** A day on which the clocks were changed: the zone is asked for the very minute. */
function onAJumpingDay(parts: Written, zone: string, precision: Precision): Parsed<string> {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = parts;
  const plain = new Temporal.PlainDateTime(year, month, day, hour, minute, second);
  const first = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  const clock = { ...parts, ...fieldsOf(first.toPlainDateTime()) };
  return { ok: true, value: utc(clock, first.offsetNanoseconds / 1e6), precision, ...doubtOf(plain, first, later) };
}

const fieldsOf = ({ year, month, day, hour, minute, second }: Temporal.PlainDateTime) => ({
  year,
  month,
  day,
  hour,
  minute,
  second,
});

/** Clocks put forward skip an hour, clocks put back show one twice. */
function doubtOf(
  plain: Temporal.PlainDateTime,
  first: Temporal.ZonedDateTime,
  later: Temporal.ZonedDateTime,
): { doubt?: Say } {
  if (first.equals(later)) return {};
  const skipped = !first.toPlainDateTime().equals(plain);
  return { doubt: say(skipped ? 'time.skipped' : 'time.twice', { found: plain.toString() }) };
}

/** What is not ISO 8601 and has no format is not guessed: the sentence says which format would fit. */
export function otherForm(text: string, reading: Reading): Parsed<never> {
  if (reading.format !== undefined) return refuse('time.format', { found: text.slice(0, 40), format: reading.format });
  const numbers = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})/.exec(text)?.slice(1).map(Number) ?? [];
  if (/^\d{10}$/.test(text)) return refuse('time.iso', { found: text }, say('time.try', { format: 'epoch-s' }));
  if (/^\d{13}$/.test(text)) return refuse('time.iso', { found: text }, say('time.try', { format: 'epoch-ms' }));
  const [first = 0, second = 0, third = 0] = numbers;
  if (third > 31 && first <= 12 && second <= 12)
    return refuse('time.order', { found: text.slice(0, 40) }, say('time.order-how'));
  const head = first > 31 ? 'YYYY/M/D' : third > 31 ? (first > 12 ? 'D/M/YYYY' : 'M/D/YYYY') : undefined;
  return refuse('time.iso', { found: text.slice(0, 40) }, head ? say('time.try', { format: head }) : undefined);
}
