import { expect, test } from 'vitest';
import { invented } from '../invented.ts';
import { suggested } from './suggested.ts';

const [one] = invented('en').patterns;
const named = (slug: string, runsOn: readonly string[], usual?: number) => ({
  ...one!,
  ...{ slug, runsOn, ...(usual !== undefined && { usual }) },
});

test('the usual ones come first, then those that need nothing else; what does not fit is left out', () => {
  const all = [
    named('phones', ['Phone']),
    named('both', ['Phone', 'Case']),
    named('cases', ['Case']),
    named('second', ['Case'], 2),
    named('first', ['Case'], 1),
  ];
  expect(suggested(all, ['Case']).map(({ slug }) => slug)).toEqual(['first', 'second', 'cases', 'both']);
  expect(suggested(all, [])).toEqual([]);
});
