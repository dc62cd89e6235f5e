/** ICAO Doc 9303 specimens and Chinese forms. */
import { expect, test } from 'vitest';
import { passport } from './passport.ts';

test.each([
  ['the specimen of Doc 9303', 'L898902C3', 'L898902C3'],
  ['a filler of the machine readable zone', 'D23145890<', 'D23145890'],
  ['a Chinese passport', 'e12345678', 'E12345678'],
  ['a permit of Hong Kong', 'H1234 5678 00', 'H1234567800'],
])('%s', (_, written, value) => expect(passport.parse(written)).toEqual({ ok: true, value }));

test.each(['ABCDEFGH', '12', 'E1234567890123', 'E1234-?678'])('%s is refused', (written) => {
  expect(passport.parse(written)).toMatchObject({ ok: false, why: { code: 'passport.form' } });
});

test('zeros are not known', () => expect(passport.parse('000000000')).toMatchObject({ ok: false, unknown: true }));
