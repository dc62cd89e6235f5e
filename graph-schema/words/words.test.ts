import { describe, expect, test } from 'vitest';
import { say, words } from './index.ts';

const placeholders = (wording: unknown): string[] =>
  typeof wording === 'string' ? [...wording.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort() : [];

describe('the words', () => {
  test('both languages have the same sentences', () => {
    expect(Object.keys(words.zh).sort()).toEqual(Object.keys(words.en).sort());
  });

  test('a sentence names the same values in both languages', () => {
    const differ = Object.keys(words.en).filter((code) => {
      const [en, zh] = [words.en[code], words.zh[code]];
      return (
        typeof en === 'string' &&
        typeof zh === 'string' &&
        String(new Set(placeholders(en)).size) !== String(new Set(placeholders(zh)).size)
      );
    });
    expect(differ).toEqual([]);
  });

  test('a code without words is shown as itself, so that nothing is lost', () => {
    expect(say('en', { code: 'no.such.code', values: { a: 1 } })).toBe('no.such.code {"a":1}');
  });
});
