/** Telephone numbers: E.164 for all that can be dialled from abroad, service numbers as dialled. */
import type * as Plans from 'libphonenumber-js/max';
import { defineValue } from '../define.ts';
import type { Parsed, Reading } from '../define.ts';
import { isUnknown, notKnown, refuse, say, tidyId } from './common.ts';
import { onDemand } from './on-demand.ts';
import { isShortCode } from './short-codes.ts';

const plans = onDemand<typeof Plans>('libphonenumber-js/max');

export const phone = defineValue<string>({
  name: 'phone',
  words: { en: 'Phone number', zh: '电话号码' },
  about: {
    en: 'Number with its country code (E.164); service numbers such as 110, 95588 and 400… as dialled. A possible number that nobody was given is a doubt.',
    zh: '带国家代码的号码（E.164）；110、95588、400 等服务号码按拨打形式保存；位数正确但号段未分配的只作存疑提示。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: 'ITU-T E.164; libphonenumber',
  samples: ['+8619412345678', '+442079460018', '95588'],
  parse(written, reading = {}) {
    const text = tidyId(written).replace(/^tel:/i, '');
    if (isUnknown(text)) return notKnown(text);
    const [, main = '', extension] = /^(.*?)(?:\s*(?:ext\.?|x|转|#|;ext=)\s*(\d{1,6}))?$/i.exec(text) ?? [];
    if (/[*#]/.test(main)) return refuse('value.masked');
    if (!/^\+?[\d\s().\-/·]+$/.test(main) || !/\d/.test(main)) return refuse('phone.form');
    const number = main.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
    const parsed = read(
      number.replace(/^00(?=[1-9])/, reading.country === 'US' || reading.country === 'CA' ? '00' : '+'),
      reading,
    );
    return parsed.ok && extension ? { ...parsed, corrected: say('phone.extension', { extension }) } : parsed;
  },
  show: (value) => value.replace(/^\+86(1\d{2})(\d{4})(\d{4})$/, '+86 $1 $2 $3'),
});

function read(number: string, reading: Reading): Parsed<string> {
  const country = number.startsWith('+86') ? 'CN' : number.startsWith('+') ? undefined : reading.country?.toUpperCase();
  if (!number.startsWith('+') && !country) return refuse('phone.country', undefined, say('phone.country-how'));
  if (country === 'CN') {
    const national = number.replace(/^\+86/, '');
    if (isShortCode(national, 'CN')) return { ok: true, value: national };
    const mobile = /^(?:86|0|17951|12593|17911)?(1[3-9]\d*)$/.exec(national)?.[1];
    if (mobile !== undefined) return chineseMobile(mobile);
  } else if (country && isShortCode(number, country)) return { ok: true, value: number };
  return abroad(number, country);
}

function chineseMobile(digits: string): Parsed<string> {
  if (digits.length !== 11) {
    const cut = digits.length === 10 ? say('value.cut', { at: 10 }) : undefined;
    return refuse('phone.digits', { wanted: 11, found: digits.length }, cut);
  }
  const given = byPrefix.get(digits.slice(0, 7)) ?? abroad(`+86${digits}`, undefined);
  if (byPrefix.size >= 100_000) byPrefix.clear();
  byPrefix.set(digits.slice(0, 7), given);
  return given.ok ? { ...given, value: `+86${digits}` } : given;
}

/** Blocks of Chinese mobile numbers are given out by seven digits, so one look at the plan serves ten thousand numbers. */
const byPrefix = new Map<string, Parsed<string>>();

/** Files of calls name the same numbers over and over; the plan is slow to read. */
const seen = new Map<string, Parsed<string>>();

function abroad(number: string, country: string | undefined): Parsed<string> {
  const key = `${country ?? ''} ${number}`;
  const known = seen.get(key);
  if (known) return known;
  if (seen.size >= 50_000) seen.clear();
  const parsed = byPlan(number, country);
  seen.set(key, parsed);
  return parsed;
}

function byPlan(number: string, country: string | undefined): Parsed<string> {
  const library = plans();
  // A browser knows the form of E.164 only; the server judges the rest.
  if (!library) return /^\+[1-9]\d{6,14}$/.test(number) ? { ok: true, value: number } : refuse('value.server');
  const known = country !== undefined && library.isSupportedCountry(country) ? country : undefined;
  if (country !== undefined && !known) return refuse('phone.no-country', { country });
  const parsed = library.parsePhoneNumberFromString(number, {
    ...(known && { defaultCountry: known }),
    extract: false,
  });
  if (!parsed) return refuse('phone.form');
  if (!parsed.isPossible())
    return refuse('phone.length', { found: parsed.nationalNumber.length, country: `+${parsed.countryCallingCode}` });
  return { ok: true, value: parsed.number, ...(!parsed.isValid() && { doubt: say('phone.unassigned') }) };
}
