/** The words of what goes out, in the language of the one who asks. */
import type { Language } from '#graph-schema/ontology/define.ts';
import en from './words.en.ts';
import zh from './words.zh.ts';

export type OutWords = typeof en;

export const wordsOf = (language: Language): OutWords => (language === 'zh' ? zh : en);
