/** Yes or no. */
import { expect, test } from 'vitest';
import { yesNo } from './yes-no.ts';

test.each(['Yes', 'TRUE', '1', '是', '有'])('%s is yes', (written) =>
  expect(yesNo.parse(written)).toEqual({ ok: true, value: true }),
);
test.each(['no', 'f', '0', '否', '无'])('%s is no', (written) =>
  expect(yesNo.parse(written)).toEqual({ ok: true, value: false }),
);
test('an unknown is neither', () => expect(yesNo.parse('未知')).toMatchObject({ ok: false, unknown: true }));
test('it is shown in words', () => expect([yesNo.show(true, 'zh'), yesNo.show(false, 'en')]).toEqual(['是', 'no']));
