/** Days of the calendar, without a zone: births, opening and expiry days. */
import { defineValue } from '../define.ts';
import { dayExists, isUnknown, notKnown, refuse, say, tidy } from './common.ts';
import { otherForm } from './date-time.ts';
import { ISO, patternOf, readParts } from './time-format.ts';

export const date = defineValue<string>({
  name: 'date',
  words: { en: 'Date', zh: '日期' },
  about: {
    en: 'A day of the calendar, without a time. A clock time in the cell must be midnight.',
    zh: '日历日期，不含时刻；单元格中若带时刻，必须为零点。',
  },
  stored: 'date',
  pivots: false,
  index: 'range',
  source: 'ISO 8601',
  samples: ['1980-10-08'],
  parse(written, reading = {}) {
    const text = tidy(written);
    if (isUnknown(text)) return notKnown(text);
    const pattern = reading.format === undefined ? ISO : patternOf(reading.format);
    if (!pattern) return refuse('time.bad-format', { format: reading.format ?? '' });
    const parts = readParts(text, pattern) ?? (reading.typed ? readParts(text, ISO) : null);
    if (!parts) return otherForm(text, reading);
    const { year, month, day, hour = 0, minute = 0, second = 0 } = parts;
    if (year < 1 || !dayExists(year, month, day)) {
      const swapped = reading.format !== undefined && month > 12 && dayExists(year, day, month);
      return refuse('time.no-day', { found: `${year}-${month}-${day}` }, swapped ? say('time.swapped') : undefined);
    }
    if (hour + minute + second > 0) return refuse('date.time', { found: text.slice(0, 40) });
    const two = (part: number) => String(part).padStart(2, '0');
    return { ok: true, value: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`, precision: 'day' };
  },
  show: (value) => value,
});
