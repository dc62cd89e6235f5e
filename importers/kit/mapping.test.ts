/** The mapping: its printed schema is the schema, and every wrong word in one is named with its place. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readMapping } from './check.ts';
import { mappingSchema } from './mapping.ts';

const sound = {
  format: 1,
  name: 'calls',
  words: { en: 'Calls', zh: '通话' },
  grade: 'record',
  files: [
    {
      name: '*.csv',
      entities: [{ as: 'caller', kind: 'Phone', set: { number: 'from' } }],
      links: [{ kind: 'CALLED', from: 'caller', to: { kind: 'Phone', set: { number: 'to' } }, set: { at: 'time' } }],
    },
  ],
};
const entity = (change: object) => ({
  ...sound,
  files: [{ ...sound.files[0], entities: [{ ...sound.files[0]!.entities[0], ...change }] }],
});
const link = (change: object) => ({
  ...sound,
  files: [{ ...sound.files[0], links: [{ ...sound.files[0]!.links[0], ...change }] }],
});

test('mapping.schema.json is what the code says (print it with npm run print)', async () => {
  const printed: unknown = JSON.parse(await readFile(new URL('mapping.schema.json', import.meta.url), 'utf8'));
  expect(printed).toEqual(JSON.parse(JSON.stringify(mappingSchema())));
});

describe('a wrong mapping', () => {
  test.each([
    ['a kind that does not exist', entity({ kind: 'Telephone' }), 'import.mapping.kind', 'files.0.entities.0'],
    [
      'a property the kind lacks',
      entity({ set: { number: 'from', plate: 'x' } }),
      'import.mapping.property',
      'files.0.entities.0.set.plate',
    ],
    ['nothing that identifies', entity({ set: { operator: 'x' } }), 'import.mapping.noId', 'files.0.entities.0'],
    [
      'a split of what holds one value',
      entity({ set: { number: { column: 'from', split: ';' } } }),
      'import.mapping.split',
      'files.0.entities.0.set.number',
    ],
    ['an end that is no alias', link({ to: 'callee' }), 'import.mapping.noAlias', 'files.0.links.0.to'],
    [
      'an end the kind does not allow',
      link({ to: { kind: 'Person', id: 'x' } }),
      'import.mapping.end',
      'files.0.links.0.to',
    ],
    ['an event without what makes it one', link({ set: {} }), 'import.mapping.identity', 'files.0.links.0'],
    [
      'a lookup that is not declared',
      link({ set: { at: { column: 'time', lookup: 'times' } } }),
      'import.mapping.lookup',
      'files.0.links.0.set.at',
    ],
    [
      'a header that two columns claim',
      { ...sound, files: [{ ...sound.files[0], headers: { from: ['主叫'], to: ['被叫', ' 主 叫 '] } }] },
      'import.mapping.header',
      'files.0.headers.to',
    ],
    [
      'a needed column without headers',
      { ...sound, files: [{ ...sound.files[0], needs: ['from'] }] },
      'import.mapping.needs',
      'files.0.needs',
    ],
    ['days that read two ways', { ...sound, dates: ['D/M/YYYY', 'M/D/YYYY'] }, 'import.mapping.dates', 'files.0.dates'],
    ['a word that means nothing', { ...sound, colour: 'red' }, 'import.mapping.form', 'mapping'],
    [
      'a cell of two minds',
      link({ set: { at: { column: 'time', value: 'x' } } }),
      'import.mapping.form',
      'files.0.links.0.set.at',
    ],
  ])('%s', (_, json, code, parameter) => {
    expect(() => readMapping(json)).toThrow(
      expect.objectContaining({ type: 'BadInput', says: expect.objectContaining({ code }), where: { parameter } }),
    );
  });
});
