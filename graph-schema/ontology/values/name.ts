/** Names of people, firms and places, with pinyin and initials so that Chinese names are found from a Latin keyboard. */
import type * as Pinyin from 'pinyin-pro';
import { defineValue } from '../define.ts';
import { isUnknown, notKnown, refuse, tidy } from './common.ts';
import { onDemand } from './on-demand.ts';

const pinyin = onDemand<typeof Pinyin>('pinyin-pro');

const HAN = /\p{Script=Han}/u;
const BETWEEN_HAN = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu;
/** The many dots that stand between the parts of a name: 买买提·吐尔逊. */
const DOTS = /(?<=\p{Script=Han}) *[.•‧・･∙⋅·] *(?=\p{Script=Han})/gu;

export const name = defineValue<string>({
  name: 'name',
  words: { en: 'Name', zh: '名称' },
  about: {
    en: 'A name as written, with single blanks and one kind of middle dot. Found also by pinyin and initials.',
    zh: '按原文保存的姓名或名称，空格和间隔号统一；可按拼音和首字母查找。',
  },
  stored: 'string',
  pivots: false,
  index: 'text',
  samples: ['曾晓明', '买买提·吐尔逊', 'José García'],
  parse(written) {
    const value = tidy(written).replace(/\s+/g, ' ').replace(BETWEEN_HAN, '').replace(DOTS, '·');
    if (value.length > 500) return refuse('name.long', { most: 500, found: value.length });
    return isUnknown(value) && !/^[x]+$/i.test(value) && value.toLowerCase() !== 'na'
      ? notKnown(value)
      : { ok: true, value };
  },
  show: (value) => value,
  keys: (value) => (HAN.test(value) ? chinese(value) : latin(value)),
});

/**
 * The mode 'surname' reads a surname as one: 曾 is zeng, 单 is shan, 仇 is qiu.
 * Guarded by name.test.ts, 'a surname that reads otherwise elsewhere'.
 */
function chinese(value: string): Record<string, string> {
  const library = pinyin();
  if (!library) return {};
  const syllables = library
    .pinyin(value, { mode: 'surname', toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => fold(syllable).replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((syllable) => syllable !== '');
  return { Pinyin: syllables.join(''), Initials: syllables.map((syllable) => [...syllable][0]).join('') };
}

function latin(value: string): Record<string, string> {
  const words = fold(value)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.length === 0 ? {} : { Pinyin: words.join(' '), Initials: words.map((word) => [...word][0]).join('') };
}

/** Lower case, without accents: what search compares. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/æ/g, 'ae');
