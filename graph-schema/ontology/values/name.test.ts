/** Names: blanks, dots, pinyin with surnames read as surnames. */
import { expect, test } from 'vitest';
import { name } from './name.ts';

test.each([
  ['张　三', '张三'],
  ['  Jack   Powell ', 'Jack Powell'],
  ['买买提•吐尔逊', '买买提·吐尔逊'],
  ['阿卜杜拉．买买提', '阿卜杜拉·买买提'],
  ['A. B. 李', 'A. B. 李'],
])('%s is read', (written, value) => expect(name.parse(written)).toEqual({ ok: true, value }));

test.each([
  ['a surname that reads otherwise elsewhere', '曾晓明', 'zengxiaoming', 'zxm'],
  ['another', '单田芳', 'shantianfang', 'stf'],
  ['a double surname', '欧阳明月', 'ouyangmingyue', 'oymy'],
  ['ü is written v, as it is typed', '吕布', 'lvbu', 'lb'],
  ['a dot', '买买提·吐尔逊', 'maimaitituerxun', 'mmttex'],
  ['Latin letters lose their accents', 'José García', 'jose garcia', 'jg'],
  ['and their capitals', "O'Hara Straße", 'o hara strasse', 'ohs'],
])('search: %s', (_, value, Pinyin, Initials) => expect(name.keys?.(value)).toEqual({ Pinyin, Initials }));

test.each(['', '无', '未知', 'unknown', 'N/A', '-', '0'])('"%s" is not known', (written) => {
  expect(name.parse(written)).toMatchObject({ ok: false, unknown: true });
});
test.each(['Na', 'X', 'Xx'])('%s is a name', (written) =>
  expect(name.parse(written)).toEqual({ ok: true, value: written }),
);

test('what no index could hold is refused, not cut', () => {
  expect(name.parse('字'.repeat(500)).ok).toBe(true);
  expect(name.parse('字'.repeat(501))).toMatchObject({ ok: false, why: { code: 'name.long' } });
});
