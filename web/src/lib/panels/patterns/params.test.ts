import { expect, test } from 'vitest';
import { makeTongue } from '#graph-schema/words/tongue.ts';
import { entity, invented } from '../invented.ts';
import { question } from '#casework/asked.ts';
import { amountOf, firstParams, isoOf, missing } from './params.ts';

const { pattern, cases, phones } = invented('en');
const tongue = makeTongue('en', 'UTC');

test('the form is filled from the selection, in kinds that fit, and from the defaults', () => {
  const params = firstParams(pattern, [...cases, ...phones]);
  expect(params).toEqual({
    ...{ cases: cases.map(({ uid }) => uid), before: 'PT30M', after: 'PT30M', metres: 800, minCases: 2 },
  });
  expect(missing(pattern, params)).toEqual([]);
  expect(missing(pattern, firstParams(pattern, [])).map(({ name }) => name)).toEqual(['cases']);
});

test('two parameters of one kind take two of the selection in its order', () => {
  const one = { type: 'Person', many: false, about: { en: '', zh: '' } };
  const two = {
    ...pattern,
    parameters: [
      { ...one, name: 'a' },
      { ...one, name: 'b' },
    ],
  };
  expect(firstParams(two, [entity('Person', '2', 'B'), entity('Person', '1', 'A')])).toEqual({
    a: 'person:2',
    b: 'person:1',
  });
});

test('the question is rewritten as values are set, with the unset shown as such', () => {
  const said = (minCases: number | undefined) =>
    question(pattern.question, pattern, minCases === undefined ? {} : { minCases }, String, tongue)
      .map(({ text }) => text)
      .join('');
  expect(said(3)).toBe('Which phones were near at least 3 of these cases?');
  expect(said(undefined)).toBe('Which phones were near at least … of these cases?');
});

test.each([
  ['PT90M', { n: 90, unit: 'M' }],
  ['PT1H30M', { n: 90, unit: 'M' }],
  ['PT30S', { n: 30, unit: 'S' }],
  ['-PT10M', { n: -10, unit: 'M' }],
  ['P7D', { n: 7, unit: 'D' }],
  ['PT0S', { n: 0, unit: 'S' }],
] as const)('%s stands in the form as it is meant, and goes out so', (iso, amount) => {
  expect(amountOf(iso)).toEqual(amount);
  expect(amountOf(isoOf(amount.n, amount.unit))).toEqual(amount);
});
