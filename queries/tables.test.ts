import { expect, test } from 'vitest';
import { say } from '#graph-schema/words/index.ts';
import type { PatternHeader } from './answers.ts';
import { readParameters, withEntities } from './parameters.ts';
import { pattern } from './pattern.ts';
import { readHeader } from './header.ts';

const scenes = pattern('near-scenes');
const moments = pattern('burst-silence');
const read = (cases: unknown, header: PatternHeader = scenes) => readParameters(header, { cases });

test('cases alone stay what they were, and every row stands for the limits of the pattern', () => {
  const { values, tables, entities } = read('case:1, case:2');
  expect(values['cases']).toEqual(['case:1', 'case:2']);
  expect(tables['cases']).toEqual(
    ['case:1', 'case:2'].map((uid) => ({ case: uid, before: 'PT30M', after: 'PT30M', metres: 800 })),
  );
  expect(entities.map(({ kind, written }) => [kind, written])).toEqual([
    ['Case', 'case:1'],
    ['Case', 'case:2'],
  ]);
});

test('a row sets one field for itself, a negative time too, and the rest follows the pattern', () => {
  const { values, tables, store } = read([
    { case: 'case:1', before: '-PT10M', metres: '' },
    { place: '125.01, 36.02', at: '2026-08-04T21:10:00+08:00', metres: 300 },
  ]);
  expect(values['cases']).toEqual([
    { case: 'case:1', before: '-PT10M' },
    { place: { lon: 125.01, lat: 36.02 }, at: '2026-08-04T13:10:00Z', metres: 300 },
  ]);
  expect(tables['cases']).toEqual([
    { case: 'case:1', before: '-PT10M', after: 'PT30M', metres: 800 },
    {
      ...{ before: 'PT30M', after: 'PT30M', metres: 300 },
      ...{ point: { lon: 125.01, lat: 36.02 }, at: '2026-08-04T13:10:00Z' },
    },
  ]);
  expect(String((store['cases'] as { before: object }[])[0]?.before)).toBe('PT-10M');
  // What a result kept is asked again as it is.
  expect(read(values['cases']).values).toEqual(values);
});

test('what an entity is called today stands in its row, and rows that say the same are one', () => {
  const before = read(['A', { case: 'B', metres: 300 }, { place: 'Bank', at: '2026-08-04T21:10:00Z' }, 'A']);
  const { values } = withEntities(scenes, before, ['case:1', 'case:2', 'address:3', 'case:1']);
  expect(values['cases']).toEqual([
    'case:1',
    { case: 'case:2', metres: 300 },
    { place: 'address:3', at: '2026-08-04T21:10:00Z' },
  ]);
});

test.each<[string, unknown, RegExp, PatternHeader?]>([
  [
    'a field that is none',
    [{ case: 'A', meters: 3 }],
    /Row 1 of cases has a field “meters”.*case, before, after, metres/,
  ],
  ['a place where times alone count', [{ at: '2026-08-04T21:10:00Z', place: 'x' }], /has a field “place”/, moments],
  [
    'neither a case nor a place and a time',
    ['A', { at: '2026-08-04T21:10:00Z' }],
    /Row 2 of cases names no case.*place/,
  ],
  [
    'an end before its begin',
    [{ case: 'A', at: '2026-08-04T21:10:00Z', until: '2026-08-04T21:00:00Z' }],
    /Row 1.*before/,
  ],
  ['no metres at all', [{ case: 'A', metres: 0 }], /Row 1 of cases reaches 0 metres/],
  ['a text for metres', [{ case: 'A' }, { case: 'B', metres: 'wide' }], /cases, 2, metres is a whole number.*wide/],
  ['coordinates off the earth', [{ place: '325.1, 36.0', at: '2026-08-04T21:10:00Z' }], /325/],
  ['a list in a list', [['A']], /Row 1 of cases cannot be read/],
  ['too many rows', Array.from({ length: 201 }, () => 'A'), /201 rows; at most 200/],
])('%s is refused with its row', (_, cases, sentence, header) => {
  try {
    read(cases, header);
  } catch (failure) {
    const { says } = failure as { says: Parameters<typeof say>[1] };
    expect(say('en', says)).toMatch(sentence);
    expect(say('zh', says)).not.toMatch(/[{}]|undefined/);
    return;
  }
  expect.unreachable('it was taken');
});

test('a pattern with a table declares what its rows share, as a list', () => {
  const without = scenes.cypher.replace(/^ \* @param {5}metres.*\n/m, '').replace(/^ \* @sweep.*\n/m, '');
  const [problem] = readHeader(without, { slug: 'x', family: 'own' }).problems;
  expect(problem?.says).toMatchObject({ code: 'pattern.header.table-shared', values: { lacks: 'metres' } });
  const single = readHeader(scenes.cypher.replace('Scene[]', 'Scene'), { slug: 'x', family: 'own' });
  expect(single.problems.map(({ says }) => says.code)).toContain('pattern.header.table-list');
});
