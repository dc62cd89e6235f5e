/** Written numbers to plain decimal strings: thousands separators and the decimal sign, without ever passing a float. */
import type { Reading } from '../define.ts';

function formOf(decimal: string, group: string): RegExp {
  const apart = `[${group} '’]`;
  const grouped = `\\d+|\\d{1,3}(?:${apart}\\d{2,3})*${apart}\\d{3}`;
  return new RegExp(`^([+-]?)(${grouped})(?:[${decimal}](\\d*))?$|^([+-]?)[${decimal}](\\d+)$`);
}

const DOT = formOf('.', ',');
const COMMA = formOf(',', '.');

/**
 * @returns `-1234.50` for `-1,234.50` (or `-1.234,50` with the decimal sign ','), null when it is no number.
 * Separators must stand in threes (or Indian fashion, 12,34,567), so that 1,5 with the decimal sign '.' is refused, not taken for 15.
 */
export function plainDecimal(text: string, reading: Reading = {}): string | null {
  const form = reading.decimal === ',' ? COMMA : DOT;
  const found = form.exec(text);
  if (!found) return null;
  const sign = (found[1] ?? found[4]) === '-' ? '-' : '';
  const whole = (found[2] ?? '0').replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  const fraction = found[3] ?? found[5] ?? '';
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
