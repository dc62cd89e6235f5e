import { expect, test } from 'vitest';
import { cellForExport } from './export-cell.ts';

test.each([
  ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
  ['+1+cmd|x', "'+1+cmd|x"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['-12.50', '-12.50'],
  ['+8619412345678', '+8619412345678'],
  ['张三', '张三'],
])('%j leaves as %j', (text, wanted) => {
  expect(cellForExport(text)).toBe(wanted);
});
