/** A mapping in the making: every mistake where it stands, and what is left of it drawn all the same. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { look } from './look.ts';
import { previewOf } from './preview.ts';

const folder = await mkdtemp(join(tmpdir(), 'redthread-preview-'));
afterAll(() => rm(folder, { recursive: true }));

const path = join(folder, 'x.csv');
await writeFile(
  path,
  [
    'who,num,rung,when,spare',
    ...Array.from(
      { length: 20 },
      (_, n) => `W${n % 2},+4479000000${n + 10},+447900000099,2026-10-06 10:${10 + n}:00,z`,
    ),
  ].join('\n') + '\nW1,12,+447900000099,2026-10-06 11:00:00,z\n',
);
const looked = await look(path, 'x.csv');

const person = { as: 'who', kind: 'Person', id: 'who', set: { name: 'who' } };
const own = { as: 'own', kind: 'Phone', set: { number: 'num' } };
const call = { kind: 'CALLED', from: 'own', to: { kind: 'Phone', set: { number: 'rung' } }, set: { at: 'when' } };
const document = (file: object) => ({
  ...{ format: 1, name: 'x', words: { en: 'x', zh: 'x' }, grade: 'record', zone: 'Europe/London' },
  files: [{ name: '*', ...file }],
});

test('rows become entities and lines; columns are used, left out or unknown; what is set aside says why', () => {
  const found = previewOf(looked, document({ entities: [person, own], links: [call], ignore: ['spare'] }), 0);
  expect(found.problems).toEqual([]);
  expect(found.columns.map(({ name, use }) => [name, use])).toEqual([
    ...[
      ['who', 'used'],
      ['num', 'used'],
      ['rung', 'used'],
      ['when', 'used'],
      ['spare', 'ignored'],
    ],
  ]);
  expect(found.rows).toHaveLength(12);
  expect(found.sum).toEqual({ looked: 21, taken: 20, filtered: 0, rejected: 1, more: false });
  expect(found.entities.filter(({ kind }) => kind === 'Person').map(({ caption }) => caption)).toEqual(['W0', 'W1']);
  expect(found.lines).toHaveLength(12);
  expect(found.columns[1]!.quality).toMatchObject([{ fills: 'Phone.number', filled: 21, rejected: 1 }]);
});

test('each mistake is said where it stands in the document, and the rest is still read', () => {
  const nameless = { as: 'nobody', kind: 'Person', set: {} };
  const lost = { as: 'lost', kind: 'Phone', set: { number: 'no such column' } };
  const strange = { as: 'strange', kind: 'Wizard', id: 'who' };
  const backwards = { kind: 'OWNS', from: 'own', to: 'who' };
  const toLost = { kind: 'CALLED', from: 'own', to: 'lost', set: { at: 'when' } };
  const found = previewOf(
    looked,
    document({
      entities: [nameless, person, lost, strange, own],
      links: [backwards, toLost, call, { kind: 'CALLED' }],
    }),
    0,
  );
  expect(found.problems.map(({ at, says }) => [at, says.code]).toSorted()).toEqual([
    ['files.0.entities.0', 'import.mapping.noId'],
    ['files.0.entities.2', 'import.column.missing'],
    ['files.0.entities.3', 'import.mapping.kind'],
    ['files.0.links.0.from', 'import.mapping.end'],
    ['files.0.links.3.from', 'import.mapping.form'],
  ]);
  expect(found.lines).toHaveLength(12);
});

test('a mistake in the frame leaves the rows as they are; a mapping that says nothing yet refuses no row', () => {
  const broken = previewOf(looked, { ...document({}), grade: 'gospel' }, 0);
  expect(broken.problems).toMatchObject([{ at: 'grade' }]);
  expect(broken.rows[0]!.cells[0]).toBe('W0');
  expect(previewOf(looked, document({}), 0).rows.every(({ fault }) => !fault)).toBe(true);
  expect(previewOf(looked, null, 0)).toMatchObject({ problems: [{ at: '' }], entities: [] });
});

test('what a person does before being born is said with its column', async () => {
  const born = join(folder, 'born.csv');
  await writeFile(born, 'id,born,seen\n1,1990-05-02,1989-01-01\n2,1990-05-02,2001-01-01\n');
  const found = previewOf(
    await look(born, 'born.csv'),
    document({
      entities: [
        { as: 'who', kind: 'Person', id: 'id', set: { bornOn: 'born' } },
        { as: 'other', kind: 'Person', id: { value: 'x' } },
      ],
      links: [{ kind: 'MET', from: 'who', to: 'other', set: { at: 'seen' } }],
    }),
    0,
  );
  expect(found.said).toEqual(
    expect.arrayContaining([
      { says: { code: 'import.date.unborn', values: { kind: 'MET', column: 'seen' } }, count: 1 },
    ]),
  );
});
