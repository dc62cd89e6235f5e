/** International bank account number, ISO 13616. */
import { defineValue } from '../define.ts';
import { isUnknown, notKnown, refuse, say, tidyId } from './common.ts';

/** Lengths by country, from the IBAN registry of SWIFT (release 97). */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 ' +
    'FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 ' +
    'LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 ' +
    'RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** The number read as digits (A is 10), four first signs at the end, modulo 97: 1 when it is right. ISO 7064 MOD 97-10. */
export function mod97(iban: string): number {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

export const iban = defineValue<string>({
  name: 'iban',
  words: { en: 'IBAN', zh: '国际银行账号（IBAN）' },
  about: {
    en: 'International account number: country, two check digits, account; length by country.',
    zh: '国际银行账号：国家代码、两位校验数字和账号，长度因国家而定。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: 'ISO 13616; IBAN registry',
  samples: ['GB29NWBK60161331926819', 'DE89370400440532013000'],
  parse(written) {
    const text = tidyId(written)
      .replace(/^IBAN:?/i, '')
      .replace(/[\s-]/g, '')
      .toUpperCase();
    if (isUnknown(text)) return notKnown(text);
    if (/[*#]/.test(text)) return refuse('value.masked');
    if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return refuse('iban.form');
    const country = text.slice(0, 2);
    const wanted = LENGTHS[country];
    if (wanted !== undefined && wanted !== text.length)
      return refuse('iban.length', { country, wanted, found: text.length });
    if (mod97(text) !== 1) return refuse('iban.check');
    return { ok: true, value: text, ...(wanted === undefined && { doubt: say('iban.country', { country }) }) };
  },
  show: (value) => value.replace(/(.{4})(?=.)/g, '$1 '),
});
