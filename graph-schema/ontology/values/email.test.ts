/** RFC 5321 forms. */
import { expect, test } from 'vitest';
import { email } from './email.ts';

test.each([
  ['Jana.Novak@Mail.Example', 'jana.novak@mail.example'],
  ['<x+tag@a.b.example>', 'x+tag@a.b.example'],
  ['mailto:用户@例子.example', '用户@例子.example'],
  ["o'hara@mail.example", "o'hara@mail.example"],
])('%s is read', (written, value) => expect(email.parse(written)).toEqual({ ok: true, value }));

test.each([
  'jana',
  'jana@',
  '@mail.example',
  'a@b',
  'a..b@mail.example',
  '.a@mail.example',
  'a b@mail.example',
  'a@-b.example',
])('%s is refused', (written) =>
  expect(email.parse(written)).toMatchObject({ ok: false, why: { code: 'email.form' } }),
);
