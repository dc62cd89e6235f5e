/** What a cell of a spreadsheet says, as text: the digits that were stored, dates as ISO 8601, whatever the sheet shows. */

/** How numbers of a style are meant. */
export type Style = 'number' | 'date' | 'time' | { readonly digits: number };

/** Built-in date formats (ECMA-376 part 1, 18.8.30), those of Chinese, Japanese and Korean spreadsheets included. */
const builtIn = (id: number): Style => {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  return 'number';
};

/** @param code of a custom format; null for a built-in one */
export function styleOf(id: number, code: string | null): Style {
  if (code === null) return builtIn(id);
  if (/^0{2,}$/.test(code)) return { digits: code.length };
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/am\/pm|a\/p|上午\/下午/gi, '');
  if (/^general$/i.test(bare.trim())) return 'number';
  if (/[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))) return 'date';
  return /[hs]/i.test(bare) ? 'time' : 'number';
}

/** Digits beyond this are not kept by a spreadsheet: it wrote zeros, or an exponent, in their place. */
const exact = 1e15;

export function numberText(written: string, style: Style, from1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  if (style === 'date' || style === 'time') return timeText(value, style, from1904) ?? plain(written, value);
  const text = plain(written, value);
  return typeof style === 'object' && /^\d+$/.test(text) ? text.padStart(style.digits, '0') : text;
}

function plain(written: string, value: number): string {
  if (/^-?\d{1,15}$/.test(written)) return written;
  // As a spreadsheet would show it: so a value type sees that digits are gone, and refuses it.
  if (Math.abs(value) >= exact) return value.toExponential().replace('e+', 'E+');
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : text;
}

const day = 86_400_000;
/** 2958465 is the last day of the year 9999. */
const lastSerial = 2_958_466;

/** Null for what is no day of the calendar. */
function timeText(serial: number, style: 'date' | 'time', from1904: boolean): string | null {
  if (serial < 0 || serial >= lastSerial) return null;
  const whole = Math.floor(serial);
  const ms = Math.round((serial - whole) * day);
  const clock = clockText(ms);
  if (style === 'time' && serial < 1) return clock;
  // The calendar of 1900 has a 29th of February, which never was: before it the count is one less.
  if (!from1904 && whole === 60) return `1900-02-29${ms > 0 ? ` ${clock}` : ''}`;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const date = new Date(epoch + whole * day + (ms === day ? day : 0)).toISOString().slice(0, 10);
  return ms > 0 || style === 'time' ? `${date} ${ms === day ? '00:00:00' : clock}` : date;
}

function clockText(ms: number): string {
  const text = new Date(ms % day).toISOString().slice(11, 23);
  return text.endsWith('.000') ? text.slice(0, 8) : text;
}
