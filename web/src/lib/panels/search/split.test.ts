import { describe, expect, test } from 'vitest';
import { readTyped } from './split.ts';

describe('what was typed', () => {
  test('lines of a pasted column are a list, each once', () => {
    expect(readTyped('26-2291\n26-2304\r\n26-2291\n')).toEqual({ is: 'list', terms: ['26-2291', '26-2304'] });
  });
  test('an address with a comma is one thing, numbers with commas are several', () => {
    expect(readTyped('Tannery Row 14, Lanchuan')).toEqual({ is: 'words', text: 'Tannery Row 14, Lanchuan' });
    expect(readTyped('194 0441 7086，194 0499 3315')).toEqual({
      is: 'list',
      terms: ['194 0441 7086', '194 0499 3315'],
    });
  });
  test('Chinese separators and quotes of a spreadsheet', () => {
    expect(readTyped('秦若涵、陆承岳')).toEqual({ is: 'list', terms: ['秦若涵', '陆承岳'] });
    expect(readTyped('"ZQ41 KLM"\t"ZN08 TTR"')).toEqual({ is: 'list', terms: ['ZQ41 KLM', 'ZN08 TTR'] });
  });
  test('a command, and nothing', () => {
    expect(readTyped('> fit')).toEqual({ is: 'command', text: 'fit' });
    expect(readTyped('  \n ')).toEqual({ is: 'empty' });
  });
});
