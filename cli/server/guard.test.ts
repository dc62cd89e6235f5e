import { expect, test } from 'vitest';
import { refusal } from './guard.ts';

test.each([
  ['its own address', '127.0.0.1:4321', undefined, null],
  ['localhost', 'localhost:4321', 'http://localhost:4321', null],
  ['IPv6', '[::1]:4321', undefined, null],
  ['a form of its own page', '127.0.0.1:4321', 'http://127.0.0.1:4321', null],
  ['another name that leads here', 'evil.example:4321', undefined, 421],
  ['another port', '127.0.0.1:80', undefined, 421],
  ['no host at all', undefined, undefined, 421],
  ['a page of another site', '127.0.0.1:4321', 'https://evil.example', 403],
  ['a page without an origin of its own', '127.0.0.1:4321', 'null', 403],
  ['another server on this machine', '127.0.0.1:4321', 'http://127.0.0.1:8080', 403],
])('%s', (_, host, origin, wanted) => {
  expect(refusal({ headers: { ...(host && { host }), ...(origin && { origin }) } }, 4321)).toBe(wanted);
});
