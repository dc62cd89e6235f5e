/** Windows as a person would say them. */
import { expect, test } from 'vitest';
import { makeTongue } from '#graph-schema/words/tongue.ts';
import { windowWords } from './window.ts';

const now = () => new Date('2026-11-21T02:42:00Z');
const en = makeTongue('en', 'Asia/Shanghai', now);
const zh = makeTongue('zh', 'Asia/Shanghai', now);

test.each([
  ['whole days name the last', '2026-09-30T16:00:00Z', '2026-11-15T16:00:00Z', '1 Oct – 15 Nov', '10-01 至 11-15'],
  ['one day', '2026-09-30T16:00:00Z', '2026-10-01T16:00:00Z', '1 Oct', '10-01'],
  ['hours of a day', '2026-10-05T17:10:00Z', '2026-10-05T19:10:00Z', '6 Oct 01:10 – 03:10', '10-06 01:10 至 03:10'],
  [
    'over midnight',
    '2026-10-05T15:00:00Z',
    '2026-10-05T17:00:00Z',
    '5 Oct 23:00 – 6 Oct 01:00',
    '10-05 23:00 至 10-06 01:00',
  ],
  ['an open side', '2026-09-30T16:00:00Z', undefined, 'from 1 Oct', '10-01 起'],
] as const)('%s', (_, from, until, english, chinese) => {
  const window = until === undefined ? { from } : { from, until };
  expect([windowWords(window, en), windowWords(window, zh)]).toEqual([english, chinese]);
});
