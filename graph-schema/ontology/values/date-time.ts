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
    const parts = readParts(text, pattern);
    if (!parts) return otherForm(text, reading);
    const wrong = check(parts, reading);
    return wrong ?? instant(parts, reading);
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
  const digits = format === 'epoch-s' ? 9 : 6;
  const nano = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  if (nano === 0n) return notKnown(text);
  if (nano > 253_402_300_799_999_999_999n) return refuse('time.epoch', { format }, say('time.epoch-ms'));
  const found = Temporal.Instant.fromEpochNanoseconds(sign === '-' ? -nano : nano);
  return { ok: true, value: found.toString(), precision: 'second' };
}

function check(parts: Written, reading: Reading): Parsed<never> | null {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = parts;
  if (year < 1) return refuse('time.no-day', { found: `${year}-${month}-${day}` });
  if (!dayExists(year, month, day)) {
    const swapped = reading.format !== undefined && month > 12 && dayExists(year, day, month);
    return refuse('time.no-day', { found: `${year}-${month}-${day}` }, swapped ? say('time.swapped') : undefined);
  }
  return hour > 23 || minute > 59 || second > 59
    ? refuse('time.no-time', { found: `${hour}:${minute}:${second}` })
    : null;
}

function instant(parts: Written, reading: Reading): Parsed<string> {
  const { year, month, day, hour, minute, second, fraction, offset } = parts;
  const nano = Number(fraction.padEnd(9, '0'));
  const plain = new Temporal.PlainDateTime(
    ...[year, month, day, hour ?? 0, minute ?? 0, second ?? 0],
    ...[Math.floor(nano / 1e6), Math.floor(nano / 1e3) % 1000, nano % 1000],
  );
  const precision: Precision = hour === undefined ? 'day' : second === undefined ? 'minute' : 'second';
  if (offset !== undefined) return withOffset(plain, offset, precision);
  if (!reading.zone) return refuse('time.zone', undefined, say('time.zone-how'));
  try {
    const first = plain.toZonedDateTime(reading.zone, { disambiguation: 'earlier' });
    const later = plain.toZonedDateTime(reading.zone, { disambiguation: 'later' });
    return { ok: true, value: first.toInstant().toString(), precision, ...doubtOf(plain, first, later) };
  } catch {
    return refuse('time.no-zone', { zone: reading.zone });
  }
}

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

function withOffset(plain: Temporal.PlainDateTime, offset: string, precision: Precision): Parsed<string> {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  if (Number(hours) > 18 || Number(minutes) > 59) return refuse('time.no-zone', { zone: offset });
  const minutesEast = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const utc = plain.subtract({ minutes: minutesEast });
  return { ok: true, value: utc.toZonedDateTime('UTC').toInstant().toString(), precision };
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
