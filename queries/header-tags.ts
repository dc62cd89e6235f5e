/** The tags of a leading comment `/** … *\/`, each with its line; texts in two languages, `English | 中文`. */
import type { Both } from '#graph-schema/ontology/define.ts';

export interface Tag {
  readonly name: string;
  readonly line: number;
  readonly text: string;
}

/** Every `@tag` with its text, lines that follow joined to it; null when the file has no such comment in front. */
export function tagsOf(text: string): Tag[] | null {
  const comment = /^﻿?\s*\/\*\*([\s\S]*?)\*\//.exec(text);
  if (!comment) return null;
  const start = text.slice(0, comment[0].indexOf('/**')).split('\n').length;
  const tags: { name: string; line: number; text: string }[] = [];
  for (const [i, raw] of (comment[1] ?? '').split('\n').entries()) {
    const line = raw.replace(/^\s*\*?\s?/, '').trim();
    const tag = /^@([\w-]+)\s*(.*)$/.exec(line);
    if (tag) tags.push({ name: tag[1] ?? '', line: start + i, text: (tag[2] ?? '').trim() });
    else if (line !== '') {
      const last = tags.at(-1);
      if (last) last.text = `${last.text} ${line}`.trim();
    }
  }
  return tags;
}

/** Splits `English | 中文`; null unless both are there. */
export function both(text: string): Both | null {
  const cut = text.lastIndexOf('|');
  if (cut < 0) return null;
  const [en, zh] = [text.slice(0, cut).trim(), text.slice(cut + 1).trim()];
  return en !== '' && /\p{Script=Han}/u.test(zh) ? { en, zh } : null;
}
