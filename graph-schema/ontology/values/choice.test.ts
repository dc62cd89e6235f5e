/** Choices: what sources write for them. */
import { expect, test } from 'vitest';
import { precision } from './precision.ts';
import { sex } from './sex.ts';
import { travelMode } from './travel-mode.ts';

test.each([
  [sex, '男', 'm'],
  [sex, '2', 'f'],
  [sex, 'Female', 'f'],
  [sex, 'X', 'x'],
  [travelMode, '高铁', 'train'],
  [travelMode, 'Bus', 'coach'],
  [precision, 'day', 'day'],
])('$name: %s', (type, written, value) => expect(type.parse(written)).toEqual({ ok: true, value }));

test('what is not on the list is refused with the list', () => {
  expect(travelMode.parse('rocket')).toEqual({
    ok: false,
    why: { code: 'choice.form', values: { found: 'rocket', choices: 'train, flight, coach, ship' } },
  });
});
test('0 of GB/T 2261.1 is not known', () => expect(sex.parse('0')).toMatchObject({ ok: false, unknown: true }));
test('it is shown in words', () => expect(sex.show('f', 'zh')).toBe('女'));
