/** GB 11643: the textbook example, vectors of id-validator 1.3.0 and python-stdnum (cn.ric), the fictional city. */
import { expect, test } from 'vitest';
import { checkSign, residentId } from './resident-id.ts';

test.each([
  ['the example of GB 11643', '11010519491231002X', '11010519491231002X'],
  ['a small x', '11010519491231002x', '11010519491231002X'],
  ['full-width digits and blanks', ' １１０１０５ 19491231 002X ', '11010519491231002X'],
  ['the apostrophe of a spreadsheet', "'371001198010082394", '371001198010082394'],
  ['python-stdnum', '360426199101010071', '360426199101010071'],
])('%s is read', (_, written, value) => {
  expect(residentId.parse(written)).toEqual({ ok: true, value });
});

test('fifteen digits become eighteen, and it is said', () => {
  expect(residentId.parse('431389760616601')).toEqual({
    ok: true,
    value: `43138919760616601${checkSign('43138919760616601')}`,
    corrected: { code: 'resident-id.fifteen' },
  });
});

test('an area that was never given out is a doubt, no rejection', () => {
  expect(residentId.parse('660102198503120010')).toEqual({
    ok: true,
    value: '660102198503120010',
    doubt: { code: 'resident-id.area', values: { found: '660102' } },
  });
});

test.each([
  ['a wrong check sign', '345955198706122245', 'resident-id.check'],
  ['a wrong check sign (python-stdnum)', '360426199101010072', 'resident-id.check'],
  ['a month that does not exist', '360426199113010079', 'resident-id.birth'],
  ['a leap day without a leap year', `11010519490229002${checkSign('11010519490229002')}`, 'resident-id.birth'],
  ['too few digits', '1101051949123100', 'resident-id.form'],
  ['stars', '110105********002X', 'value.masked'],
])('%s is refused', (_, written, code) => {
  expect(residentId.parse(written)).toMatchObject({ ok: false, why: { code } });
});

test('what a spreadsheet rounded is explained, and no sentence repeats the number', () => {
  const parsed = residentId.parse('110105194912310000');
  expect(parsed).toMatchObject({ ok: false, perhaps: { code: 'value.rounded' } });
  expect(JSON.stringify(parsed)).not.toContain('110105194912310000');
});

test.each(['', '0', '000000000000000000', '无', '未知', 'unknown', 'N/A', '不详'])('"%s" is not known', (written) => {
  expect(residentId.parse(written)).toMatchObject({ ok: false, unknown: true });
});
