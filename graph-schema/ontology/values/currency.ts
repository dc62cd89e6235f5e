/** Currency codes, ISO 4217, with the number of minor digits of each. */
import { defineValue } from '../define.ts';
import { notKnown, refuse, say, tidy } from './common.ts';

/** Codes in force (list one, 2024-06); those whose minor unit is not a hundredth stand apart. */
const HUNDREDTHS = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE ' +
    'CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW ' +
    'KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK ' +
    'PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS ' +
    'UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG'
  ).split(' '),
);
const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  ...Object.fromEntries('CLF UYW'.split(' ').map((code) => [code, 4])),
};

/** Minor digits: 2 for CNY, 0 for JPY, 3 for KWD. A code that is on no list has 2. */
export const minorDigits = (code: string): number => DIGITS[code] ?? 2;

const SPELT: Readonly<Record<string, string>> = {
  RMB: 'CNY', CNH: 'CNY', '156': 'CNY', 人民币: 'CNY', 人民币元: 'CNY', '840': 'USD', 美元: 'USD', '978': 'EUR', 欧元: 'EUR', '344': 'HKD', 港币: 'HKD',
  港元: 'HKD', '826': 'GBP', 英镑: 'GBP', '392': 'JPY', 日元: 'JPY', 澳门元: 'MOP', 新台币: 'TWD', 韩元: 'KRW', 卢布: 'RUB', '€': 'EUR', '£': 'GBP', '₩': 'KRW',
  '₽': 'RUB', '₹': 'INR', '₫': 'VND', '₺': 'TRY', '₴': 'UAH', '₦': 'NGN', '₱': 'PHP', '฿': 'THB', HK$: 'HKD', US$: 'USD', 'NT$': 'TWD', 元: 'CNY', 'CN¥': 'CNY', 'JP¥': 'JPY',
}; // prettier-ignore

export const currency = defineValue<string>({
  name: 'currency',
  words: { en: 'Currency', zh: '币种' },
  about: {
    en: 'Three letters of ISO 4217; common Chinese words and signs that mean one currency are read too.',
    zh: 'ISO 4217 三字母代码；常用中文名称和无歧义的货币符号也可识别。',
  },
  stored: 'string',
  pivots: false,
  source: 'ISO 4217',
  samples: ['CNY', '人民币', 'EUR'],
  parse(written) {
    const text = tidy(written).toUpperCase();
    if (text === '') return notKnown('');
    const spelt = SPELT[text];
    if (spelt !== undefined) return { ok: true, value: spelt };
    if (!/^[A-Z]{3}$/.test(text)) return refuse('currency.form', { found: text.slice(0, 12) });
    const listed = HUNDREDTHS.has(text) || DIGITS[text] !== undefined;
    return { ok: true, value: text, ...(!listed && { doubt: say('currency.unlisted', { found: text }) }) };
  },
  show: (value) => value,
});
