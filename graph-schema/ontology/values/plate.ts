/** Number plates: GA 36 for China, letters and digits for the rest of the world. */
import { defineValue } from '../define.ts';
import type { Parsed } from '../define.ts';
import { isUnknown, notKnown, refuse, say, tidyId } from './common.ts';

const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新';
const SIGN = '[A-HJ-NP-Z0-9]';

/** Forms of GA 36-2018 after province and region letter, and those of embassies, armed police and army. */
const FORMS = [
  new RegExp(`^[${PROVINCES}][A-Z]${SIGN}{5}$`), // cars, lorries, motorcycles
  new RegExp(`^[${PROVINCES}][A-Z][A-HJ-K]${SIGN}\\d{4}$`), // new energy, small
  new RegExp(`^[${PROVINCES}][A-Z]\\d{5}[A-HJ-K]$`), // new energy, large
  new RegExp(`^[${PROVINCES}][A-Z]${SIGN}{4}[学警挂港澳领试超]$`),
  new RegExp(`^[${PROVINCES}][A-Z]${SIGN}{5}临$`),
  /^使\d{6}$|^\d{6}使$|^\d{5}领$/,
  new RegExp(`^WJ[${PROVINCES}]?\\d{4}[0-9A-Z]$`),
  /^军?[VKHBSLJNGCEZ][A-HJ-NPRSTUVXY]\d{5}$/,
];

/**
 * Last region letter that public tables show, where they agree: beyond it nothing was given out. Provinces that use all letters
 * (and Beijing, Tianjin, Shanghai, Chongqing, where lists differ) are left out.
 */
const LAST: Readonly<Record<string, string>> = { 宁: 'E', 琼: 'F', 青: 'H', 藏: 'J', 贵: 'J', 闽: 'K' };

export const plate = defineValue<string>({
  name: 'plate',
  words: { en: 'Number plate', zh: '号牌号码' },
  about: {
    en: 'Number plate without blanks and dots. Chinese plates follow GA 36 (new energy, trailers, police, embassies too); foreign ones are letters and digits.',
    zh: '号牌号码，去掉空格和间隔点。国内号牌按 GA 36（含新能源、挂车、警用、使领馆）；国外号牌为字母和数字。',
  },
  stored: 'string',
  pivots: true,
  index: 'range',
  source: 'GA 36-2018',
  samples: ['宁K12345', '宁KD12345', 'ZA12ABC'],
  parse(written) {
    const raw = tidyId(written);
    if (isUnknown(raw)) return notKnown(raw);
    const text = raw.replace(/[\s·•.・‧∙\-_]/g, '').toUpperCase();
    if (isUnknown(text)) return notKnown(text);
    if (/[*#?]/.test(text)) return refuse('value.masked');
    return /\p{Script=Han}/u.test(text) ? chinese(text) : foreign(text);
  },
  show: (value) => value.replace(new RegExp(`^([${PROVINCES}][A-Z])`), '$1·'),
});

function chinese(text: string): Parsed<string> {
  if (!FORMS.some((form) => form.test(text))) {
    const tail = text.slice(2);
    return refuse('plate.form', { found: text.length }, /[IO]/.test(tail) ? say('plate.letters') : undefined);
  }
  const last = LAST[text.charAt(0)];
  const doubt =
    last !== undefined && text.charAt(1) > last ? say('plate.region', { found: text.slice(0, 2) }) : undefined;
  return { ok: true, value: text, ...(doubt && { doubt }) };
}

function foreign(text: string): Parsed<string> {
  if (!/^[\p{L}\p{N}]{2,10}$/u.test(text)) return refuse('plate.foreign', { found: text.length });
  return { ok: true, value: text, ...(!/\p{N}/u.test(text) && { doubt: say('plate.no-digit') }) };
}
