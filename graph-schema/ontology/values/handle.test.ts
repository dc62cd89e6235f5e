/** Names of accounts. */
import { expect, test } from 'vitest';
import { handle } from './handle.ts';

test.each([
  ['@Night_Ferry', 'night_ferry'],
  ['wxid_0A1b', 'wxid_0a1b'],
  ['10001', '10001'],
])('%s is read', (written, value) => expect(handle.parse(written)).toEqual({ ok: true, value }));

test('blanks are refused', () => expect(handle.parse('night ferry')).toMatchObject({ ok: false }));
test('zero is not known', () => expect(handle.parse('0')).toMatchObject({ unknown: true }));
