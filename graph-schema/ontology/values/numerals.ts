/** Written numbers to plain decimal strings: thousands separators and the decimal sign, without ever passing a float. */
import type { Reading } from '../define.ts';

/**
 * @returns `-1234.50` for `-1,234.50` (or `-1.234,50` with the decimal sign ','), null when it is no number.
 * Separators must stand in threes (or Indian fashion, 12,34,567), so that 1,5 with the decimal sign '.' is refused, not taken for 15.
 */
export function plainDecimal(text: string, reading: Reading = {}): string | null {
  const decimal = reading.decimal ?? '.';
  const group = decimal === '.' ? ',' : '.';
  const g = group === '.' ? '\\.' : ',';
  const d = decimal === '.' ? '\\.' : ',';
  const form = new RegExp(
    `^([+-]?)(\\d+|\\d{1,3}(?:[${g} '’]\\d{2,3})*[${g} '’]\\d{3})(?:${d}(\\d*))?$|^([+-]?)${d}(\\d+)$`,
  );
  const found = form.exec(text);
  if (!found) return null;
  const sign = (found[1] ?? found[4]) === '-' ? '-' : '';
  const whole = (found[2] ?? '0').replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  const fraction = found[3] ?? found[5] ?? '';
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
