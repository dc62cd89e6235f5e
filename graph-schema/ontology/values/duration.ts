/** Lengths of time: windows of patterns, lengths of stays. */
import { defineValue } from '../define.ts';
import { notKnown, refuse, tidy } from './common.ts';

const ISO_FORM =
  /^(?<sign>-?)P(?=.)(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?=.)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+)(?:\.(?<fraction>\d{1,9}))?S)?)?$/i;
const CLOCK = /^(?<sign>-?)(?<hours>\d{1,6}):(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d))?$/;
const UNITS: Readonly<Record<string, string>> = { s: 'S', min: 'M', h: 'H' };

export const duration = defineValue<string>({
  name: 'duration',
  words: { en: 'Duration', zh: '时长' },
  about: {
    en: 'A length of time, ISO 8601: PT30M is thirty minutes, P2D two days. Also 1:30:00, and plain numbers with the format s, min or h.',
    zh: 'ISO 8601 时长：PT30M 为三十分钟，P2D 为两天；也接受 1:30:00，或在格式为 s、min、h 时接受纯数字。',
  },
  stored: 'string',
  pivots: false,
  source: 'ISO 8601-1, 5.5.2',
  samples: ['PT30M', 'P2DT12H', '1:30:00'],
  parse(written, reading = {}) {
    const text = tidy(written);
    if (text === '') return notKnown('');
    const unit = UNITS[reading.format ?? ''];
    const iso = unit !== undefined && /^\d+$/.test(text) ? `PT${text}${unit}` : text;
    const parts = (ISO_FORM.exec(iso) ?? CLOCK.exec(iso))?.groups;
    if (!parts) return refuse('duration.form', { found: text.slice(0, 24) });
    const value = normal(parts);
    return value === null ? refuse('duration.size') : { ok: true, value };
  },
  show: (value) => value,
});

/** Seconds, minutes and hours carry over; days do not, for a day is not always 24 hours. */
function normal(parts: Readonly<Record<string, string | undefined>>): string | null {
  const part = (name: string) => Number(parts[name] ?? 0);
  const seconds = part('hours') * 3600 + part('minutes') * 60 + part('seconds');
  const days = part('weeks') * 7 + part('days');
  if (![seconds, days, part('years'), part('months')].every((count) => count <= 1e12)) return null;
  const fraction = (parts.fraction ?? '').replace(/0+$/, '');
  const written = (count: number, unit: string) => (count > 0 ? `${count}${unit}` : '');
  const second = seconds % 60 > 0 || fraction !== '' ? `${seconds % 60}${fraction === '' ? '' : `.${fraction}`}S` : '';
  const clock = written(Math.floor(seconds / 3600), 'H') + written(Math.floor(seconds / 60) % 60, 'M') + second;
  const calendar = written(part('years'), 'Y') + written(part('months'), 'M') + written(days, 'D');
  if (clock === '' && calendar === '') return 'PT0S';
  return `${parts.sign ?? ''}P${calendar}${clock === '' ? '' : `T${clock}`}`;
}
