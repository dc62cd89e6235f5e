/** Amounts of money: decimal strings outside, integers of minor units inside, never a float. */
import { defineValue } from '../define.ts';
import type { Parsed } from '../define.ts';
import { notKnown, refuse, say, tidy } from './common.ts';
import { currency, minorDigits } from './currency.ts';
import { plainDecimal } from './numerals.ts';

/** Neo4j keeps 64-bit integers. */
const LARGEST = 2n ** 63n - 1n;

export const amount = defineValue<string>({
  name: 'amount',
  words: { en: 'Amount', zh: '金额' },
  about: {
    en: 'Money as a whole number of minor units (fen, cents) beside its currency. Thousands separators and a currency sign in the cell are read; more decimals than the currency has are refused.',
    zh: '以最小货币单位（分）的整数保存，与币种并列。可读千分位和货币符号；小数位多于该币种规定的不予采用。',
  },
  stored: 'integer',
  pivots: false,
  index: 'range',
  source: 'ISO 4217',
  samples: ['1,200.50', '¥50', '-3.00'],
  parse(written, reading = {}) {
    const text = tidy(written);
    if (text === '') return notKnown('');
    const negative = /^\((.+)\)$/.exec(text)?.[1];
    const found = /^([+-]?)\s*([^\d\s.,+-]*)\s*([+-]?[\d.,'’ ]*\d[.,]?)\s*([^\d\s.,]*)$/.exec(negative ?? text);
    if (!found) return refuse('amount.form', { found: text.slice(0, 24) });
    const [, sign = '', before = '', digits = '', after = ''] = found;
    const code = currencyOf(
      [before, after].filter((mark) => mark !== ''),
      reading.currency,
    );
    if (!code.ok) return code;
    const plain = plainDecimal(digits.trim(), reading);
    if (plain === null || (sign !== '' && /^[+-]/.test(digits))) {
      const swapped = plainDecimal(digits.trim(), { decimal: reading.decimal === ',' ? '.' : ',' }) !== null;
      return refuse('amount.form', { found: text.slice(0, 24) }, swapped ? say('amount.decimal') : undefined);
    }
    const minor = toMinor(plain, code.value);
    if (minor === null) return refuse('amount.decimals', { currency: code.value, wanted: minorDigits(code.value) });
    const value = (sign === '-') !== (negative !== undefined) ? -minor : minor;
    if (value > LARGEST || value < -LARGEST) return refuse('amount.size');
    return { ok: true, value: String(value), currency: code.value, ...(code.doubt && { doubt: code.doubt }) };
  },
  show(value, language, reading) {
    return reading?.currency ? `${decimalOf(value, reading.currency)} ${reading.currency}` : value;
  },
});

/** The mapping's currency binds; a sign in the cell must not contradict it. ¥ and $ are shared, so they alone decide nothing. */
function currencyOf(marks: readonly string[], wanted: string | undefined): Parsed<string> {
  const shared: Readonly<Record<string, RegExp>> = {
    '¥': /^(CNY|JPY)$/,
    '￥': /^(CNY|JPY)$/,
    $: /^(USD|HKD|TWD|SGD|AUD|CAD|NZD|MXN|MOP|ARS|CLP|COP)$/,
  };
  let code = wanted;
  for (const mark of marks) {
    const possible = shared[mark];
    if (possible) {
      if (code === undefined) return refuse('amount.shared-sign', { found: mark });
      if (!possible.test(code)) return refuse('amount.other-currency', { found: mark, currency: code });
      continue;
    }
    const read = currency.parse(mark);
    if (!read.ok) return refuse('amount.form', { found: mark.slice(0, 24) });
    if (code !== undefined && read.value !== code)
      return refuse('amount.other-currency', { found: read.value, currency: code });
    code = read.value;
  }
  return code === undefined ? refuse('amount.currency') : currency.parse(code);
}

function toMinor(plain: string, code: string): bigint | null {
  const [whole = '0', fraction = ''] = plain.replace('-', '').split('.');
  const digits = minorDigits(code);
  if (/[1-9]/.test(fraction.slice(digits))) return null;
  const minor = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  return plain.startsWith('-') ? -minor : minor;
}

/** The decimal string of an integer of minor units: `-120050` in CNY is `-1200.50`. */
export function decimalOf(minor: string | number | bigint, code: string): string {
  const digits = minorDigits(code);
  const text = String(minor);
  const plain = text.replace('-', '').padStart(digits + 1, '0');
  const at = plain.length - digits;
  return `${text.startsWith('-') ? '-' : ''}${plain.slice(0, at)}${digits > 0 ? `.${plain.slice(at)}` : ''}`;
}
