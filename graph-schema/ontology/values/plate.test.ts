/** GA 36-2018: blue, new energy, trailers, police, embassies; foreign plates; the plates of the fictional city. */
import { expect, test } from 'vitest';
import { plate } from './plate.ts';

test.each([
  ['blue', '京A·12345', '京A12345'],
  ['with a letter', '沪a f0236', '沪AF0236'],
  ['new energy, small', '粤B·D12345', '粤BD12345'],
  ['new energy, small, second letter', '苏AAB1234', '苏AAB1234'],
  ['new energy, large', '苏A12345D', '苏A12345D'],
  ['a learner', '鲁B1234学', '鲁B1234学'],
  ['police', '沪A0001警', '沪A0001警'],
  ['a trailer', '冀A1234挂', '冀A1234挂'],
  ['Hong Kong', '粤Z1234港', '粤Z1234港'],
  ['an embassy', '使014578', '使014578'],
  ['an embassy, new form', '224578使', '224578使'],
  ['a consulate', '沪A0023领', '沪A0023领'],
  ['Britain', 'za12 abc', 'ZA12ABC'],
  ['Germany', 'B-MA 1234', 'BMA1234'],
])('%s', (_, written, value) => expect(plate.parse(written)).toEqual({ ok: true, value }));

test.each(['宁K·12345', '宁K·D12345', '宁Z12345'])('%s was given out nowhere: a doubt', (written) => {
  expect(plate.parse(written)).toMatchObject({
    ok: true,
    value: written.replace('·', ''),
    doubt: { code: 'plate.region' },
  });
});

test('an O for a zero is pointed out', () => {
  expect(plate.parse('京A1O345')).toMatchObject({
    ok: false,
    why: { code: 'plate.form' },
    perhaps: { code: 'plate.letters' },
  });
});

test.each([
  ['too short', '京A1234', 'plate.form'],
  ['too long', '京A1234567', 'plate.form'],
  ['not read in full', '京A12?45', 'value.masked'],
  ['too long abroad', 'ABCDEFGHIJK', 'plate.foreign'],
])('%s is refused', (_, written, code) => expect(plate.parse(written)).toMatchObject({ ok: false, why: { code } }));

test.each(['无牌', '未识别', '000000', 'unknown', '未悬挂号牌', '-'])('"%s" is not known', (written) => {
  expect(plate.parse(written)).toMatchObject({ ok: false, unknown: true });
});

test('it is shown with its dot', () => {
  expect(plate.show('宁K12345', 'en')).toBe('宁K·12345');
  expect(plate.show('ZA12ABC', 'zh')).toBe('ZA12ABC');
});
