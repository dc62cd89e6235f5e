/** Records and cells: equal to csv-parse on sound input; on broken input one bad line costs one row. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Splitter, type Splitting } from './split.ts';

const comma: Splitting = { delimiter: ',', quotes: true, lineEnd: '\n' };
const cells = (text: string, how = comma) =>
  new Splitter(how).push(text, true).map((record) => record.fault ?? record.cells);

describe('split', () => {
  test.each([
    [
      'plain rows',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'Windows line ends',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a quoted newline stays in its cell',
      'a,"b\nc"\nd,e\n',
      [
        ['a', 'b\nc'],
        ['d', 'e'],
      ],
    ],
    ['a quoted delimiter and a doubled quote', '"a,""b""",c\n', [['a,"b"', 'c']]],
    ['empty cells, quoted and not', ',"",\n', [['', '', '']]],
    ['a quote inside an unquoted cell costs that row only', 'a,b"c\nd,e\n', ['quote.inside', ['d', 'e']]],
    ['text after a closing quote costs that row only', '"a"b,c\nd,e\n', ['quote.after', ['d', 'e']]],
    ['a quote that is never closed costs that row only', 'a,"b\nc,d\ne,f\n', ['quote.open', ['c', 'd'], ['e', 'f']]],
    [
      'a stray quote that a later one closes costs the rows at its two ends',
      'a,"b\nc,d\ne,"f"\n',
      ['quote.after', ['c', 'd'], ['e', 'f']],
    ],
  ])('%s', (_, text, wanted) => {
    expect(cells(text)).toEqual(wanted);
  });

  test('a file without quoting keeps its quotes', () => {
    expect(cells('5" pipe\t"x\n', { delimiter: '\t', quotes: false, lineEnd: '\n' })).toEqual([['5" pipe', '"x']]);
  });

  test('an open quote carries over to the next piece of the file', () => {
    const splitter = new Splitter(comma);
    expect(splitter.push('a,"b\n')).toEqual([]);
    expect(splitter.between).toBe(false);
    expect(splitter.push('c"\nd,e\n').map((record) => record.cells)).toEqual([
      ['a', 'b\nc'],
      ['d', 'e'],
    ]);
    expect(splitter.between).toBe(true);
  });

  test('a quote that stays open over a mebibyte is given up, and only its line is lost', () => {
    const splitter = new Splitter(comma);
    const lines = 'x,y\n'.repeat(300_000);
    expect(splitter.push('a,"b\n')).toEqual([]);
    const [first, ...rest] = splitter.push(lines);
    expect(first).toMatchObject({ fault: 'quote.open', raw: 'a,"b' });
    expect(rest).toHaveLength(300_000);
  });

  test('as csv-parse reads it, for any sound table', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('', '"', ',', '\n', '\r\n', 'a "b"', '张三,\n"李四"'));
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join(end) + end;
        expect(cells(text)).toEqual(parse(text, { record_delimiter: end, relax_column_count: true }));
      }),
    );
  });
});
