/** The calendar of the city: whole seconds since local midnight of Monday 2026-09-07, never a platform date. */

export const HOUR = 3600;
export const DAY = 86_400;
/** Monday 7 September 2026, counted from 1 January 1970. */
const firstDay = 20_703;

/** Days run 04:00–04:00, so that a night is one day (CHANCE §2.1). */
export const dayStart = (day: number): number => day * DAY + 4 * HOUR;
/** 0 is Monday. */
export const weekday = (day: number): number => ((day % 7) + 7) % 7;

const two = (n: number): string => String(n).padStart(2, '0');

/** Year, month, day of a count of days since the first one. Hinnant, chrono-compatible low-level date algorithms. */
function civil(day: number): { year: number; month: number; day: number } {
  const z = firstDay + day + 719_468;
  const era = Math.floor(z / 146_097);
  const ofEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** `2026-09-07` of a count of days. */
export function date(day: number, between = '-'): string {
  const c = civil(day);
  return `${c.year}${between}${two(c.month)}${between}${two(c.day)}`;
}

/** `21:05:09` of seconds since the first midnight. */
export function clock(t: number): string {
  const s = ((t % DAY) + DAY) % DAY;
  return `${two(Math.floor(s / HOUR))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}

/** `2026-09-07 21:05:09`, local. */
export const stamp = (t: number): string => `${date(Math.floor(t / DAY))} ${clock(t)}`;
/** `2026/09/07 21:05:09`, local. */
export const slashed = (t: number): string => `${date(Math.floor(t / DAY), '/')} ${clock(t)}`;
/** `20260907210509`, local. */
export const packed = (t: number): string => date(Math.floor(t / DAY), '') + clock(t).replaceAll(':', '');

/** Day of the month, 1 … 31. */
export const dayOfMonth = (day: number): number => civil(day).day;
/** Month, 1 … 12. */
export const month = (day: number): number => civil(day).month;
