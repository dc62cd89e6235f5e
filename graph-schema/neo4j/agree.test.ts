/** What a user would miss: that the same statements always show the same values, whoever came first. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value, ValueType } from '../ontology/define.ts';
import { agree, settle, type Grade, type Stated, type StatedRow } from './agree.ts';

const type: ValueType = {
  name: 'text',
  words: { en: 'text', zh: '文本' },
  about: { en: '', zh: '' },
  stored: 'string',
  pivots: false,
  samples: [],
  parse: (written) => ({ ok: true, value: written }),
  show: String,
};
const words = { en: '', zh: '' };
const kind = { properties: { name: { type, words }, aliases: { type, words, many: true }, age: { type, words } } };

const said = (imp: number, source: string, grade: Grade, values: Record<string, Value>): Stated => ({
  ...{ import: imp, source, grade, values },
});

describe('what several statements agree on', () => {
  test.each([
    [
      'a machine beats three people',
      [
        said(1, 'a', 'record', { name: 'X' }),
        said(2, 'b', 'statement', { name: 'Y' }),
        said(3, 'c', 'statement', { name: 'Y' }),
      ],
      { name: 'X' },
      ['name'],
    ],
    [
      'two sources beat one that is newer',
      [
        said(1, 'a', 'record', { name: 'X' }),
        said(2, 'b', 'record', { name: 'X' }),
        said(3, 'c', 'record', { name: 'Y' }),
      ],
      { name: 'X' },
      ['name'],
    ],
    [
      'a file sent twice has one voice',
      [
        said(1, 'a', 'record', { name: 'X' }),
        said(2, 'a', 'record', { name: 'X' }),
        said(3, 'c', 'record', { name: 'Y' }),
      ],
      { name: 'Y' },
      ['name'],
    ],
    [
      'the newer import, when all else is equal',
      [said(2, 'b', 'record', { name: 'Y' }), said(1, 'a', 'record', { name: 'X' })],
      { name: 'Y' },
      ['name'],
    ],
    [
      'the smaller value, inside one import',
      [said(1, 'a', 'record', { age: 41 }), said(1, 'a', 'record', { age: 9 })],
      { age: 9 },
      ['age'],
    ],
    [
      'sets are united and never clash',
      [said(1, 'a', 'record', { aliases: ['b', 'a'] }), said(2, 'b', 'record', { aliases: ['c', 'a'] })],
      { aliases: ['a', 'b', 'c'] },
      [],
    ],
    [
      'gaps are filled',
      [said(1, 'a', 'record', { name: 'X' }), said(2, 'b', 'statement', { age: 4 })],
      { name: 'X', age: 4 },
      [],
    ],
    [
      'two zones of one instant are no conflict',
      [said(1, 'a', 'record', { zone: 'Asia/Shanghai' }), said(2, 'b', 'record', { zone: 'UTC' })],
      { zone: 'UTC' },
      [],
    ],
  ])('%s', (_, statements, values, conflicts) => {
    expect(agree(statements, kind)).toEqual({ values, conflicts });
    expect(agree(statements.toReversed(), kind)).toEqual({ values, conflicts });
  });

  const stated = fc.record({
    import: fc.integer({ min: 1, max: 4 }),
    source: fc.constantFrom('a', 'b', 'c'),
    grade: fc.constantFrom<Grade>('record', 'statement'),
    values: fc.record(
      { name: fc.constantFrom('X', 'Y', 'Z'), age: fc.constantFrom<Value>(1, 2, '9007199254740993') },
      { requiredKeys: [] },
    ),
  });

  test('the order in which they came says nothing', () => {
    fc.assert(
      fc.property(fc.array(stated, { minLength: 1 }), fc.infiniteStream(fc.nat()), (all, random) => {
        const mixed = all.map((one) => [random.next().value as number, one] as const).sort(([a], [b]) => a - b);
        expect(
          agree(
            mixed.map(([, one]) => one),
            kind,
          ),
        ).toEqual(agree(all, kind));
      }),
    );
  });

  test('saying once more what is shown changes nothing', () => {
    fc.assert(
      fc.property(fc.array(stated, { minLength: 1 }), stated, (all, more) => {
        const before = agree(all, kind);
        expect(agree([...all, { ...more, values: before.values }], kind)).toEqual(before);
      }),
    );
  });
});

describe('a link that several rows state', () => {
  const row = (imp: number, number: number, values: Record<string, Value>, worked?: string): StatedRow => ({
    ...said(imp, `s${imp}`, 'record', values),
    ...{ file: 1, row: number },
    ...(worked === undefined ? {} : { worked }),
  });

  test('names the first row and the imports of the others', () => {
    const settled = settle([row(7, 4, { name: 'X' }), row(3, 9, { age: 1 }), row(7, 2, { age: 2 })], kind);
    expect(settled).toEqual({
      ...{ import: 3, file: 1, row: 9, also: [7], of: null },
      ...{ values: { name: 'X', age: 2 }, conflicts: ['age'] },
    });
  });

  test('is worked out only while no row says it directly', () => {
    expect(settle([row(2, 1, {}, 'call 2'), row(1, 1, {}, 'call 1')], kind).of).toBe('call 1');
    expect(settle([row(2, 1, {}), row(1, 1, {}, 'call 1')], kind).of).toBeNull();
    expect(settle([row(1, 1, {}, 'call 1')], kind)).toMatchObject({ also: null, of: 'call 1' });
  });
});
